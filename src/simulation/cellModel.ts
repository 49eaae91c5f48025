import type { CellParameters } from '../cells/cellParameters.ts'
import { type StageSystem, stageFailure } from '../numerics/stage.ts'
import { AveragedTransport } from './averagedTransport.ts'
import type { CellControl } from './control.ts'
import { ElectrolyteCells } from './electrolyteCells.ts'
import { form } from './form.ts'
import { Layout } from './layout.ts'
import { defaultMesh, type MeshSize } from './mesh.ts'
import { MixingHeat } from './mixingHeat.ts'
import type { ModelName } from './modelName.ts'
import { PorousElectrode } from './porousElectrode.ts'
import { PorousTransport } from './porousTransport.ts'
import { radialSchemes } from './radialSchemes.ts'
import { startLithiation } from './startLithiation.ts'
import type { Thermal } from './thermal.ts'
import type { Transport } from './transport.ts'

export interface CellModelOptions {
  readonly model: ModelName
  readonly mesh?: Partial<MeshSize>
  readonly thermal?: Thermal
  /** Relative tolerance that stages will be solved for: how far a particle may be simplified. */
  readonly rtol?: number
}

/** Newton has converged when the next correction would be this small, in units of the tolerance. */
const convergence = 0.5
const mostIterations = 12
/** In the last rows of a run one stage may need this many more: consistent starts from a poor guess do. */
const mostFrozenIterations = 60
/** Rate below which tolerances of local currents get no tighter, over the nominal one [1]. */
const slowestFitted = 0.2
/** Largest change of Δ in one iteration of a consistent start [V]. */
const largestDeltaStep = 0.15

/**
 * A cell as a stage solver: SPM, SPMe or DFN are the same electrodes with other transport between them. One stage is
 * particles eliminated, reactions linearised, one linear solve for salt and potentials, repeated until the correction
 * is small, then all states written once.
 *
 * All corrections of a converged iteration obey the linearised balances, which are linear in the currents, so lithium,
 * salt and charge are conserved to rounding, not to the Newton tolerance.
 */
export class CellModel implements StageSystem {
  readonly cell: CellParameters
  readonly name: ModelName
  readonly mesh: MeshSize
  readonly size: number
  readonly differential: number
  readonly negative: PorousElectrode | undefined
  readonly positive: PorousElectrode
  readonly electrodes: readonly PorousElectrode[]
  readonly electrolyte: ElectrolyteCells | undefined
  /** Places of the whole cell's unknowns: V [V], I [A], T [K], charge discharged [Ah], energy delivered [Wh]. */
  readonly voltageAt: number
  readonly currentAt: number
  readonly temperatureAt: number
  readonly chargeAt: number
  readonly energyAt: number
  control: CellControl = { kind: 'current', at: () => 0 }
  ambientTemperature: number
  /** The electrode that the last `poreRoom` was decided by. */
  closedSide: 'negative' | 'positive' = 'negative'

  readonly #transport: Transport
  readonly #layout: Layout
  readonly #norm = new Float64Array(1)
  readonly #thermal: boolean
  readonly #mixing: MixingHeat | undefined
  #temperature = Number.NaN
  #rate = 0

