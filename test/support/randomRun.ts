import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { randomStream } from '../../src/numerics/random.ts'
import type { Protocol } from '../../src/protocols/protocol.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { SimulationOptions } from '../../src/simulation/simulationOptions.ts'
import type { Solution } from '../../src/simulation/solution.ts'
import { numbersIn } from './balances.ts'
import { randomCell } from './randomCells.ts'
import { randomProtocol } from './randomProtocols.ts'
import { chance, pick } from './randomValues.ts'

export interface RandomRun {
  readonly cell: CellParameters
  readonly protocol: Protocol
  readonly options: SimulationOptions
}

const coarse = { negative: 6, separator: 4, positive: 6, radial: 6 }

/** Run `index` of a seed: the same whatever was run before it. */
export function randomRun(
  seed: number,
  index: number,
  bases: readonly CellParameters[],
): RandomRun {
  const random = randomStream(seed, index)
  const cell = randomCell(random, bases)
  const protocol = randomProtocol(random, cell)
  const model = pick(random, ['SPM', 'SPMe', 'SPMe', 'SPMe', 'DFN', 'DFN'] as const)
  const options: SimulationOptions = {
    model,
    ...(model === 'DFN' && chance(random, 0.6) ? { mesh: coarse } : {}),
    thermal: chance(random, 0.25) ? 'lumped' : 'isothermal',
    ...(chance(random, 0.6)
      ? { initialSoc: chance(random, 0.2) ? random.integer(2) : random.uniform() }
      : {}),
    record: chance(random, 0.3) ? 'all' : 'ends',
  }
  return { cell, protocol, options }
}

export interface RunOutcome {
  /** completed, a stop's reason, or uncaught. */
  readonly outcome: string
  readonly message: string
  /** What must not be: numbers that are none, books that do not close, stops without advice. */
  readonly faults: readonly string[]
  readonly milliseconds: number
  readonly steps: number
  readonly solution?: Solution
}

export function outcomeOf({ cell, protocol, options }: RandomRun): RunOutcome {
  const from = performance.now()
  try {
    const solution = simulate(cell, protocol, options)
    const { status, stop, effort } = solution
    return {
      outcome: stop?.reason ?? status,
      message: stop?.message ?? '',
      faults: faultsOf(solution),
      milliseconds: performance.now() - from,
      steps: effort.steps + effort.rejected,
      solution,
    }
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const milliseconds = performance.now() - from
    return { outcome: 'uncaught', message, faults: ['uncaught'], milliseconds, steps: 0 }
  }
}

const reasons: readonly string[] = [
  'pores-closed',
  'step-too-small',
  'no-consistent-state',
  'infeasible-step',
]
/** What may be left over of lithium, salt and solid volume, relative. */
const balance = 1e-9

export function faultsOf({ status, stop, series, steps, cycles }: Solution): readonly string[] {
  const faults: string[] = []
  for (const [path, value] of numbersIn({ series, steps, cycles })) {
    if (!Number.isFinite(value)) faults.push(`${path} is ${value}`)
  }
  for (const { cycle, ledger } of cycles) {
    for (const book of ['lithiumError', 'saltError', 'volumeError'] as const) {
      if (Math.abs(ledger[book]) > balance) faults.push(`${book} ${ledger[book]} in cycle ${cycle}`)
    }
  }
  for (let i = 1; i < series.time.length; i++) {
    if (series.time[i] < series.time[i - 1]) faults.push(`time runs backwards at row ${i}`)
  }
  const typed =
    stop !== undefined &&
    reasons.includes(stop.reason) &&
    Number.isFinite(stop.time) &&
    /Try: /.test(stop.message) &&
    steps.at(-1)?.endedBy === 'stop'
  if (status === 'stopped' && !typed) faults.push(`untyped stop: ${stop?.message}`)
  return faults
}
