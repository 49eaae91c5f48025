import { Command } from 'commander'
import { type ExitCode, exitCode } from './exitCode.ts'
import type { Shell } from './shell.ts'
import { shippedIds, showModel } from './showModel.ts'
import { shownText } from './shown.ts'

/** `tinsel show`: what is shipped, or what one shipped thing is made of and comes to. */
export function showCommand({ terminal }: Shell, done: (code: ExitCode) => void): Command {
  return new Command('show')
    .summary('show what is shipped, or what one thing is made of')
    .description(
      'Shows a cell, powder, phase, electrolyte, electrode or protocol; without a name, lists what is shipped.',
    )
    .argument('[model]', 'its id, an id with its folder ("phases/tin"), or the path of a cell')
    .option('--json', 'print machine-readable output')
    .action(async (name: string | undefined, { json }: { readonly json?: boolean }) => {
      if (name === undefined) {
        const shipped = shippedIds()
        const lines = Object.entries(shipped)
          .filter(([, ids]) => ids.length > 0)
          .map(([kind, ids]) => `${kind}\n  ${ids.join('\n  ')}`)
        terminal.print(json ? JSON.stringify(shipped, null, 2) : lines.join('\n'))
      } else {
        const shown = await showModel(name)
        terminal.print(json ? JSON.stringify(shown, null, 2) : shownText(shown))
      }
      done(exitCode.done)
    })
}