  constructor(
    cell: CellParameters,
    { model, mesh, thermal = 'isothermal', rtol = 1e-4 }: CellModelOptions,
  ) {
    const size: MeshSize = { ...defaultMesh[model], ...mesh }
    const schemes = radialSchemes(size)
    const layout = new Layout()
    this.cell = cell
    this.name = model
    this.mesh = size
    this.#layout = layout
    this.#thermal = thermal !== 'isothermal'
    this.ambientTemperature = cell.ambientTemperature
    const electrode = (side: 'negative' | 'positive', points: number) => {
      const parameters = cell[side]
      return parameters.kind === 'porous'
        ? new PorousElectrode(side, parameters, points, schemes, rtol, cell.housing, layout)
        : undefined
    }
    const resolved = model === 'DFN'
    this.negative = electrode('negative', resolved ? size.negative : 1)
    this.positive = electrode('positive', resolved ? size.positive : 1) as PorousElectrode
    this.electrodes = this.negative === undefined ? [this.positive] : [this.negative, this.positive]
    this.#mixing = thermal === 'lumped-with-mixing' ? new MixingHeat(this.electrodes) : undefined
    this.electrolyte =
      model === 'SPM'
        ? undefined
        : new ElectrolyteCells(cell, size, [this.negative, this.positive], layout)
    this.temperatureAt = this.#thermal ? layout.add(1, 100) : -1
    this.chargeAt = layout.add(1, 10 * cell.nominalCapacity)
    this.energyAt = layout.add(1, 100 * cell.nominalCapacity)
    layout.endDifferential()
    const areal = cell.nominalCapacity / cell.area
    for (const each of this.electrodes) each.addAlgebraic(layout, areal)
    this.voltageAt = layout.add(1, 1)
    this.currentAt = layout.add(1, cell.nominalCapacity / 8)
    this.size = layout.size
    this.differential = layout.differential
    this.#transport =
      model === 'DFN'
        ? new PorousTransport(
            cell,
            this.electrolyte as ElectrolyteCells,
            this.negative,
            this.positive,
          )
        : new AveragedTransport(cell, this.electrolyte, this.negative, this.positive)
    this.#setTemperature(cell.initialTemperature)
  }

  absoluteTolerances(rtol: number): Float64Array {
    return this.#layout.absoluteTolerances(rtol)
  }

  /** Tolerances of local currents for a step that begins with this current [A]. */
  fitTolerances(atol: Float64Array, rtol: number, current: number): void {
    const { nominalCapacity, area } = this.cell
    const share = Math.min(Math.max(Math.abs(current) / nominalCapacity, slowestFitted), 1)
    for (const electrode of this.electrodes) {
      electrode.fitTolerances(atol, rtol, (share * nominalCapacity) / area)
    }
  }

