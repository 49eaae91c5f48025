import { leftShare } from './saltFlux.ts'

/** Cells whose resistances differ by less than this share are treated by series. */
const nearlyEqual = 0.05

/**
 * A half cell's resistance where u has moved by `change`: that of a conductivity linear in u where it falls, so that the
 * resistance of a dry cell beside a wet one stays above zero; linear itself where it rises.
 */
export function halfwayResistance(half: number, slope: number, change: number): number {
  const rise = slope * change
  return rise < 0 ? (half * half) / (half - rise) : half + rise
}

/**
 * Ionic resistance between the centres of neighbouring cells [Ω·m²], from those of half cells. Within a layer
 * conductivity is taken as linear between the centres, ∫dx/κ = h ln(κ₁/κ₀)/(κ₁ − κ₀), which stays right where the
 * electrolyte runs dry within a few cells; across a layer boundary the half cells add,
 * each taken halfway to the boundary's own concentration.
 *
 * @param u    c/c_ref, and `saltHalf` the salt's half-cell resistances: they place the boundary's concentration
 * @param half resistance of each half cell, and its ∂/∂u in `halfSlope`
 * @param face receives the resistance at face f, between cells f and f + 1, and its ∂/∂u left and right
 */
export function ionicResistance(
  n: number,
  firstBoundary: number,
  secondBoundary: number,
  u: Float64Array,
  saltHalf: Float64Array,
  half: Float64Array,
  halfSlope: Float64Array,
  face: Float64Array,
  faceLeft: Float64Array,
  faceRight: Float64Array,
): void {
  for (let f = 0; f < n - 1; f++) {
    const a = half[f]
    const b = half[f + 1]
    const sum = a + b
    const z = (a - b) / sum
    let onA = 1
    let onB = 1
    if (f === firstBoundary || f === secondBoundary) {
      const share = leftShare(saltHalf, f)
      const halfRise = 0.5 * (u[f + 1] - u[f])
      const left = halfwayResistance(a, halfSlope[f], share * halfRise)
      const right = halfwayResistance(b, halfSlope[f + 1], (share - 1) * halfRise)
      face[f] = left + right
      faceLeft[f] = halfSlope[f] * (left / a) ** 2
      faceRight[f] = halfSlope[f + 1] * (right / b) ** 2
      continue
    } else if (z < nearlyEqual && z > -nearlyEqual) {
      const zz = z * z
      face[f] = sum * (1 - zz) * (1 + zz * (1 / 3 + zz / 5))
      onA = 1 - (4 / 3) * z * (1 - z)
      onB = 1 + (4 / 3) * z * (1 + z)
    } else {
      const difference = a - b
      const log = Math.log(a / b)
      face[f] = (2 * log * a * b) / difference
      onA = ((2 * b) / difference) * (1 - (log * b) / difference)
      onB = ((2 * a) / difference) * ((log * a) / difference - 1)
    }
    faceLeft[f] = onA * halfSlope[f]
    faceRight[f] = onB * halfSlope[f + 1]
  }
}
