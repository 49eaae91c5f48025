import type { CellParameters, HostParameters } from '../cells/cellParameters.ts'
import { porousElectrodes } from '../cells/porousElectrodes.ts'
import type { Solution } from '../simulation/solution.ts'

/**
 * A cycle seen from the studied electrode: lithium goes in, lithium comes out. In a full cell that is charge and
 * discharge of the negative; in a half cell the studied electrode is the positive, which discharge lithiates.
 */
export interface CycleView {
  readonly cycle: number
  /** Charge that lithiates and that delithiates the studied electrode [Ah], both ≥ 0. */
  readonly lithiated: number
  readonly delithiated: number
  /** Energies of charge and discharge of the cell as such [Wh]. */
  readonly chargeEnergy: number
  readonly dischargeEnergy: number
  readonly chargeCapacity: number
  readonly dischargeCapacity: number
  /** Whether samples, as of a drive cycle, drove it: not at all, besides other steps, or alone. */
  readonly profile: 'none' | 'part' | 'all'
}

/** The side of the alloying electrode under study. */
export function studiedSide({ negative }: CellParameters): 'negative' | 'positive' {
  return negative.kind === 'lithium' ? 'positive' : 'negative'
}

/** A host's key of the series in words: what stands at the positive of a half cell is its working electrode. */
export function hostWords({ negative }: CellParameters, host: string): string {
  return negative.kind === 'lithium' ? host.replace(/^positive/, 'working electrode') : host
}

/** Cycles that were run to their end, in order; the one in which a run stopped is left out. */
export function finishedCycles(solution: Solution): readonly CycleView[] {
  const { cell, status, cycles } = solution
  const profiles = profileShares(solution)
  const half = cell.negative.kind === 'lithium'
  const finished = status === 'stopped' ? cycles.slice(0, -1) : cycles
  return finished.map((c) => ({
    cycle: c.cycle,
    lithiated: half ? c.dischargeCapacity : c.chargeCapacity,
    delithiated: half ? c.chargeCapacity : c.dischargeCapacity,
    chargeEnergy: c.chargeEnergy,
    dischargeEnergy: c.dischargeEnergy,
    chargeCapacity: c.chargeCapacity,
    dischargeCapacity: c.dischargeCapacity,
    profile: profiles.get(c.cycle) ?? 'none',
  }))
}

function profileShares({ steps }: Solution): ReadonlyMap<number, CycleView['profile']> {
  const shares = new Map<number, CycleView['profile']>()
  for (const { cycle, kind } of steps) {
    if (kind === 'rest') continue
    const own = kind === 'profile' ? 'all' : 'none'
    shares.set(cycle, (shares.get(cycle) ?? own) === own ? own : 'part')
  }
  return shares
}

/** The cycles that fade is counted over: 1 and up, formation (0) left out. */
export function agedCycles(cycles: readonly CycleView[]): readonly CycleView[] {
  return cycles.filter(({ cycle }) => cycle >= 1)
}

/** A cycle gives back at least this share of what it takes, and takes as much of what it gives: else repeats are pulses. */
const wholeShare = 0.2

/** Whether a cycle goes up and down as charge and discharge do; a profile alone may do so by chance. */
export function isWhole({ lithiated, delithiated, profile }: CycleView): boolean {
  const larger = Math.max(lithiated, delithiated)
  if (profile === 'all') return false
  return larger > 0 && Math.min(lithiated, delithiated) >= wholeShare * larger
}

/** What fade is measured by: cycles that are alike, of a cell that has something to fade by. */
export function fadingCycles(solution: Solution): readonly CycleView[] {
  return canAge(solution.cell) ? alikeCycles(solution) : []
}

/** Whether any host has a mechanism that goes on from cycle to cycle: growth of SEI, or loss of contact. */
export function canAge(cell: CellParameters): boolean {
  return porousElectrodes(cell).some(({ hosts }) =>
    hosts.some(({ sei, fade }) => sei !== undefined || fade !== undefined),
  )
}

/** The first whole aged cycle and all later ones of the same steps; none in pulse trains. */
export function alikeCycles(solution: Solution): readonly CycleView[] {
  const aged = agedCycles(finishedCycles(solution))
  const from = aged.findIndex(isWhole)
  if (from < 0) return []
  const steps = stepsAsked(solution)
  const asked = steps.get(aged[from].cycle)
  return aged.slice(from).filter(({ cycle }) => steps.get(cycle) === asked)
}

/** Whole cycles from cycle 2 on that ask for what the cycle before asked for: they end about where they began. */
export function repeatedCycles(solution: Solution): readonly CycleView[] {
  const steps = stepsAsked(solution)
  return finishedCycles(solution)
    .filter(isWhole)
    .filter(({ cycle }) => cycle >= 2 && steps.get(cycle) === steps.get(cycle - 1))
}

/** What each cycle asked for, in the words of its steps. */
function stepsAsked({ steps }: Solution): ReadonlyMap<number, string> {
  const asked = new Map<number, string>()
  for (const { cycle, text } of steps) asked.set(cycle, `${asked.get(cycle) ?? ''}${text}; `)
  return asked
}

/**
 * The cycle that stands for the cell as it is used: the first whole one after formation, or the only one where a
 * protocol has no cycles. Undefined for pulse trains and profiles, and where the run stopped before its end.
 */
export function workingCycle(cycles: readonly CycleView[]): CycleView | undefined {
  const aged = agedCycles(cycles)
  const found = aged.find(isWhole) ?? (aged.length > 1 ? undefined : (aged[0] ?? cycles[0]))
  return found?.profile === 'none' ? found : undefined
}

/**
 * Whether the studied electrode was empty at the start, as made, so that its first cycle has a first lithiation. A cell
 * that starts charged (most BPX files) has none, nor has one whose first cycle counts as done.
 */
export function startsEmpty({ cell, series, initialSoc }: Solution): boolean {
  const side = studiedSide(cell)
  const electrode = cell[side]
  if (electrode.kind !== 'porous' || series.time.length === 0) return false
  if (initialSoc !== undefined && electrode.hosts.some(isFormed)) return false
  return electrode.hosts.every(({ name, lithiationWindow: { empty, full } }) => {
    const least = Math.min(empty, full) + 0.05 * Math.abs(full - empty)
    return series.lithiation[`${side}/${name}`][0] <= least
  })
}

/** Whether a first cycle changes a host for good, which a start from a state of charge takes for done. */
function isFormed({ conversions }: HostParameters): boolean {
  return conversions.length > 0
}
