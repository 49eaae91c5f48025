/**
 * One-state hysteresis with memory, solved within an implicit stage:
 *
 *     dh/dt = κ (j − |j| h),   κ = γ a/(2 F c_max ε)     (γ |dθ̄/dt| (sgn j − h)/2 written with j)
 *     α(h − w) = κ (j − |j| h)   ⇒   h = (αw + κj)/(α + κ|j|)
 *
 * h → +1 on delithiation (j > 0), −1 on lithiation, and is kept at rest. It is rational in j, so it is eliminated
 * before Newton and only ∂h/∂j remains.
 *
 * @param w     history of h, read from `offset` on
 * @param h     receives h [1], length n
 * @param dhdj  receives ∂h/∂j [m²/A], length n
 */
export function hysteresisStage(
  n: number,
  alpha: number,
  kappa: Float64Array,
  w: Float64Array,
  offset: number,
  j: Float64Array,
  jOffset: number,
  h: Float64Array,
  dhdj: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const current = j[jOffset + i]
    const size = Math.abs(current)
    const k = kappa[i]
    const denominator = alpha + k * size
    h[i] = (alpha * w[offset + i] + k * current) / denominator
    dhdj[i] = (k * (1 - (current < 0 ? -h[i] : h[i]))) / denominator
  }
}
