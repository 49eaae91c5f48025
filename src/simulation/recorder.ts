import {
  evaluateSums,
  type WeightedSums,
  type WeightedTerm,
  weightedSums,
} from '../numerics/weightedSums.ts'
import type { CellModel } from './cellModel.ts'
import type { Interpolant } from './interpolant.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import type { Series } from './solution.ts'

/** Places in a row; what is linear in the state from `voltage` on, then thickness and pores of layers that swell. */
const column = { time: 0, cycle: 1, step: 2, temperature: 3, voltage: 4, current: 5, charge: 6 }
const firstSum = column.voltage
const firstMean = column.charge + 1
const firstRows = 512

/** Collects rows of the series from states of a model: one growing table, taken apart into columns at the end. */
export class Recorder {
  readonly #model: CellModel
  readonly #hosts: string[] = []
  readonly #sums: WeightedSums
  /** Electrodes of changing volume: two columns each, λ and porosity, from here on. */
  readonly #changing: readonly PorousElectrode[]
  readonly #firstGeometry: number
  readonly #volumes: Float64Array
  /** What geometry is made from, and room for it. */
  readonly #entries: Int32Array
  readonly #state: Float64Array
  readonly #width: number
  #table: Float64Array
  #rows = 0

  constructor(model: CellModel) {
    this.#model = model
    const means: WeightedTerm[][] = []
    for (const electrode of model.electrodes) {
      for (const { parameters, n, particles, particleOffset } of electrode.hosts) {
        this.#hosts.push(`${electrode.side}/${parameters.name}`)
        means.push(
          Array.from({ length: n }, (_, i) => [
            particleOffset + i * particles.size,
            electrode.widths[i] / electrode.parameters.thickness,
          ]),
        )
      }
    }
    const own = [model.voltageAt, model.currentAt, model.chargeAt].map((at) => [[at, 1] as const])
    this.#sums = weightedSums([...own, ...means])
    this.#changing = model.electrodes.filter(({ changesVolume }) => changesVolume)
    this.#firstGeometry = firstMean + means.length
    this.#volumes = new Float64Array(2 * this.#changing.length)
    this.#entries = geometryEntries(this.#changing)
    this.#state = new Float64Array(model.size)
    this.#width = this.#firstGeometry + this.#volumes.length
    this.#table = new Float64Array(firstRows * this.#width)
  }

  /** A row from a state. */
  add(t: number, y: Float64Array, cycle: number, step: number): void {
    const at = this.#row(t, cycle, step)
    const table = this.#table
    table[at + column.temperature] = this.#model.temperature(y)
    evaluateSums(this.#sums, y, table, at + firstSum)
    if (this.#changing.length === 0) return
    this.#refreshGeometry(y)
    this.#takeVolumes()
    table.set(this.#volumes, at + this.#firstGeometry)
  }

  /**
   * So many rows evenly over a solver step, its end included; λ and porosity, which hardly bend within one, are linear
   * from the row before.
   */
  addStep(
    from: number,
    to: number,
    pieces: number,
    interpolant: Interpolant,
    cycle: number,
    step: number,
  ): void {
    const { temperatureAt, ambientTemperature } = this.#model
    const state = this.#state
    if (this.#changing.length > 0) {
      if (to !== interpolant.geometryAt()) {
        interpolant.state(to, state, this.#entries)
        this.#refreshGeometry(state)
      }
      this.#takeVolumes()
    }
    for (let k = 1; k <= pieces; k++) {
      const t = k === pieces ? to : from + ((to - from) * k) / pieces
      const at = this.#row(t, cycle, step)
      const table = this.#table
      interpolant.sums(t, this.#sums, table, at + firstSum)
      table[at + column.temperature] =
        temperatureAt < 0 ? ambientTemperature : interpolant.value(t, temperatureAt)
      const part = 1 / (pieces - k + 1)
      for (let g = 0; g < this.#volumes.length; g++) {
        const place = at + this.#firstGeometry + g
        const before = part === 1 ? 0 : table[place - this.#width]
        table[place] = before + part * (this.#volumes[g] - before)
      }
    }
  }

  get series(): Series {
    const { electrodes } = this.#model
    const geometry = (part: 0 | 1) =>
      Object.fromEntries(electrodes.map((each) => [each.side, this.#geometry(each, part)]))
    return {
      time: this.#column(column.time),
      voltage: this.#column(column.voltage),
      current: this.#column(column.current),
      temperature: this.#column(column.temperature),
      cycle: this.#column(column.cycle),
      step: this.#column(column.step),
      charge: this.#column(column.charge),
      lithiation: Object.fromEntries(
        this.#hosts.map((host, k) => [host, this.#column(firstMean + k)]),
      ),
      stretch: geometry(0),
      porosity: geometry(1),
    }
  }

  #geometry(electrode: PorousElectrode, part: 0 | 1): Float64Array {
    const k = this.#changing.indexOf(electrode)
    if (k >= 0) return this.#column(this.#firstGeometry + 2 * k + part)
    const value = part === 0 ? electrode.meanStretch : electrode.meanPorosity
    return new Float64Array(this.#rows).fill(value)
  }

  /** Begins a row and says where. */
  #row(t: number, cycle: number, step: number): number {
    const at = this.#rows++ * this.#width
    if (at === this.#table.length) this.#grow()
    this.#table[at] = t
    this.#table[at + column.cycle] = cycle
    this.#table[at + column.step] = step
    return at
  }

  #refreshGeometry(y: Float64Array): void {
    for (const electrode of this.#changing) electrode.updateGeometry(y)
  }

  #takeVolumes(): void {
    let to = 0
    for (const electrode of this.#changing) {
      this.#volumes[to++] = electrode.meanStretch
      this.#volumes[to++] = electrode.meanPorosity
    }
  }

  #column(k: number): Float64Array {
    const values = new Float64Array(this.#rows)
    copyColumn(this.#rows, this.#table, this.#width, k, values)
    return values
  }

  #grow(): void {
    const larger = new Float64Array(2 * this.#table.length)
    larger.set(this.#table)
    this.#table = larger
  }
}

function copyColumn(
  rows: number,
  table: Float64Array,
  width: number,
  k: number,
  values: Float64Array,
): void {
  for (let i = 0, at = k; i < rows; i++, at += width) values[i] = table[at]
}

/** Entries of the state that the volumes of these electrodes' hosts are made from. */
function geometryEntries(electrodes: readonly PorousElectrode[]): Int32Array {
  const entries: number[] = []
  for (const { hosts } of electrodes) {
    for (const { n, particles, particleOffset, sides } of hosts) {
      for (let i = 0; i < n; i++) entries.push(particleOffset + i * particles.size)
      for (const offset of [...sides.conversionOffsets, sides.seiOffset]) {
        if (offset >= 0) for (let i = 0; i < n; i++) entries.push(offset + i)
      }
    }
  }
  return Int32Array.from(entries)
}
