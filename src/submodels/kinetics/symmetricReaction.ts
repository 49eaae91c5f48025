/** Arrays of one linearisation of a host's main reaction, length n each. */
export interface ReactionWorkspace {
  /** j + δj = base + onDelta·δΔ + onSalt·δu */
  readonly base: Float64Array
  readonly onDelta: Float64Array
  readonly onSalt: Float64Array
  /** j₀ per reference area [A/m²] */
  readonly exchange: Float64Array
}

export function reactionWorkspace(n: number): ReactionWorkspace {
  const array = () => new Float64Array(n)
  return { base: array(), onDelta: array(), onSalt: array(), exchange: array() }
}

/** Surface lithiation is kept this far from 0 and 1 in j₀ only, so that a full or empty host can still start. */
const exchangeClip = 1e-6

/** j₀ = j₀ref · 2√(θ(1−θ)) · √u, per reference area (area factor s included), and d ln j₀/dθ in `slope`. */
export function exchangeCurrent(
  n: number,
  j0ref: number,
  theta: Float64Array,
  u: Float64Array,
  s: Float64Array,
  exchange: Float64Array,
  slope: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    let t = theta[i]
    const inside = t > exchangeClip && t < 1 - exchangeClip
    if (!inside) t = t > 0.5 ? 1 - exchangeClip : exchangeClip
    const product = t * (1 - t)
    exchange[i] = 2 * j0ref * Math.sqrt(product * u[i]) * s[i]
    slope[i] = inside ? (0.5 - t) / product : 0
  }
}

/**
 * Linearises j = 2 j₀ sinh(Fη/2RT), η = Δ − U − j R, written as
 *
 *     0 = r(j, Δ, u) = Δ − U(θ_s, h) − (j(1+φ) + j_side) R/s − (2RT/F) asinh(j/2j₀)
 *
 * around the present j, with θ_s = P + q j and h = h(j) already eliminated.
 *
 * @param thermalVoltage 2RT/F [V]
 * @param j        main current density per reference area [A/m²], read from jOffset
 * @param delta    Δ = φ_s − φ_e [V], read from deltaOffset
 * @param u        salt concentration over reference [1]
 * @param q        ∂θ_s/∂j
 * @param U, dUdt  potential and its slope by θ_s
 * @param dUdj     what else of it follows j: hysteresis, pressure [V·m²/A]
 * @param side, dSide    other currents on the same area and their ∂/∂Δ
 * @param fresh    φ: current that fresh surface adds per main current [1]
 * @param film     R/s [Ω·m²]
 */
export function lineariseReaction(
  n: number,
  thermalVoltage: number,
  j: Float64Array,
  jOffset: number,
  delta: Float64Array,
  deltaOffset: number,
  u: Float64Array,
  q: Float64Array,
  U: Float64Array,
  dUdt: Float64Array,
  dUdj: Float64Array,
  exchangeSlope: Float64Array,
  side: Float64Array,
  dSide: Float64Array,
  fresh: Float64Array,
  film: Float64Array,
  { base, onDelta, onSalt, exchange }: ReactionWorkspace,
): void {
  for (let i = 0; i < n; i++) {
    const current = j[jOffset + i]
    const twice = 2 * exchange[i]
    const root = Math.sqrt(current * current + twice * twice)
    const size = current < 0 ? -current : current
    const eta = thermalVoltage * Math.log((size + root) / twice)
    const steep = thermalVoltage / root
    const lean = current * steep // ∂η/∂ln j₀, sign turned
    const r =
      delta[deltaOffset + i] -
      U[i] -
      (current * (1 + fresh[i]) + side[i]) * film[i] -
      (current < 0 ? -eta : eta)
    const Z =
      1 /
      (dUdt[i] * q[i] + dUdj[i] + film[i] * (1 + fresh[i]) + steep - lean * exchangeSlope[i] * q[i])
    base[i] = current + Z * r
    onDelta[i] = Z * (1 - film[i] * dSide[i])
    onSalt[i] = (0.5 * Z * lean) / u[i]
  }
}

/**
 * The j that belongs to a given driving force Δ − U at frozen surface states: the root of
 * (2RT/F) asinh(j/2j₀) + R j = v, by Newton on an increasing function that is concave for j > 0.
 */
export function currentAt(
  v: number,
  thermalVoltage: number,
  exchange: number,
  film: number,
): number {
  const size = Math.abs(v)
  const x = Math.min(size / thermalVoltage, 300)
  let j = 2 * exchange * Math.sinh(x)
  if (film > 0) {
    j = Math.min(j, size / film)
    for (let k = 0; k < 30; k++) {
      const f = thermalVoltage * Math.asinh(j / (2 * exchange)) + film * j - size
      const slope = thermalVoltage / Math.sqrt(j * j + 4 * exchange * exchange) + film
      const step = f / slope
      j = Math.max(j - step, 0.1 * j)
      if (Math.abs(step) <= 1e-13 * j) break
    }
  }
  return v < 0 ? -j : j
}