  /**
   * The state a simulation starts from: every host even, at its given lithiation or at this state of charge, for which
   * the first cycle counts as done: the windows lack the lithium that its one-way reactions took.
   */
  initialState(soc?: number): Float64Array {
    const y = new Float64Array(this.size)
    for (const electrode of this.electrodes) {
      for (const host of electrode.hosts) {
        host.initialise(y, startLithiation(host.parameters, soc))
        if (soc !== undefined) form(host, y)
      }
      electrode.storePores(y)
    }
    this.electrolyte?.initialise(y)
    if (this.#thermal) y[this.temperatureAt] = this.cell.initialTemperature
    for (const electrode of this.electrodes) electrode.guessDelta(y)
    return y
  }

  temperature(y: Float64Array): number {
    return this.#thermal ? y[this.temperatureAt] : this.ambientTemperature
  }

  forget(): void {
    this.#rate = 0
  }

  stage(t: number, alpha: number, w: Float64Array, y: Float64Array, weight: Float64Array): number {
    const { control, cell } = this
    const transport = this.#transport
    const value = this.#arealValue(t)
    this.#begin(y)
    for (const electrode of this.electrodes) electrode.prepare(alpha, w, y)
    transport.begin(y, w)
    let areal = y[this.currentAt] / cell.area
    let last = 0
    for (let iteration = 1; iteration <= mostIterations; iteration++) {
      this.#linearise(alpha, w, y)
      if (!transport.solve(alpha, w, y, areal, control.kind, value)) {
        this.#rate = 0
        return stageFailure.singular
      }
      const cut = this.#apply(alpha, w, y, weight)
      areal += transport.currentStep
      const size = this.#measure(y, areal, weight)
      if (!(size < Infinity)) {
        this.#rate = 0
        return stageFailure.notFinite
      }
      if (iteration > 1 && last > 0) {
        const rate = size / last
        if (rate > 2) {
          this.#rate = 0
          return stageFailure.diverged
        }
        this.#rate = Math.max(0.3 * this.#rate, rate)
      }
      const rate = this.#rate
      const done =
        size < 1e-6 ||
        (iteration > 1 && rate < 1
          ? (size * rate) / (1 - rate) < convergence
          : rate > 0 && rate < 1 && size * rate < convergence)
      if (done && !cut) {
        this.#finish(alpha, w, y, areal)
        return iteration
      }
      last = size
    }
    this.#rate = 0
    return stageFailure.diverged
  }

  /**
   * Makes the algebraic unknowns fit the differential ones under the present control, in place. Concentrations and
   * profiles stay; Δ moves by Newton with limited steps, currents follow from it explicitly, which finds its way from
   * any guess.
   *
   * @param enough the last correction of Δ is smaller than this [V]; what is left is of the order of its square per 50 mV
   * @returns iterations, or a negative StageFailure
   */
  makeConsistent(t: number, y: Float64Array, enough = 1e-10): number {
    const { control, cell } = this
    const transport = this.#transport
    const value = this.#arealValue(t)
    this.#begin(y)
    for (const electrode of this.electrodes) electrode.refreshCoefficients(y)
    transport.begin(y, y)
    let areal = control.kind === 'current' ? value : y[this.currentAt] / cell.area
    for (let iteration = 1; iteration <= mostFrozenIterations; iteration++) {
      if (this.negative !== undefined) {
        this.negative.lineariseFrozen(y, transport.negativeStep.salt)
      }
      this.positive.lineariseFrozen(y, transport.positiveStep.salt)
      if (!transport.solveFrozen(y, areal, control.kind, value)) return stageFailure.singular
      const step = Math.max(
        largest(transport.negativeStep.delta),
        largest(transport.positiveStep.delta),
      )
      if (!(step < Infinity)) return stageFailure.notFinite
      const share = Math.min(1, largestDeltaStep / step)
      if (this.negative !== undefined) {
        moveBy(y, this.negative.deltaOffset, transport.negativeStep.delta, share)
      }
      moveBy(y, this.positive.deltaOffset, transport.positiveStep.delta, share)
      areal += share * transport.currentStep
      if (step < enough) {
        y[this.voltageAt] = transport.voltage
        y[this.currentAt] = areal * cell.area
        return iteration
      }
    }
    return stageFailure.diverged
  }

  /** After states were interpolated or changed by hand: volumes from the hosts, salt kept. */
  reconcile(y: Float64Array): void {
    this.electrolyte?.reconcile(y)
    if (this.electrolyte !== undefined) return
    for (const electrode of this.electrodes) electrode.storePores(y)
  }

  /** True where a rigid housing ends the run when swelling has used up the pores. */
  get rigidPores(): boolean {
    return this.cell.housing === 'rigid' && this.electrodes.some((each) => each.changesVolume)
  }

  /** Smallest ε − ε_min anywhere in a state of a rigid cell [1], which ends where it reaches zero: λ = 1, ε = P. */
  poreRoom(y: Float64Array): number {
    let room = Number.POSITIVE_INFINITY
    for (const { side, poreOffset, n, parameters } of this.electrodes) {
      if (poreOffset < 0) continue
      const own = smallest(y, poreOffset, n) - parameters.minimumPorosity
      if (own < room) {
        room = own
        this.closedSide = side
      }
    }
    return room
  }

  /** Where a state is at its limits, in words: for messages. */
  describe(y: Float64Array): string {
    const words = [`the voltage is ${y[this.voltageAt].toFixed(3)} V`]
    const u = this.electrolyte?.u
    if (u !== undefined) {
      const least = u.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
      if (least < 0.05) words.push('the electrolyte is depleted')
    }
    for (const { side, hosts } of this.electrodes) {
      for (const { surface, parameters } of hosts) {
        for (const theta of surface) {
          if (theta > 0.02 && theta < 0.98) continue
          const state = theta <= 0.02 ? 'empty' : 'full'
          words.push(`the surface of ${parameters.name} (${side}) is ${state}`)
          break
        }
      }
    }
    return words.join(', ')
  }

  #arealValue(t: number): number {
    const value = this.control.at(t)
    return this.control.kind === 'voltage' ? value : value / this.cell.area
  }

