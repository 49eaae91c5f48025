import { type Difference, differenceFrom, type VoltageCurve } from './difference.ts'
import { Driver } from './driver.ts'
import type { Row } from './rows.ts'
import { medianOf, type Timing, timingOf } from './statistics.ts'

/** How long a contender runs in a round, and before the first [ms]: the same for all, whatever one of its runs takes. */
export const turn = 100
export const warmUp = 1000

export const contenders = ['tinsel', 'pybamm', 'compiled'] as const
export type Contender = (typeof contenders)[number]

/** What one contender did in one row. */
export interface Result {
  readonly timing: Timing
  /** Building the model and its first solve [ms]. */
  readonly setup: number
  readonly difference?: Difference
}

export interface RowResult {
  readonly id: string
  readonly title: string
  readonly results: Partial<Record<Contender, Result>>
  /** The faster of PyBaMM's two over ours: median over rounds of the ratio within a round. */
  readonly ratio?: number
  /** Ours from a fine mesh and tight tolerance against PyBaMM's converged curve. */
  readonly referenceGap?: Difference
  readonly failures: readonly string[]
}

export interface RaceOptions {
  readonly rounds: number
  readonly root: string
  /** Python of the virtual environment; unset where it is absent. */
  readonly python?: string | undefined
  readonly compiled: boolean
  readonly say: (words: string) => void
}

/**
 * One row: every contender is built and warmed, then they take turns, round by round, so that whatever else the machine
 * does meets all of them alike. Ours gets a process of its own: what V8 learnt in another row neither helps nor harms.
 */
export async function race(row: Row, options: RaceOptions): Promise<RowResult> {
  const failures: string[] = []
  const lanes = new Map<Contender, Lane>()
  const peer = options.python === undefined ? undefined : peerDriver(options.python, options.root)
  const own = ownDriver(options.root)
  try {
    for (const contender of contenders) {
      if (contender !== 'tinsel' && peer === undefined) continue
      if (contender === 'compiled' && !options.compiled) continue
      const driver = contender === 'tinsel' ? own : peer!
      try {
        lanes.set(contender, await enter(contender, driver, row, options))
      } catch (error) {
        failures.push(`${contender}: ${(error as Error).message}`)
      }
    }
    for (let round = 0; round < options.rounds; round++) {
      for (const lane of lanes.values()) lane.rounds.push(await lane.run())
    }
    const reference = row.comparable ? await referenceOf(row, own, peer, failures) : undefined
    const results: Partial<Record<Contender, Result>> = {}
    for (const [contender, { rounds, setup, driver, job }] of lanes) {
      const curve =
        reference && contender !== 'compiled'
          ? await driver.ask<VoltageCurve>({ do: 'curve', job })
          : undefined
      results[contender] = {
        timing: timingOf(rounds.flat()),
        setup,
        ...(reference && curve ? { difference: differenceFrom(reference.curve, curve) } : {}),
      }
    }
    const gap = reference?.gap === undefined ? {} : { referenceGap: reference.gap }
    const ratio = ratioOf(lanes)
    return {
      id: row.id,
      title: row.title,
      results,
      ...(ratio === undefined ? {} : { ratio }),
      ...gap,
      failures,
    }
  } finally {
    own.close()
    peer?.close()
  }
}

interface Lane {
  readonly driver: Driver
  readonly job: unknown
  readonly setup: number
  /** Times of each round [ms]. */
  readonly rounds: number[][]
  readonly run: () => Promise<number[]>
}

/** What slows a round down slows all of its runs, so that ratios within rounds are steadier than ratios of medians. */
function ratioOf(lanes: ReadonlyMap<Contender, Lane>): number | undefined {
  const own = lanes.get('tinsel')
  const ratios = (['pybamm', 'compiled'] as const).flatMap((contender) => {
    const peer = lanes.get(contender)
    if (own === undefined || peer === undefined) return []
    const within = peer.rounds.map((times, r) => medianOf(times) / medianOf(own.rounds[r]))
    return medianOf(within)
  })
  return ratios.length === 0 ? undefined : Math.min(...ratios)
}

/** Builds a contender's job and warms it. */
async function enter(
  contender: Contender,
  driver: Driver,
  row: Row,
  { say }: RaceOptions,
): Promise<Lane> {
  const compile = contender === 'compiled'
  const job = { ...(contender === 'tinsel' ? row.tinsel : row.pybamm), id: row.id }
  say(`  ${contender}: building`)
  const { milliseconds: setup } = await driver.ask<{ milliseconds: number }>({
    do: 'prepare',
    job,
    compile,
  })
  const runTimes = async (lasting: number) =>
    (await driver.ask<{ milliseconds: number[] }>({ do: 'run', id: row.id, compile, lasting }))
      .milliseconds
  await runTimes(warmUp)
  return { driver, job, setup, rounds: [], run: () => runTimes(turn) }
}

/** PyBaMM's converged curve, or ours on a fine mesh where PyBaMM is absent, and what lies between the two. */
async function referenceOf(
  row: Row,
  own: Driver,
  peer: Driver | undefined,
  failures: string[],
): Promise<{ curve: VoltageCurve; gap?: Difference } | undefined> {
  const fine = {
    ...row.tinsel,
    mesh: { negative: 80, separator: 40, positive: 80, radial: 14 },
    rtol: 1e-7,
  }
  try {
    const mine = await own.ask<VoltageCurve>({ do: 'curve', job: fine })
    if (peer === undefined) return { curve: mine }
    const theirs = await peer.ask<VoltageCurve>({ do: 'reference', job: row.pybamm })
    return { curve: theirs, gap: differenceFrom(theirs, mine) }
  } catch (error) {
    failures.push(`reference: ${(error as Error).message}`)
    return undefined
  }
}

export function peerDriver(python: string, root: string): Driver {
  return new Driver(python, [`${root}/bench/peers/pybamm_driver.py`], {
    PYBAMM_CASADI_AOT_CACHE: `${root}/.venv/compiled`,
  })
}

export function ownDriver(root: string): Driver {
  return new Driver(process.execPath, ['--import', 'tsx', `${root}/bench/tinselDriver.ts`])
}
