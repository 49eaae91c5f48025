import type { CellModel } from './cellModel.ts'
import { type IsolationBook, type LedgerStart, ledgerOf } from './ledger.ts'
import type { CycleSummary } from './solution.ts'

/** Keeps the books of each cycle: charge and energy both ways, extremes of the geometry, and the ledger at its end. */
export class CycleBook {
  readonly summaries: CycleSummary[] = []
  readonly #model: CellModel
  readonly #start: LedgerStart
  readonly #isolated: IsolationBook
  #cycle: number | undefined
  #charge = 0
  #discharge = 0
  #energyIn = 0
  #energyOut = 0
  #stretch: Record<string, { largest: number; smallest: number }> = {}
  #porosity: Record<string, number> = {}

  constructor(model: CellModel, start: LedgerStart, isolated: IsolationBook) {
    this.#model = model
    this.#start = start
    this.#isolated = isolated
  }

  /** Before a step: closes the cycle before where a new one begins. */
  enter(cycle: number, t: number, y: Float64Array): void {
    if (cycle === this.#cycle) return
    this.close(t, y)
    this.#cycle = cycle
    this.#charge = 0
    this.#discharge = 0
    this.#energyIn = 0
    this.#energyOut = 0
    this.#stretch = {}
    this.#porosity = {}
    for (const electrode of this.#model.electrodes) {
      electrode.updateGeometry(y)
      const stretch = electrode.meanStretch
      this.#stretch[electrode.side] = { largest: stretch, smallest: stretch }
      this.#porosity[electrode.side] = electrode.smallestPorosity
    }
  }

  /** After each accepted time step, with the electrodes' geometry of its end. */
  watch(): void {
    for (const electrode of this.#model.electrodes) {
      if (!electrode.changesVolume) continue
      const range = this.#stretch[electrode.side]
      const stretch = electrode.meanStretch
      if (stretch > range.largest) range.largest = stretch
      if (stretch < range.smallest) range.smallest = stretch
      const porosity = electrode.smallestPorosity
      if (porosity < this.#porosity[electrode.side]) this.#porosity[electrode.side] = porosity
    }
  }

  /** Charge and energy that passed in one direction [Ah, Wh], > 0 delivered. */
  count(charge: number, energy: number): void {
    if (charge > 0) {
      this.#discharge += charge
      this.#energyOut += energy
    } else {
      this.#charge -= charge
      this.#energyIn -= energy
    }
  }

  close(t: number, y: Float64Array): void {
    if (this.#cycle === undefined) return
    const model = this.#model
    const seiThickness: Record<string, number> = {}
    const isolatedShare: Record<string, number> = {}
    for (const electrode of model.electrodes) {
      for (const host of electrode.hosts) {
        const key = `${electrode.side}/${host.parameters.name}`
        if (host.sides.seiOffset >= 0) {
          host.refreshCoefficients(y)
          seiThickness[key] = electrode.mean(host.sides.filmThickness)
        }
        isolatedShare[key] = 1 - electrode.mean(host.connected)
      }
    }
    this.summaries.push({
      cycle: this.#cycle,
      end: t,
      chargeCapacity: this.#charge,
      dischargeCapacity: this.#discharge,
      chargeEnergy: this.#energyIn,
      dischargeEnergy: this.#energyOut,
      stretch: this.#stretch,
      smallestPorosity: this.#porosity,
      ledger: ledgerOf(model, y, this.#isolated, this.#start),
      seiThickness,
      isolatedShare,
    })
    this.#cycle = undefined
  }
}
