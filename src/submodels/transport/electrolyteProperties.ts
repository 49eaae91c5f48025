import { type Curve, isConstant } from '../../numerics/curve.ts'
import { evaluateCurve, type PackedCurve, packCurve } from '../../numerics/packedCurve.ts'
import { GAS_CONSTANT } from '../../units/constants.ts'

/** A property over concentration [mol/m³] at ascending temperatures [K], with an activation energy [J/mol]. */
export interface TemperatureCurves {
  readonly temperatures: readonly number[]
  readonly curves: readonly Curve[]
  readonly activationEnergy: number
}

/** One property of the electrolyte at the present temperature, and its slope, for n cells. */
export class ElectrolyteProperty {
  readonly value: Float64Array
  /** ∂/∂u, u = c/c_ref */
  readonly slope: Float64Array
  /** True where it depends on no concentration. */
  readonly constant: boolean
  readonly #curves: readonly PackedCurve[]
  readonly #temperatures: readonly number[]
  readonly #activationEnergy: number
  readonly #now: PackedCurve
  readonly #point = new Float64Array(1)
  readonly #pointValue = new Float64Array(1)
  readonly #pointSlope = new Float64Array(1)
  #factor = 1

  constructor({ temperatures, curves, activationEnergy }: TemperatureCurves, cells: number) {
    this.value = new Float64Array(cells)
    this.slope = new Float64Array(cells)
    this.constant = curves.every(isConstant)
    this.#curves = curves.map(packCurve)
    this.#temperatures = temperatures
    this.#activationEnergy = activationEnergy
    const [first] = this.#curves
    this.#now = this.#curves.length === 1 ? first : { ...first, table: first.table.slice() }
  }

  setTemperature(T: number, referenceTemperature: number): void {
    const x = (1 / referenceTemperature - 1 / T) / GAS_CONSTANT
    this.#factor = Math.exp(this.#activationEnergy * x)
    const nodes = this.#temperatures
    if (nodes.length === 1) {
      this.#fillConstant()
      return
    }
    let k = 0
    while (k < nodes.length - 2 && nodes[k + 1] < T) k++
    const s = Math.min(Math.max((T - nodes[k]) / (nodes[k + 1] - nodes[k]), 0), 1)
    const a = this.#curves[k].table
    const b = this.#curves[k + 1].table
    const to = this.#now.table
    for (let i = 0; i < to.length; i++) to[i] = a[i] + s * (b[i] - a[i])
    this.#fillConstant()
  }

  /** A property that depends on no concentration is known with the temperature. */
  #fillConstant(): void {
    if (this.constant) this.value.fill(this.#factor * this.#now.table[0])
  }

  /** Evaluates at n concentrations u = c/c_ref, c_ref [mol/m³]. */
  evaluate(n: number, u: Float64Array, referenceConcentration: number): void {
    if (this.constant) return
    evaluateCurve(this.#now, n, u, this.value, this.slope, referenceConcentration, this.#factor)
  }

  /** Value at one concentration [mol/m³]. */
  at(concentration: number): number {
    this.#point[0] = concentration
    evaluateCurve(this.#now, 1, this.#point, this.#pointValue, this.#pointSlope)
    return this.#factor * this.#pointValue[0]
  }
}
