import { Command } from 'commander'
import { shippedCells } from '../cells/shippedCells.ts'
import { measure } from '../metrics/measure.ts'
import { comparisonReport } from '../reports/comparisonReport.ts'
import { neverStarted, type ReportEntry } from '../reports/entry.ts'
import { modelDifferenceText, withModelDifference } from '../reports/modelDifference.ts'
import { comparisonText } from '../reports/textTable.ts'
import { warningsOf } from '../reports/warnings.ts'
import { type ModelName, usualModel } from '../simulation/modelName.ts'
import type { Solution } from '../simulation/solution.ts'
import { attempt, attemptAsync } from '../units/attempt.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { chooseProtocol } from './chooseProtocol.ts'
import { commandLine } from './commandLine.ts'
import { type ExitCode, exitCode } from './exitCode.ts'
import type { Job, Progress } from './job.ts'
import { type LoadedCell, loadCell } from './loadCell.ts'
import { OptionReader } from './optionValues.ts'
import { readWords, type Words } from './readWords.ts'
import { recordOf } from './runRecord.ts'
import type { Shell } from './shell.ts'
import { unsuited } from './suitability.ts'
import { version } from './version.ts'
import { prepareOutput, writeOutput } from './writeOutput.ts'

/** Options as typed. */
interface CompareOptions {
  readonly models?: string
  readonly cycles?: string
  readonly out?: string
  readonly json?: boolean
}

/** Cycles after formation that cells are compared over where nobody says how many. */
const manyCycles = 100

/** `tinsel compare`: several cells, one table, one report. */
export function compareCommand(shell: Shell, done: (code: ExitCode) => void): Command {
  return new Command('compare')
    .summary('simulate several cells and compare them')
    .description(
      'Simulates several cells (all shipped ones where none is named) and compares them.',
    )
    .argument('[cells...]', 'shipped cells, or paths of recipes or BPX files')
    .option('--models <list>', 'SPM, SPMe, DFN, separated by commas (default: SPMe)')
    .option('--cycles <n>', `cycles after formation (default: ${manyCycles})`)
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
  const names = words.words
  const reader = new OptionReader()
  const { issues } = reader
  issues.push(...words.issues)
  const models = reader.models('--models', options.models)
  const cycles = reader.count('--cycles', options.cycles, 1) ?? manyCycles
  const cells: LoadedCell[] = []
  for (const name of names.length > 0 ? names : shippedCells()) {
    const loaded = await attemptAsync(issues, '', () => loadCell(name))
    if (loaded !== undefined) cells.push(loaded)
  }
  issues.push(...unsuited(cells, '--models', models ?? []))
  const { out } = options
  if (out !== undefined)
    await attemptAsync(issues, '', () => prepareOutput(out, '--out', ['html', 'htm']))
  const planned = plan(cells, models, cycles, issues)
  if (issues.length > 0) throw new InputError(issues)

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
    const command = commandLine('compare', names, options)
    await writeOutput(out, comparisonReport(entries, { version, command, cycles }), '--out')
    terminal.say(`Report: ${out}`)
  }
  const warnings = new Set(entries.flatMap(warningsOf))
  for (const warning of warnings) terminal.say(terminal.bad(warning))
  const finished = entries.every(({ solution }) => solution.status === 'completed')
  return finished ? exitCode.done : exitCode.unfinished
}

interface Planned {
  readonly loaded: LoadedCell
  readonly id: string
  /** The cell, of which there is one a line typed. */
  readonly subject: string
  readonly title: string
  readonly job: Job
}

/** One job for each cell and model; a title names the model only where there are several. */
function plan(
  cells: readonly LoadedCell[],
  models: readonly ModelName[] | undefined,
  cycles: number,
  issues: InputIssue[],
): readonly Planned[] {
  const planned: Planned[] = []
  for (const [i, loaded] of cells.entries()) {
    const protocol = attempt(issues, '', () => chooseProtocol(loaded, cycles))
    if (protocol === undefined) continue
    for (const model of models ?? [usualModel(loaded.parameters)]) {
      planned.push({
        loaded,
        id: `${i}-${loaded.id}-${model}`,
        subject: `${i}-${loaded.id}`,
        title: models && models.length > 1 ? `${loaded.title}, ${model}` : loaded.title,
        job: { cell: loaded.parameters, protocol, model, record: 'ends' },
      })
    }
  }
  return planned
}

function entryOf({ loaded, id, subject, title }: Planned, solution: Solution): ReportEntry {
  const { cell } = loaded
  const entry = { id, subject, title, ...(cell ? { cell } : {}) }
  if (!neverStarted(solution)) return { ...entry, solution, metrics: measure(solution, cell) }
  const stop = { reason: 'interrupted', time: 0, message: 'not started' } as const
  return { ...entry, solution: { ...solution, status: 'stopped', stop }, metrics: [] }
}

/** All jobs together on one line: how many cycles of all are done. */
function progressOf(
  jobs: number,
  cycles: number,
  show: (text: string) => void,
): (job: number, progress: Progress) => void {
  const reached = new Float64Array(jobs)
  return (job, { cycle, of }) => {
    reached[job] = of > 0 ? cycle / of : 0
    const share = reached.reduce((sum, one) => sum + one, 0) / jobs
    show(`${jobs} simulations of ${cycles} cycles: ${(100 * share).toFixed(0)} %`)
  }
}
