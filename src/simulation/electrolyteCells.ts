import type { CellParameters } from '../cells/cellParameters.ts'
import { ElectrolyteProperty } from '../submodels/transport/electrolyteProperties.ts'
import { halfwayResistance, ionicResistance } from '../submodels/transport/ionicResistance.ts'
import { FARADAY, GAS_CONSTANT } from '../units/constants.ts'
import type { Layout } from './layout.ts'
import type { MeshSize } from './mesh.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import { diffusional, halfResistance, keepPositive, loadSalt, moveSalt } from './saltKernels.ts'

/** Negative and positive, as far as they are porous. */
type Sides = readonly (PorousElectrode | undefined)[]

/**
 * Salt in the pores, cell by cell from the negative collector (or the lithium surface) to the positive one. The
 * unknown of a stage is u = c/c_ref; what is stored is salt per reference volume, n = P u with P = ελ, so that salt is
 * conserved to rounding also where swelling pushes electrolyte out into a reservoir, or draws it back.
 */
export class ElectrolyteCells {
  readonly cells: number
  readonly negativeCells: number
  readonly separatorCells: number
  readonly positiveCells: number
  readonly referenceConcentration: number
  /** Reference widths [m], stretch λ, transport efficiency ε^b, pore volume P = ελ per reference volume. */
  readonly width: Float64Array
  readonly stretch: Float64Array
  readonly efficiency: Float64Array
  readonly pores: Float64Array
  /** c/c_ref as the balance has it; a depleted cell may stand a hair below zero. */
  readonly stored: Float64Array
  /** c/c_ref as every property, potential and rate sees it: the same, but never below a millionth; and ∂u/∂stored. */
  readonly u: Float64Array
  readonly uSlope: Float64Array
  /** Half-cell resistances: salt [s/m], charge [Ω·m²], and their ∂/∂u. */
  readonly saltResistance: Float64Array
  readonly saltResistanceSlope: Float64Array
  readonly resistance: Float64Array
  readonly resistanceSlope: Float64Array
  /** What of the path between the centres around each face lies on its left [1]. */
  readonly pathShare: Float64Array
  /** Ionic resistance between cell centres at each face [Ω·m²], and its ∂/∂u left and right. */
  readonly faceResistance: Float64Array
  readonly faceLeft: Float64Array
  readonly faceRight: Float64Array
  /** t⁺, and χ = (2RT/F)(1−t⁺)(1+∂ln f/∂ln c) [V], with ∂/∂u. */
  readonly transference: Float64Array
  readonly transferenceSlope: Float64Array
  readonly chi: Float64Array
  readonly chiSlope: Float64Array
  /** P* and n* of a stage, see `displace`. */
  readonly storage: Float64Array
  readonly returned: Float64Array
  readonly conductivity: ElectrolyteProperty
  readonly saltOffset: number
  readonly reservoirOffset: number

  /** Σ width [m] */
  readonly totalWidth: number

  /** P with every host empty: what the cell was filled with. */
  readonly #asMade: Float64Array
  readonly #electrodes: Sides
  /** Those whose volume changes. */
  readonly #changing: Sides
  readonly #starts: readonly number[]
  /** Hλ/(2 ε^b) of each cell [m]. */
  readonly #halfPath: Float64Array
  readonly #diffusivity: ElectrolyteProperty
  readonly #transferenceNumber: ElectrolyteProperty
  readonly #thermodynamicFactor: ElectrolyteProperty
  #thermalVoltage = 0
  /** True where χ depends on no concentration and has been computed at this temperature. */
  #chiKnown = false

