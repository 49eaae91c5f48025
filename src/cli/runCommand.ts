import { Command } from 'commander'
import { bdfPieces } from '../interop/bdf.ts'
import { fieldsData } from '../interop/fieldsCsv.ts'
import { measure } from '../metrics/measure.ts'
import type { ReportEntry } from '../reports/entry.ts'
import { warningsOf } from '../reports/warnings.ts'
import { commandLine } from './commandLine.ts'
import { type ExitCode, exitCode } from './exitCode.ts'
import { fieldsOf } from './fieldsOf.ts'
import { prepareRun } from './prepareRun.ts'
import { readWords, type Words } from './readWords.ts'
import { optionWords, type RunOptions } from './runOptions.ts'
import { runOutput } from './runOutput.ts'
import { recordOf } from './runRecord.ts'
import { runText } from './runText.ts'
import type { Shell } from './shell.ts'
import { version } from './version.ts'
import { writeOutput } from './writeOutput.ts'

/** `tinsel run`: simulate one cell, print its metrics. */
export function runCommand(shell: Shell, done: (code: ExitCode) => void): Command {
  return new Command('run')
    .summary('simulate one cell and print its metrics')
    .description('Simulates one cell and prints its metrics.')
    .argument('<cell>', 'a shipped cell, or the path of a recipe or BPX file')
    .option('--protocol <text|file>', optionWords.protocol)
    .option('--model <name>', 'SPM, SPMe or DFN (default: SPMe)')
    .option('--cycles <n>', 'cycles of the default protocol after formation (default: 10)')
    .option('--initial-soc <share>', optionWords.initialSoc)
    .option('--thermal <kind>', optionWords.thermal)
    .option('--mesh <n/s/p/r>', 'cells in negative/separator/positive, nodes along the radius')
    .option('--rtol <number>', 'relative tolerance of time steps (default: 1e-4)')
    .option('--series <file.bdf.csv>', 'write the series in Battery Data Format')
    .option(
      '--fields <list>',
      'what to look at inside, c_e,phi_e …, or the voltage in parts (OCV, hysteresis, reaction, ohmic …): voltage; tinsel show fields lists all',
    )
    .option(
      '--at <times>',
      "when, for --fields: seconds since the start, '15 min' or 'every 5 min', separated by commas",
    )
    .option(
      '--out <file>',
      'write what was found: .html a report, .json the record, .csv the metrics or fields, .txt the text',
    )
    .option('--definitions', 'say what each metric means')
    .option('--json', 'print machine-readable output')
    .action(async (_, options: RunOptions, command: Command) =>
      done(await run(shell, readWords(command), options)),
    )
}

async function run(shell: Shell, words: Words, options: RunOptions): Promise<ExitCode> {
  const { terminal, signal } = shell
  const { loaded, job, times } = await prepareRun(words, options)
  const [name] = words.words

  const progress = (_: number, { cycle, of, time }: { cycle: number; of: number; time: number }) =>
    terminal.progress(`${loaded.title}: cycle ${cycle} of ${of}, ${(time / 3600).toFixed(1)} h`)
  const [solution] = await shell.runJobs([job], { progress, signal })
  const metrics = measure(solution, loaded.cell)
  const { id, title, cell } = loaded
  const { thermal } = job
  const entry: ReportEntry = {
    ...{ id, title, solution, metrics },
    ...(cell ? { cell } : {}),
    ...(thermal === undefined ? {} : { thermal }),
  }
  const fields = job.fields && times && fieldsOf(solution, job.fields, times)

  const inside = fields ? { fields: fieldsData(fields.records) } : {}
  const record = () => JSON.stringify({ ...recordOf(entry, id, job), ...inside }, null, 2)
  const text = runText(entry, {
    name,
    explained: options.definitions ? 'metrics' : 'columns',
  })
  terminal.print(options.json ? record() : text)
  if (options.series !== undefined) {
    await writeOutput(options.series, bdfPieces(solution.series), '--series')
    terminal.say(`Series: ${options.series}`)
  }
  if (options.out !== undefined) {
    const facts = { version, command: commandLine('run', [name], options) }
    const findings = { entry, name, facts, record, text, fields: fields?.records }
    const { what, contents } = runOutput(options.out, findings)
    await writeOutput(options.out, contents, '--out')
    terminal.say(`${what}: ${options.out}`)
  }
  for (const warning of [...warningsOf(entry), ...(fields?.missing ?? [])]) {
    terminal.say(terminal.bad(warning))
  }
  const late = fields?.late ?? 0
  return solution.status === 'completed' && late === 0 ? exitCode.done : exitCode.unfinished
}
