import type { Curve } from './curve.ts'

/**
 * A curve laid out for hot loops: value and step-scaled slope side by side, so that one cell is 32 neighbouring bytes.
 */
export interface PackedCurve {
  readonly from: number
  readonly cells: number
  /** cells per unit of x */
  readonly scale: number
  /** [y₀, h·y′₀, y₁, h·y′₁, …] */
  readonly table: Float64Array
}

const packed = new WeakMap<Curve, PackedCurve>()
/** Nodes by which an edited curve is told, evenly spread from the first to the last. */
const samples = 9

/** The packed form of a curve, made once per curve; anew where a sample shows that the curve was edited since. */
export function packCurve(curve: Curve): PackedCurve {
  const known = packed.get(curve)
  if (known !== undefined && isStill(known, curve)) return known
  const { from, to, y, slope } = curve
  const cells = y.length - 1
  const step = (to - from) / cells
  const table = new Float64Array(2 * (cells + 1))
  for (let i = 0; i <= cells; i++) {
    table[2 * i] = y[i]
    table[2 * i + 1] = step * slope[i]
  }
  const result = { from, cells, scale: 1 / step, table }
  packed.set(curve, result)
  return result
}

function isStill({ from, cells, scale, table }: PackedCurve, curve: Curve): boolean {
  const { y, slope } = curve
  const step = (curve.to - curve.from) / cells
  if (curve.from !== from || y.length !== cells + 1 || 1 / step !== scale) return false
  for (let k = 0; k < samples; k++) {
    const i = Math.floor((k * cells) / (samples - 1))
    if (table[2 * i] !== y[i] || table[2 * i + 1] !== step * slope[i]) return false
  }
  return true
}

/**
 * y = factor·f(unit·x) and dy/dx at each of n points; beyond the ends of f its tangent goes on.
 */
export function evaluateCurve(
  { from, cells, scale, table }: PackedCurve,
  n: number,
  x: Float64Array,
  value: Float64Array,
  derivative: Float64Array,
  unit = 1,
  factor = 1,
): void {
  const perCell = scale * unit * factor
  for (let i = 0; i < n; i++) {
    const u = (x[i] * unit - from) * scale
    if (u >= 0 && u < cells) {
      const cell = u | 0
      const k = 2 * cell
      const s = u - cell
      const y0 = table[k]
      const d0 = table[k + 1]
      const d1 = table[k + 3]
      const rise = table[k + 2] - y0
      const b = 3 * rise - 2 * d0 - d1
      const a = d0 + d1 - 2 * rise
      value[i] = factor * (y0 + s * (d0 + s * (b + s * a)))
      derivative[i] = perCell * (d0 + s * (2 * b + 3 * s * a))
    } else {
      const end = u >= 0 ? 2 * cells : 0 // NaN goes to the start and stays NaN
      value[i] = factor * (table[end] + (u - end / 2) * table[end + 1])
      derivative[i] = perCell * table[end + 1]
    }
  }
}
