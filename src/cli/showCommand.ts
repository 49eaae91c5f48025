import { Command } from 'commander'
import { voltageParts, voltagePartTitles } from '../simulation/voltageBreakdown.ts'
import { attemptAsync } from '../units/attempt.ts'
import { InputError } from '../units/inputError.ts'
import { type ExitCode, exitCode } from './exitCode.ts'
import { insideCatalogue } from './insideNames.ts'
import { readWords } from './readWords.ts'
import type { Shell } from './shell.ts'
import { shippedIds, showModel } from './showModel.ts'
import { shownText } from './shown.ts'

/** What `tinsel run --fields` can give; the parts of the voltage by their names in its output. */
function fieldsText(): string {
  const rows = Object.entries(insideCatalogue).map(([name, { unit, title }]) => [name, unit, title])
  const [names, units] = [0, 1].map((i) => Math.max(...rows.map((row) => row[i].length)))
  const [voltage, ...fields] = rows.map(
    ([name, unit, title]) => `${name.padEnd(names)}  ${unit.padEnd(units)}  ${title}`,
  )
  const longest = Math.max(...voltageParts.map((name) => name.length))
  const parts = voltageParts.map((name) => `  ${name.padEnd(longest)}  ${voltagePartTitles[name]}`)
  return [voltage, ...parts, ...fields].join('\n')
}

/** `tinsel show`: what is shipped, or what one shipped thing is made of and comes to. */
export function showCommand({ terminal }: Shell, done: (code: ExitCode) => void): Command {
  return new Command('show')
    .summary('show what is shipped, or what one thing is made of')
    .description(
      'Shows a cell (also of a BPX file), a part of one or a protocol, or the fields of a run ("fields"); without a name, lists what is shipped.',
    )
    .argument('[model]', 'its id, an id with its folder ("phases/tin"), or the path of a cell')
    .option('--json', 'print machine-readable output')
    .action(async (_, { json }: { readonly json?: boolean }, command: Command) => {
      const { words, issues: stray } = readWords(command)
      const issues = [...stray]
      const answer = await attemptAsync(issues, '', () => answerTo(words[0]))
      if (answer === undefined || issues.length > 0) throw new InputError(issues)
      terminal.print(json ? JSON.stringify(answer.data, null, 2) : answer.text)
      done(exitCode.done)
    })
}

/** What is shown under a name: as data, and in words. */
async function answerTo(
  name: string | undefined,
): Promise<{ readonly data: unknown; readonly text: string }> {
  if (name === 'fields') return { data: insideCatalogue, text: fieldsText() }
  if (name !== undefined) {
    const shown = await showModel(name)
    return { data: shown, text: shownText(shown) }
  }
  const shipped = shippedIds()
  const lines = Object.entries(shipped)
    .filter(([, ids]) => ids.length > 0)
    .map(([kind, ids]) => `${kind}\n  ${ids.join('\n  ')}`)
  return { data: shipped, text: lines.join('\n') }
}