  #begin(y: Float64Array): void {
    const T = this.temperature(y)
    if (T !== this.#temperature) this.#setTemperature(T)
    for (const electrode of this.electrodes) electrode.updateGeometry(y)
  }

  #setTemperature(T: number): void {
    this.#temperature = T
    for (const electrode of this.electrodes) {
      electrode.setTemperature(T, this.cell.referenceTemperature)
    }
    this.#transport.setTemperature(T, this.cell.referenceTemperature)
  }

  #linearise(alpha: number, w: Float64Array, y: Float64Array): void {
    this.negative?.linearise(alpha, w, y, this.#transport.negativeStep.salt)
    this.positive.linearise(alpha, w, y, this.#transport.positiveStep.salt)
  }

  #apply(alpha: number, w: Float64Array, y: Float64Array, weight: Float64Array): boolean {
    const transport = this.#transport
    const norm = this.#norm
    norm[0] = 0
    let cut = false
    if (this.negative !== undefined) {
      cut = this.negative.apply(alpha, w, y, transport.negativeStep, weight, norm)
    }
    cut = this.positive.apply(alpha, w, y, transport.positiveStep, weight, norm) || cut
    return transport.apply(y, weight, norm) || cut
  }

  /** Root mean square of the last correction in units of the tolerance; V and I move here. */
  #measure(y: Float64Array, areal: number, weight: Float64Array): number {
    const current = areal * this.cell.area
    const eV = (this.#transport.voltage - y[this.voltageAt]) * weight[this.voltageAt]
    const eI = (current - y[this.currentAt]) * weight[this.currentAt]
    y[this.voltageAt] = this.#transport.voltage
    y[this.currentAt] = current
    const entries = this.size - this.differential + (this.electrolyte?.cells ?? 0)
    return Math.sqrt((this.#norm[0] + eV * eV + eI * eI) / entries)
  }

  #finish(alpha: number, w: Float64Array, y: Float64Array, areal: number): void {
    let heat = this.#thermal ? this.#heat(y, areal) : 0
    for (const electrode of this.electrodes) electrode.finish(alpha, w, y)
    if (this.#mixing !== undefined) {
      const dT = this.temperature(y) - this.cell.referenceTemperature
      heat += this.cell.area * this.#mixing.at(alpha, w, y, dT)
    }
    this.#transport.finish(alpha, w, y)
    const current = areal * this.cell.area
    y[this.chargeAt] = w[this.chargeAt] + current / (3600 * alpha)
    y[this.energyAt] = w[this.energyAt] + (current * y[this.voltageAt]) / (3600 * alpha)
    if (!this.#thermal || this.cell.thermal === undefined) return
    const { heatCapacity, heatTransfer } = this.cell.thermal
    y[this.temperatureAt] =
      (alpha * heatCapacity * w[this.temperatureAt] +
        heat +
        heatTransfer * this.ambientTemperature) /
      (alpha * heatCapacity + heatTransfer)
  }

  /** Heat released [W]: what the reactions give up chemically and the terminals do not get. */
  #heat(y: Float64Array, areal: number): number {
    const T = this.temperature(y)
    let stored = 0
    for (const electrode of this.electrodes) {
      const power = electrode.storedPower(y, T)
      for (let i = 0; i < electrode.n; i++) stored += electrode.widths[i] * power[i]
    }
    return -this.cell.area * (areal * y[this.voltageAt] + stored)
  }
}

function largest(values: Float64Array): number {
  let size = 0
  for (let i = 0; i < values.length; i++) {
    const v = Math.abs(values[i])
    if (Number.isNaN(v)) return v
    if (v > size) size = v
  }
  return size
}

function smallest(values: Float64Array, from: number, count: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = from; i < from + count; i++) if (values[i] < least) least = values[i]
  return least
}

function moveBy(y: Float64Array, offset: number, step: Float64Array, share: number): void {
  for (let i = 0; i < step.length; i++) y[offset + i] += share * step[i]
}