  constructor(
    { negative, separator, positive, electrolyte }: CellParameters,
    mesh: MeshSize,
    electrodes: readonly [PorousElectrode | undefined, PorousElectrode | undefined],
    layout: Layout,
  ) {
    this.negativeCells = negative.kind === 'porous' ? mesh.negative : 0
    this.separatorCells = mesh.separator
    this.positiveCells = positive.kind === 'porous' ? mesh.positive : 0
    this.cells = this.negativeCells + this.separatorCells + this.positiveCells
    this.#electrodes = electrodes
    this.#changing = electrodes.map((each) => (each?.changesVolume ? each : undefined))
    this.#starts = [0, this.negativeCells + this.separatorCells]
    const array = () => new Float64Array(this.cells)
    this.width = array()
    this.stretch = array().fill(1)
    this.efficiency = array().fill(separator.transportEfficiency)
    this.pores = array().fill(separator.porosity)
    const even = (thickness: number, from: number, count: number) =>
      this.width.fill(thickness / count, from, from + count)
    if (negative.kind === 'porous') even(negative.thickness, 0, this.negativeCells)
    even(separator.thickness, this.negativeCells, this.separatorCells)
    even(positive.thickness, this.#starts[1], this.positiveCells)

    this.totalWidth = this.width.reduce((sum, h) => sum + h, 0)
    this.referenceConcentration = electrolyte.initialConcentration
    this.#halfPath = array()
    const property = (from: typeof electrolyte.conductivity) =>
      new ElectrolyteProperty(from, this.cells)
    this.conductivity = property(electrolyte.conductivity)
    this.#diffusivity = property(electrolyte.diffusivity)
    this.#transferenceNumber = property(electrolyte.transferenceNumber)
    this.#thermodynamicFactor = property(electrolyte.thermodynamicFactor)
    this.stored = array().fill(1)
    this.u = array().fill(1)
    this.uSlope = array().fill(1)
    this.saltResistance = array()
    this.saltResistanceSlope = array()
    this.resistance = array()
    this.resistanceSlope = array()
    this.pathShare = array()
    this.faceResistance = array()
    this.faceLeft = array()
    this.faceRight = array()
    this.transference = this.#transferenceNumber.value
    this.transferenceSlope = this.#transferenceNumber.slope
    this.storage = array()
    this.returned = array()
    this.chi = array()
    this.chiSlope = array()

    this.saltOffset = layout.add(this.cells, 1)
    const displaces = electrodes.some((electrode) => electrode?.changesVolume)
    this.reservoirOffset = displaces ? layout.add(1, 1) : -1
    this.#takeGeometry(electrodes)
    this.#asMade = this.pores.slice()
    this.storage.set(this.pores)
  }

  setTemperature(T: number, referenceTemperature: number): void {
    this.conductivity.setTemperature(T, referenceTemperature)
    this.#diffusivity.setTemperature(T, referenceTemperature)
    this.#transferenceNumber.setTemperature(T, referenceTemperature)
    this.#thermodynamicFactor.setTemperature(T, referenceTemperature)
    this.#thermalVoltage = (2 * GAS_CONSTANT * T) / FARADAY
    this.#chiKnown = false
  }

  initialise(y: Float64Array): void {
    this.refreshGeometry()
    y.set(this.pores, this.saltOffset)
  }

  /** Takes λ, P and the paths through the pores over from the electrodes. */
  refreshGeometry(): void {
    if (this.reservoirOffset >= 0) this.#takeGeometry(this.#changing)
  }

  #takeGeometry(electrodes: Sides): void {
    this.#takeVolumes(electrodes)
    for (let side = 0; side < 2; side++) {
      const electrode = electrodes[side]
      if (electrode === undefined) continue
      electrode.updateEfficiency()
      this.#spread(electrode.efficiency, side, this.efficiency)
    }
    for (let i = 0; i < this.cells; i++) {
      this.#halfPath[i] = (this.width[i] * this.stretch[i]) / (2 * this.efficiency[i])
    }
    for (let f = 0; f < this.cells - 1; f++) {
      this.pathShare[f] = this.#halfPath[f] / (this.#halfPath[f] + this.#halfPath[f + 1])
    }
  }

