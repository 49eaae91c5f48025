import type { Solution } from '../simulation/solution.ts'
import { FARADAY } from '../units/constants.ts'
import { finishedCycles, startsEmpty } from './cycleView.ts'

/** Where the lithium of the first lithiation of the studied electrode is, at the end of its first cycle [Ah]. */
export interface LithiumAccount {
  /** Lithium that went in … */
  readonly taken: number
  /** … came back, … */
  readonly recovered: number
  /** … was taken for good by conversion of oxide and trapping in carbon, by the SEI and by isolated material, … */
  readonly conversion: number
  readonly sei: number
  readonly isolated: number
  /** … and is still in the hosts, not taken out before the cut-off. May be slightly negative. */
  readonly left: number
}

/** Charge of an amount of lithium [Ah], from moles. */
export function ampereHours(moles: number): number {
  return (moles * FARADAY) / 3600
}

/** The account of formation (cycle 0); undefined where it was not a whole cycle from empty, or a profile drove it. */
export function firstCycleAccount(solution: Solution): LithiumAccount | undefined {
  if (!startsEmpty(solution)) return undefined
  const view = finishedCycles(solution).find(
    ({ cycle, profile }) => cycle === 0 && profile === 'none',
  )
  const summary = solution.cycles.find(({ cycle }) => cycle === 0)
  if (!view || !summary || view.lithiated === 0 || view.delithiated === 0) return undefined
  const conversion = ampereHours(summary.ledger.conversion)
  const sei = ampereHours(summary.ledger.sei)
  const isolated = ampereHours(summary.ledger.isolated)
  const taken = view.lithiated
  const recovered = view.delithiated
  const left = taken - recovered - conversion - sei - isolated
  return { taken, recovered, conversion, sei, isolated, left }
}
