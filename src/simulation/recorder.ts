import type { CellModel } from './cellModel.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import type { Series } from './solution.ts'

/** Places of the first columns in a row. */
const column = { time: 0, voltage: 1, current: 2, temperature: 3, cycle: 4, step: 5, charge: 6 }
const firstMean = Object.keys(column).length
const firstRows = 512

/** Collects rows of the series from states of a model: one growing table, taken apart into columns at the end. */
export class Recorder {
  /** Entries of the state that a row is made from. */
  readonly entries: Int32Array
  readonly #model: CellModel
  readonly #hosts: string[] = []
  readonly #means: WeightedSums
  /** Electrodes of changing volume: two columns each, λ and porosity, from here on. */
  readonly #changing: readonly PorousElectrode[]
  readonly #firstGeometry: number
  readonly #width: number
  #table: Float64Array
  #rows = 0

  constructor(model: CellModel) {
    this.#model = model
    const means: [number, number][][] = []
    for (const electrode of model.electrodes) {
      for (const host of electrode.hosts) {
        this.#hosts.push(`${electrode.side}/${host.parameters.name}`)
        const { particles, particleOffset } = host
        const terms: [number, number][] = []
        for (let i = 0; i < host.n; i++) {
          const share = electrode.widths[i] / electrode.parameters.thickness
          terms.push([particleOffset + i * particles.size, share])
        }
        means.push(terms)
      }
    }
    this.#means = weightedSums(means)
    this.#changing = model.electrodes.filter(({ changesVolume }) => changesVolume)
    this.#firstGeometry = firstMean + means.length
    this.#width = this.#firstGeometry + 2 * this.#changing.length
    this.#table = new Float64Array(firstRows * this.#width)
    this.entries = entriesOf(model, this.#means)
  }

  add(t: number, y: Float64Array, cycle: number, step: number): void {
    const model = this.#model
    const at = this.#rows++ * this.#width
    if (at === this.#table.length) this.#grow()
    const table = this.#table
    table[at] = t
    table[at + column.voltage] = y[model.voltageAt]
    table[at + column.current] = y[model.currentAt]
    table[at + column.temperature] = model.temperature(y)
    table[at + column.cycle] = cycle
    table[at + column.step] = step
    table[at + column.charge] = y[model.chargeAt]
    writeSums(this.#means, y, table, at + firstMean)
    let to = at + this.#firstGeometry
    for (const electrode of this.#changing) {
      electrode.updateGeometry(y)
      table[to++] = electrode.meanStretch
      table[to++] = electrode.meanPorosity
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

/** Sums over entries of the state, one after the other: sum s has the terms from `starts[s]` to `starts[s + 1]`. */
interface WeightedSums {
  readonly starts: Int32Array
  readonly entries: Int32Array
  readonly weights: Float64Array
}

function weightedSums(sums: readonly (readonly [number, number])[][]): WeightedSums {
  const starts = new Int32Array(sums.length + 1)
  sums.forEach((terms, s) => {
    starts[s + 1] = starts[s] + terms.length
  })
  const terms = sums.flat()
  return {
    starts,
    entries: Int32Array.from(terms, ([entry]) => entry),
    weights: Float64Array.from(terms, ([, weight]) => weight),
  }
}

function writeSums(
  { starts, entries, weights }: WeightedSums,
  y: Float64Array,
  table: Float64Array,
  at: number,
): void {
  for (let s = 0; s + 1 < starts.length; s++) {
    let sum = 0
    for (let k = starts[s]; k < starts[s + 1]; k++) sum += weights[k] * y[entries[k]]
    table[at + s] = sum
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

function entriesOf(
  { voltageAt, currentAt, chargeAt, temperatureAt, electrodes }: CellModel,
  means: WeightedSums,
): Int32Array {
  const entries = [voltageAt, currentAt, chargeAt, temperatureAt].filter((at) => at >= 0)
  entries.push(...means.entries)
  for (const { hosts, changesVolume } of electrodes) {
    if (!changesVolume) continue
    for (const { n, sides } of hosts) {
      for (const offset of [...sides.conversionOffsets, sides.seiOffset]) {
        if (offset >= 0) for (let i = 0; i < n; i++) entries.push(offset + i)
      }
    }
  }
  return Int32Array.from(entries)
}