  #takeVolumes(electrodes: Sides): void {
    for (let side = 0; side < 2; side++) {
      const electrode = electrodes[side]
      if (electrode === undefined) continue
      this.#spread(electrode.stretch, side, this.stretch)
      this.#spread(electrode.pores, side, this.pores)
    }
  }

  /** Values of an electrode's points into its cells; the only point there is stands for all of them. */
  #spread(values: Float64Array, side: number, into: Float64Array): void {
    const start = this.#starts[side]
    const count = side === 0 ? this.negativeCells : this.positiveCells
    if (values.length === 1) into.fill(values[0], start, start + count)
    else for (let i = 0; i < count; i++) into[start + i] = values[i]
  }

  /**
   * What a stage stores against, from its history: pores that shrink push electrolyte out at the local c, pores that
   * grow draw it back at the reservoir's own, so that no salt is pumped by the one being rich and the other poor:
   *
   *     α(u P* − w_n − n*) = −∂N,   P* = w_P, n* = 0 where P < w_P;   P* = P, n* = u_res (P − w_P) where it grows
   *
   * The geometry in use must be that of the predicted state.
   */
  displace(w: Float64Array): void {
    if (this.reservoirOffset < 0) return
    const { storage, returned } = this
    this.poreHistory(w, storage)
    let volume = 0
    for (let i = 0; i < this.cells; i++) volume += this.width[i] * (this.#asMade[i] - storage[i])
    const salt = w[this.reservoirOffset] * this.totalWidth
    const u = volume > smallestReservoir * this.totalWidth ? Math.max(salt / volume, 0) : 1
    for (let i = 0; i < this.cells; i++) {
      const growth = this.pores[i] - storage[i]
      returned[i] = growth > 0 ? u * growth : 0
      if (growth > 0) storage[i] = this.pores[i]
    }
  }

  /** History of P in a cell: stored where pores change, else the constant. */
  poreHistory(w: Float64Array, into: Float64Array): void {
    into.set(this.pores)
    for (let side = 0; side < 2; side++) {
      const electrode = this.#electrodes[side]
      if (electrode === undefined || electrode.poreOffset < 0) continue
      const start = this.#starts[side]
      const count = side === 0 ? this.negativeCells : this.positiveCells
      for (let i = 0; i < count; i++) {
        into[start + i] = w[electrode.poreOffset + (electrode.n === 1 ? 0 : i)]
      }
    }
  }

  /** u of a state whose geometry is in use; kept above zero, where a prediction may have fallen below. */
  load(y: Float64Array): void {
    loadSalt(this.cells, y, this.saltOffset, this.pores, this.stored)
    this.settle()
  }

  /** Moves the balance's concentrations; true where a step had to be cut. Adds weighted squares to norm[0]. */
  move(step: Float64Array, weight: Float64Array, norm: Float64Array): boolean {
    const cut = moveSalt(this.cells, this.stored, step, this.pores, weight, this.saltOffset, norm)
    this.settle()
    return cut
  }

  /** u from the stored concentrations. */
  settle(): void {
    keepPositive(this.cells, this.stored, this.u, this.uSlope)
  }

  /** Properties at the present u: all of them. */
  evaluate(): void {
    this.evaluateSalt()
    const { cells, conductivity, resistance, resistanceSlope } = this
    conductivity.evaluate(cells, this.u, this.referenceConcentration)
    halfResistance(cells, this.#halfPath, conductivity, resistance, resistanceSlope, this.uSlope)
    ionicResistance(
      cells,
      this.negativeCells - 1,
      this.negativeCells + this.separatorCells - 1,
      this.u,
      this.saltResistance,
      resistance,
      resistanceSlope,
      this.faceResistance,
      this.faceLeft,
      this.faceRight,
    )
  }

  /** Ionic resistance of the half cell beside a layer boundary, halfway to the concentration there [Ω·m²]. */
  boundaryResistance(cell: number, beyond: number): number {
    const { u, resistance, resistanceSlope, saltResistance } = this
    const share = saltResistance[cell] / (saltResistance[cell] + saltResistance[beyond])
    const change = 0.5 * share * (u[beyond] - u[cell])
    return halfwayResistance(resistance[cell], resistanceSlope[cell], change)
  }

  /** Properties at the present u: those that salt needs. */
  evaluateSalt(): void {
    const { cells, u, referenceConcentration: c0 } = this
    const diffusivity = this.#diffusivity
    const transference = this.#transferenceNumber
    const factor = this.#thermodynamicFactor
    diffusivity.evaluate(cells, u, c0)
    halfResistance(
      cells,
      this.#halfPath,
      diffusivity,
      this.saltResistance,
      this.saltResistanceSlope,
      this.uSlope,
    )
    if (this.#chiKnown) return
    transference.evaluate(cells, u, c0)
    factor.evaluate(cells, u, c0)
    diffusional(cells, this.#thermalVoltage, transference, factor, this.chi, this.chiSlope)
    this.#chiKnown = transference.constant && factor.constant
  }

  /** Stores the salt found; the electrodes have already stored their pores. */
  finish(w: Float64Array, y: Float64Array): void {
    const displaces = this.reservoirOffset >= 0
    if (displaces) this.#takeVolumes(this.#changing)
    for (let i = 0; i < this.cells; i++) y[this.saltOffset + i] = this.pores[i] * this.stored[i]
    if (!displaces) return
    let displaced = 0
    for (let i = 0; i < this.cells; i++) {
      const left = this.stored[i] * (this.pores[i] - this.storage[i])
      displaced += this.width[i] * (left + this.returned[i])
    }
    y[this.reservoirOffset] = w[this.reservoirOffset] - displaced / this.totalWidth
  }

  /**
   * After states were interpolated: takes P from the hosts, keeps c, and books the difference in the reservoir, so that
   * nothing is lost.
   */
  reconcile(y: Float64Array): void {
    if (this.reservoirOffset < 0) return
    const before = new Float64Array(this.cells)
    this.poreHistory(y, before)
    for (const electrode of this.#electrodes) electrode?.storePores(y)
    this.refreshGeometry()
    for (let i = 0; i < this.cells; i++) {
      const salt = y[this.saltOffset + i]
      const next = (salt / before[i]) * this.pores[i]
      y[this.saltOffset + i] = next
      y[this.reservoirOffset] += (this.width[i] * (salt - next)) / this.totalWidth
    }
  }

  /** Salt per electrode area in pores and in the reservoir [mol/m²]. */
  salt(y: Float64Array): { inPores: number; inReservoir: number } {
    let inPores = 0
    for (let i = 0; i < this.cells; i++) inPores += this.width[i] * y[this.saltOffset + i]
    const reservoir = this.reservoirOffset < 0 ? 0 : y[this.reservoirOffset] * this.totalWidth
    return {
      inPores: inPores * this.referenceConcentration,
      inReservoir: reservoir * this.referenceConcentration,
    }
  }
}

/** A reservoir of less than this share of the layers has no concentration of its own: fresh electrolyte then [1]. */
const smallestReservoir = 1e-6
