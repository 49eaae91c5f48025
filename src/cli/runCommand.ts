import { Command } from 'commander'
import { bdfText } from '../interop/bdf.ts'
import { measure } from '../metrics/measure.ts'
import { comparisonReport } from '../reports/comparisonReport.ts'
import type { ReportEntry } from '../reports/entry.ts'
import { warningsOf } from '../reports/warnings.ts'
import { chooseProtocol } from './chooseProtocol.ts'
import { commandLine } from './commandLine.ts'
import { type ExitCode, exitCode } from './exitCode.ts'
import type { Job } from './job.ts'
import { loadCell } from './loadCell.ts'
import { metricsText } from './metricsText.ts'
import { modelNames, OptionReader } from './optionValues.ts'
import { recordOf } from './runRecord.ts'
import type { Shell } from './shell.ts'
import { emphasis } from './terminal.ts'
import { version } from './version.ts'
import { prepareOutput, writeOutput } from './writeOutput.ts'

/** Options as typed. */
interface RunOptions {
  readonly protocol?: string
  readonly model?: string
  readonly cycles?: string
  readonly initialSoc?: string
  readonly thermal?: string
  readonly mesh?: string
  readonly series?: string
  readonly out?: string
  readonly json?: boolean
}

/** `tinsel run`: simulate one cell, print its metrics. */
export function runCommand(shell: Shell, done: (code: ExitCode) => void): Command {
  return new Command('run')
    .summary('simulate one cell and print its metrics')
    .description('Simulates one cell and prints its metrics.')
    .argument('<cell>', 'a shipped cell, or the path of a recipe or BPX file')
    .option('--protocol <text|file>', 'steps in words, a JSON file, or a CSV of time and current')
    .option('--model <name>', 'SPM, SPMe or DFN', 'SPMe')
    .option('--cycles <n>', 'cycles of the default protocol after formation (default: 10)')
    .option('--initial-soc <share>', 'state of charge to start from, 0 to 1')
    .option('--thermal <kind>', 'isothermal or lumped')
    .option('--mesh <n/s/p/r>', 'cells in negative/separator/positive, nodes along the radius')
    .option('--series <file.bdf.csv>', 'write the series in Battery Data Format')
    .option('--out <file>', 'write what was found: .html a report, .json the record, else text')
    .option('--json', 'print machine-readable output')
    .action(async (name: string, options: RunOptions) => done(await run(shell, name, options)))
}

async function run(shell: Shell, name: string, options: RunOptions): Promise<ExitCode> {
  const { terminal, signal } = shell
  const job = readOptions(options)
  const loaded = await loadCell(name)
  const { protocol: text } = options
  const protocol = await chooseProtocol(loaded, {
    ...(text === undefined ? {} : { protocol: text }),
    ...(job.cycles === undefined ? {} : { cycles: job.cycles }),
  })
  if (options.series !== undefined) await prepareOutput(options.series, '--series')
  if (options.out !== undefined) await prepareOutput(options.out, '--out')

  const progress = (_: number, { cycle, of, time }: { cycle: number; of: number; time: number }) =>
    terminal.progress(`${loaded.title}: cycle ${cycle} of ${of}, ${(time / 3600).toFixed(1)} h`)
  const [solution] = await shell.runJobs([{ ...job.options, cell: loaded.parameters, protocol }], {
    progress,
    signal,
  })
  const metrics = measure(solution, loaded.cell)
  const { id, title, cell } = loaded
  const entry: ReportEntry = { id, title, solution, metrics, ...(cell ? { cell } : {}) }

  const record = JSON.stringify(recordOf(entry, id), null, 2)
  const table = metricsText(metrics)
  terminal.print(options.json ? record : table)
  if (options.series !== undefined) {
    await writeOutput(options.series, bdfText(solution.series), '--series')
  }
  if (options.out !== undefined) {
    const html = () =>
      comparisonReport([entry], { version, command: commandLine('run', [name], options) })
    const { out } = options
    const contents = /\.html?$/i.test(out) ? html() : /\.json$/i.test(out) ? record : table
    await writeOutput(out, `${contents}\n`, '--out')
  }
  for (const warning of warningsOf(entry)) terminal.say(emphasis.bad(warning))
  return solution.status === 'completed' ? exitCode.done : exitCode.unfinished
}

/** Values of the options, all complaints at once. */
function readOptions(options: RunOptions): {
  readonly options: Omit<Job, 'cell' | 'protocol'>
  readonly cycles: number | undefined
} {
  const reader = new OptionReader()
  const model = reader.oneOf('--model', options.model, modelNames) ?? 'SPMe'
  const cycles = reader.count('--cycles', options.cycles)
  const initialSoc = reader.share('--initial-soc', options.initialSoc)
  const thermal = reader.oneOf('--thermal', options.thermal, ['isothermal', 'lumped'])
  const mesh = reader.mesh('--mesh', options.mesh)
  reader.finish()
  return {
    cycles,
    options: {
      model,
      ...(initialSoc === undefined ? {} : { initialSoc }),
      ...(thermal === undefined ? {} : { thermal }),
      ...(mesh === undefined ? {} : { mesh }),
    },
  }
}
