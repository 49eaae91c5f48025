/** Exponents are cut here: e^200 is as good as infinite, and stays finite in products. */
const largestExponent = 200

/**
 * A one-way reaction of the first cycle (oxide conversion, first layer of SEI) within an implicit stage:
 *
 *     dξ/dt = K (1 − ξ),   K = a j₀ exp(−F(Δ−U)/2RT) / (F n),   j = −(F n/a) dξ/dt
 *
 * with n the lithium it takes per layer volume. ξ is eliminated: j = −(F n/a) α K (1−w)/(α+K). The current is negative
 * (lithium is taken up) and added, with its ∂/∂Δ, to what the same area already carries.
 *
 * @param rate      a j₀/(F n) [1/s]
 * @param charge    F n/a [C/m²]
 * @param w         history of ξ, read from `offset` on
 * @param own       receives this reaction's current density per reference area [A/m²]
 * @param ownSlope  receives its ∂/∂Δ [A/m²/V]
 */
export function conversionStage(
  n: number,
  alpha: number,
  thermalVoltage: number,
  rate: number,
  potential: number,
  charge: number,
  w: Float64Array,
  offset: number,
  delta: Float64Array,
  deltaOffset: number,
  own: Float64Array,
  ownSlope: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const e = (potential - delta[deltaOffset + i]) / thermalVoltage
    const K = rate * Math.exp(e > largestExponent ? largestExponent : e)
    const left = charge * alpha * (1 - w[offset + i])
    const share = K / (alpha + K)
    own[i] = -left * share
    ownSlope[i] = (left * share * (1 - share)) / thermalVoltage
  }
}
