import type { CellModel } from './cellModel.ts'
import type { Series } from './solution.ts'

/** A column that grows. */
class Column {
  #values = new Float64Array(64)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Float64Array(2 * this.length)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.length++] = value
  }

  get done(): Float64Array {
    return this.#values.slice(0, this.length)
  }
}

const fixed = ['time', 'voltage', 'current', 'temperature', 'cycle', 'step', 'charge'] as const

/** Collects rows of the series from states of a model. */
export class Recorder {
  readonly #model: CellModel
  readonly #fixed: Record<(typeof fixed)[number], Column>
  readonly #lithiation: { key: string; column: Column; mean: () => number }[] = []
  readonly #stretch: Record<string, Column> = {}
  readonly #porosity: Record<string, Column> = {}
  readonly #theta: Float64Array
  /** Entries of the state that a row is made from. */
  readonly entries: Int32Array
  #y: Float64Array = new Float64Array(0)

  constructor(model: CellModel) {
    this.#model = model
    this.#theta = new Float64Array(Math.max(...model.electrodes.map(({ n }) => n)))
    this.#fixed = Object.fromEntries(fixed.map((name) => [name, new Column()])) as Record<
      (typeof fixed)[number],
      Column
    >
    for (const electrode of model.electrodes) {
      this.#stretch[electrode.side] = new Column()
      this.#porosity[electrode.side] = new Column()
      for (const host of electrode.hosts) {
        this.#lithiation.push({
          key: `${electrode.side}/${host.parameters.name}`,
          column: new Column(),
          mean: () => {
            host.particles.means(this.#y, host.particleOffset, this.#theta)
            return electrode.mean(this.#theta)
          },
        })
      }
    }
    this.entries = entriesOf(model)
  }

  add(t: number, y: Float64Array, cycle: number, step: number): void {
    const model = this.#model
    this.#y = y
    this.#fixed.time.push(t)
    this.#fixed.voltage.push(y[model.voltageAt])
    this.#fixed.current.push(y[model.currentAt])
    this.#fixed.temperature.push(model.temperature(y))
    this.#fixed.cycle.push(cycle)
    this.#fixed.step.push(step)
    this.#fixed.charge.push(y[model.chargeAt])
    for (const { column, mean } of this.#lithiation) column.push(mean())
    for (const electrode of model.electrodes) {
      electrode.updateGeometry(y)
      this.#stretch[electrode.side].push(electrode.meanStretch)
      this.#porosity[electrode.side].push(electrode.meanPorosity)
    }
  }

  get series(): Series {
    const done = (columns: Record<string, Column>) =>
      Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.done]))
    return {
      ...(done(this.#fixed) as Record<(typeof fixed)[number], Float64Array>),
      lithiation: Object.fromEntries(this.#lithiation.map(({ key, column }) => [key, column.done])),
      stretch: done(this.#stretch),
      porosity: done(this.#porosity),
    }
  }
}

function entriesOf({
  voltageAt,
  currentAt,
  chargeAt,
  temperatureAt,
  electrodes,
}: CellModel): Int32Array {
  const entries = [voltageAt, currentAt, chargeAt, temperatureAt].filter((at) => at >= 0)
  for (const { hosts, changesVolume } of electrodes) {
    for (const { n, particles, particleOffset, sides } of hosts) {
      entries.push(...particles.meanEntries(particleOffset))
      if (!changesVolume) continue
      for (const offset of [...sides.conversionOffsets, sides.seiOffset]) {
        if (offset >= 0) for (let i = 0; i < n; i++) entries.push(offset + i)
      }
    }
  }
  return Int32Array.from(entries)
}
