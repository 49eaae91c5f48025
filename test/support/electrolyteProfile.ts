import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { unroll } from '../../src/protocols/unroll.ts'
import { CellModel, type CellModelOptions } from '../../src/simulation/cellModel.ts'
import type { PorousElectrode } from '../../src/simulation/porousElectrode.ts'
import { type StepOutcome, StepRunner } from '../../src/simulation/runStep.ts'

export interface Ran {
  readonly model: CellModel
  readonly y: Float64Array
  readonly outcomes: readonly StepOutcome[]
}

/** Runs a protocol without records and gives the state at its end. */
export function runModel(
  cell: CellParameters,
  protocol: string,
  options: CellModelOptions & { readonly rtol?: number; readonly soc?: number },
): Ran {
  const model = new CellModel(cell, options)
  const y = model.initialState(options.soc)
  const runner = new StepRunner(model, options.rtol ?? 1e-4, () => false)
  const outcomes: StepOutcome[] = []
  let t = 0
  for (const { step } of unroll(parseProtocol(protocol))) {
    const outcome = runner.run(step, t, y, { begin: () => {}, advance: () => {} })
    outcomes.push(outcome)
    t = outcome.t
  }
  return { model, y, outcomes }
}

/** Salt and potential of a full rigid cell's electrolyte at the cells' centres. */
export interface ElectrolyteProfile {
  /** Place from the negative collector [m] */
  readonly x: readonly number[]
  /** c [mol/m³] */
  readonly salt: readonly number[]
  /** φ_e [V], with φ_s = 0 at the negative collector. */
  readonly potential: readonly number[]
}

/**
 * From Δ, j and c of a state, by plain second-order sums: φ_s follows Ohm's law from the negative collector, φ_e is
 * φ_s − Δ there, goes on by MacInnes' law through the separator and the positive electrode.
 */
export function electrolyteProfile({ model, y }: Ran): ElectrolyteProfile {
  const electrolyte = model.electrolyte
  const { negative, positive, cell } = model
  if (electrolyte === undefined || negative === undefined) throw new Error('needs a full cell')
  const { cells: n, negativeCells, separatorCells, width, pores, resistance, chi } = electrolyte
  const first = negativeCells + separatorCells
  const u = pores.map((P, i) => y[electrolyte.saltOffset + i] / P)
  electrolyte.load(y)
  electrolyte.evaluate()
  const I = y[model.currentAt] / cell.area
  const ionic = new Float64Array(n).fill(I) // on the face right of each cell
  gather(negative, y, 0, 0, ionic)
  gather(positive, y, first, I, ionic)

  const potential = new Float64Array(n)
  const sigma = negative.parameters.electronicConductivity
  // within the first half cell i_e rises linearly, so that its mean is a quarter of the cell's
  potential[0] = (-(I - ionic[0] / 4) * width[0]) / (2 * sigma) - y[negative.deltaOffset]
  for (let i = 0; i < n - 1; i++) {
    const drop = ionic[i] * (resistance[i] + resistance[i + 1])
    potential[i + 1] = potential[i] - drop + ((chi[i] + chi[i + 1]) / 2) * Math.log(u[i + 1] / u[i])
  }
  const x: number[] = []
  let left = 0
  for (const h of width) {
    x.push(left + h / 2)
    left += h
  }
  const c = electrolyte.referenceConcentration
  return { x, salt: Array.from(u, (value) => c * value), potential: [...potential] }
}

/** Adds what the reactions put into the electrolyte, face by face. */
function gather(
  electrode: PorousElectrode,
  y: Float64Array,
  start: number,
  entering: number,
  ionic: Float64Array,
): void {
  let current = entering
  for (let i = 0; i < electrode.n; i++) {
    for (const { area, currentOffset } of electrode.hosts) {
      current += electrode.widths[i] * area[i] * y[currentOffset + i]
    }
    ionic[start + i] = current
  }
}

/** A profile between cell centres, and beyond them by the outermost parabola with no slope at the wall. */
export function profileAt(x: readonly number[], value: readonly number[], at: number): number {
  const n = x.length
  if (at <= x[0]) return value[0] + (value[0] - value[1]) * wall(x[0], x[1], at)
  const length = x[n - 1] + x[0] * ((x[n - 1] - x[n - 2]) / (2 * x[0]))
  if (at >= x[n - 1]) {
    const share = wall(length - x[n - 1], length - x[n - 2], length - at)
    return value[n - 1] + (value[n - 1] - value[n - 2]) * share
  }
  let i = 0
  while (x[i + 1] < at) i++
  const s = (at - x[i]) / (x[i + 1] - x[i])
  return value[i] + s * (value[i + 1] - value[i])
}

/** Share of (first − second) to be added at a distance d < a < b from a wall, for values even about it. */
function wall(a: number, b: number, d: number): number {
  return (a * a - d * d) / (b * b - a * a)
}
