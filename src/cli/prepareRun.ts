import { loadProtocol } from '../protocols/loadProtocol.ts'
import { usualModel } from '../simulation/modelName.ts'
import { attempt, attemptAsync } from '../units/attempt.ts'
import { InputError } from '../units/inputError.ts'
import { chooseProtocol } from './chooseProtocol.ts'
import { type AskedTimes, fieldTimesOf } from './fieldTimes.ts'
import type { Job } from './job.ts'
import { type LoadedCell, loadCell } from './loadCell.ts'
import { OptionReader } from './optionValues.ts'
import type { Words } from './readWords.ts'
import { type RunOptions, readRunOptions } from './runOptions.ts'
import { fieldEndings, runEndings } from './runOutput.ts'
import { unsuited } from './suitability.ts'
import { prepareOutput } from './writeOutput.ts'

/** A run that can begin. */
export interface PreparedRun {
  readonly loaded: LoadedCell
  readonly job: Job
  /** What `fieldTimes` of the job came from. */
  readonly times?: AskedTimes
}

/**
 * Reads all that a run needs, whatever is wrong on the way.
 *
 * @throws InputError with everything at once: words, options, cell, protocol, and files that cannot be written
 */
export async function prepareRun(
  { words: [name], issues: stray }: Words,
  options: RunOptions,
): Promise<PreparedRun> {
  const reader = new OptionReader()
  const { issues } = reader
  issues.push(...stray)
  const choices = readRunOptions(reader, options)
  const loaded =
    name === undefined ? undefined : await attemptAsync(issues, '', () => loadCell(name))
  const { protocol: text } = options
  const asked =
    text === undefined ? undefined : await attemptAsync(issues, '', () => loadProtocol(text))
  const { series, out, fields, at } = options
  const endings = fields === undefined && at === undefined ? runEndings : fieldEndings
  if (series !== undefined)
    await attemptAsync(issues, '', () => prepareOutput(series, '--series', ['csv']))
  if (out !== undefined) await attemptAsync(issues, '', () => prepareOutput(out, '--out', endings))
  if (loaded === undefined) throw new InputError(issues)

  const { model = usualModel(loaded.parameters), thermal } = choices.options
  issues.push(...unsuited([loaded], '--model', [model], thermal))
  const protocol = asked ?? attempt(issues, '', () => chooseProtocol(loaded, choices.cycles))
  const { times } = choices
  const fieldTimes = times && protocol && fieldTimesOf(times, protocol, issues)
  if (issues.length > 0 || protocol === undefined) throw new InputError(issues)
  const job = { ...choices.options, model, cell: loaded.parameters, protocol }
  if (times === undefined || fieldTimes === undefined) return { loaded, job }
  return { loaded, job: { ...job, fieldTimes }, times }
}
