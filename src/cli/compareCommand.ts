import { Command } from 'commander'
import { measure } from '../metrics/measure.ts'
import { comparisonReport } from '../reports/comparisonReport.ts'
import { neverStarted, type ReportEntry } from '../reports/entry.ts'
import { modelDifferenceText, withModelDifference } from '../reports/modelDifference.ts'
import { comparisonText } from '../reports/textTable.ts'
import { warningsOf } from '../reports/warnings.ts'
import type { Solution } from '../simulation/solution.ts'
import { commandLine } from './commandLine.ts'
import { type ExitCode, exitCode } from './exitCode.ts'
import type { Progress } from './job.ts'
import {
  type CompareOptions,
  manyCycles,
  type Planned,
  prepareComparison,
} from './prepareComparison.ts'
import { readWords, type Words } from './readWords.ts'
import { optionWords } from './runOptions.ts'
import { recordOf } from './runRecord.ts'
import type { Shell } from './shell.ts'
import { version } from './version.ts'
import { writeOutput } from './writeOutput.ts'

/** `tinsel compare`: several cells, one table, one report. */
export function compareCommand(shell: Shell, done: (code: ExitCode) => void): Command {
  return new Command('compare')
    .summary('simulate several cells and compare them')
    .description(
      'Simulates several cells (all shipped ones where none is named) and compares them.',
    )
    .argument('[cells...]', 'shipped cells, or paths of recipes or BPX files')
    .option('--models <list>', 'SPM, SPMe, DFN, separated by commas (default: SPMe)')
    .option('--protocol <text|file>', optionWords.protocol)
    .option('--cycles <n>', `cycles after formation (default: ${manyCycles})`)
    .option('--initial-soc <share>', optionWords.initialSoc)
    .option('--thermal <kind>', optionWords.thermal)
    .option('--out <file.html>', 'write the report')
    .option('--json', 'print machine-readable output')
    .action(async (_, options: CompareOptions, command: Command) =>
      done(await compare(shell, readWords(command), options)),
    )
}

async function compare(
  { terminal, runJobs, signal }: Shell,
  words: Words,
  options: CompareOptions,
): Promise<ExitCode> {
  const { planned, cycles } = await prepareComparison(words, options)
  const { out } = options
  const progress = progressOf(planned.length, cycles, terminal.progress)
  const solutions = await runJobs(
    planned.map(({ job }) => job),
    { progress, signal },
  )
  const entries = withModelDifference(planned.map((one, i) => entryOf(one, solutions[i])))

  terminal.print(
    options.json
      ? JSON.stringify(
          entries.map((entry, i) => recordOf(entry, planned[i].loaded.id)),
          null,
          2,
        )
      : [comparisonText(entries, cycles), modelDifferenceText(entries)]
          .filter(Boolean)
          .join('\n\n'),
  )
  if (out !== undefined) {
    const command = commandLine('compare', words.words, options)
    const facts = { version, command, ...(cycles === undefined ? {} : { cycles }) }
    await writeOutput(out, comparisonReport(entries, facts), '--out')
    terminal.say(`Report: ${out}`)
  }
  const warnings = new Set(entries.flatMap(warningsOf))
  for (const warning of warnings) terminal.say(terminal.bad(warning))
  const finished = entries.every(({ solution }) => solution.status === 'completed')
  return finished ? exitCode.done : exitCode.unfinished
}

function entryOf({ loaded, id, subject, title, job }: Planned, solution: Solution): ReportEntry {
  const { cell } = loaded
  const { thermal } = job
  const entry = { id, subject, title, ...(cell ? { cell } : {}), ...(thermal ? { thermal } : {}) }
  if (!neverStarted(solution)) return { ...entry, solution, metrics: measure(solution, cell) }
  const stop = { reason: 'interrupted', time: 0, message: 'not started' } as const
  return { ...entry, solution: { ...solution, status: 'stopped', stop }, metrics: [] }
}

/** All jobs together on one line: how many cycles of all are done. */
function progressOf(
  jobs: number,
  cycles: number | undefined,
  show: (text: string) => void,
): (job: number, progress: Progress) => void {
  const reached = new Float64Array(jobs)
  const each = cycles === undefined ? '' : ` of ${cycles} cycles`
  return (job, { cycle, of }) => {
    reached[job] = of > 0 ? cycle / of : 0
    const share = reached.reduce((sum, one) => sum + one, 0) / jobs
    show(`${jobs} simulations${each}: ${(100 * share).toFixed(0)} %`)
  }
}
