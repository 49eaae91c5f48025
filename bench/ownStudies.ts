import { ownDriver, peerDriver, turn, warmUp } from './race.ts'
import { graphiteSilicon, rows } from './rows.ts'
import { type Timing, timingOf } from './statistics.ts'
import type { TinselJob } from './tinselJob.ts'

/** Cost at one mesh: n cells an electrode and in the separator, n radial unknowns a particle. */
export interface Growth {
  readonly cells: number
  readonly radial: number
  readonly unknowns: number
  readonly steps: number
  readonly tinsel: Timing
  readonly pybamm?: Timing
}

/** What hosts with memory that swell cost, against the plain DFN, on the default mesh. */
export interface Load {
  readonly plain: Timing
  readonly composite: Timing
  /** Median over rounds of their ratio within a round. */
  readonly ratio: number
}

interface Prepared {
  readonly milliseconds: number
  readonly steps: number
}

/** Salt in every cell; Δ, j and the particle in every cell of the electrodes; voltage and current. */
function unknownsOf(n: number): number {
  return 3 * n + 2 * n * (2 + n) + 2
}

const plainRow = rows.find((row) => row.id === 'dfn-default')!

/** Times the plain discharge from 10 × 10 up; PyBaMM on the same numbers as far as `peerUpTo`. */
export async function growth(
  root: string,
  python: string | undefined,
  { upTo, peerUpTo }: { upTo: number; peerUpTo: number },
): Promise<Growth[]> {
  const found: Growth[] = []
  for (let n = 10; n <= upTo; n *= 2) {
    const own = ownDriver(root)
    let peer: ReturnType<typeof peerDriver> | undefined
    try {
      const id = `growth-${n}`
      const mesh = { negative: n, separator: n, positive: n, radial: n }
      const { steps } = await own.ask<Prepared>({
        do: 'prepare',
        job: { ...plainRow.tinsel, id, mesh },
      })
      await own.ask({ do: 'run', id, lasting: warmUp })
      const ours = await own.ask<{ milliseconds: number[] }>({ do: 'run', id, lasting: 3 * turn })
      // started only now: while it loads, it would slow us
      peer = python !== undefined && n <= peerUpTo ? peerDriver(python, root) : undefined
      const theirs = await peerTimes(peer, id, n)
      found.push({
        cells: n,
        radial: n,
        unknowns: unknownsOf(n),
        steps,
        tinsel: timingOf(ours.milliseconds),
        ...(theirs ? { pybamm: timingOf(theirs) } : {}),
      })
    } finally {
      own.close()
      peer?.close()
    }
  }
  return found
}

async function peerTimes(
  peer: ReturnType<typeof peerDriver> | undefined,
  id: string,
  n: number,
): Promise<number[] | undefined> {
  if (peer === undefined) return undefined
  const job = { ...plainRow.pybamm, id, mesh: [n, n, n, n] }
  await peer.ask({ do: 'prepare', job, compile: false })
  const { milliseconds } = await peer.ask<{ milliseconds: number[] }>({
    do: 'run',
    id,
    compile: false,
    lasting: 3 * turn,
  })
  return milliseconds
}

export async function load(root: string, rounds: number): Promise<Load> {
  const jobs: Record<'plain' | 'composite', TinselJob> = {
    plain: plainRow.tinsel,
    composite: { ...plainRow.tinsel, cell: graphiteSilicon, swelling: true },
  }
  const times = { plain: [] as number[], composite: [] as number[] }
  const ratios: number[] = []
  const drivers = { plain: ownDriver(root), composite: ownDriver(root) }
  try {
    for (const id of ['plain', 'composite'] as const) {
      await drivers[id].ask({ do: 'prepare', job: { ...jobs[id], id } })
      await drivers[id].ask({ do: 'run', id, lasting: warmUp })
    }
    for (let round = 0; round < rounds; round++) {
      const medians = { plain: 0, composite: 0 }
      for (const id of ['plain', 'composite'] as const) {
        const { milliseconds } = await drivers[id].ask<{ milliseconds: number[] }>({
          do: 'run',
          id,
          lasting: turn,
        })
        times[id].push(...milliseconds)
        medians[id] = timingOf(milliseconds).median
      }
      ratios.push(medians.composite / medians.plain)
    }
  } finally {
    drivers.plain.close()
    drivers.composite.close()
  }
  return {
    plain: timingOf(times.plain),
    composite: timingOf(times.composite),
    ratio: timingOf(ratios).median,
  }
}
