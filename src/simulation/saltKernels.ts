import type { ElectrolyteProperty } from '../submodels/transport/electrolyteProperties.ts'

/** Below this the electrolyte counts as depleted, and u stays here [1]. */
const depleted = 1e-6

export function loadSalt(
  n: number,
  y: Float64Array,
  offset: number,
  pores: Float64Array,
  stored: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const next = y[offset + i] / pores[i]
    const floor = stored[i] > 10 * depleted ? 0.2 * stored[i] : -depleted
    stored[i] = next > floor ? next : floor
  }
}

export function moveSalt(
  n: number,
  stored: Float64Array,
  step: Float64Array,
  pores: Float64Array,
  weight: Float64Array,
  offset: number,
  norm: Float64Array,
): boolean {
  let cut = false
  let sum = 0
  for (let i = 0; i < n; i++) {
    const old = stored[i]
    let next = old + step[i]
    if (old > 10 * depleted && next < 0.1 * old) {
      next = 0.1 * old
      cut = true
    }
    const e = step[i] * pores[i] * weight[offset + i]
    sum += e * e
    stored[i] = next
  }
  norm[0] += sum
  return cut
}

/** u = δ + (s + √(s² + 4δ²))/2: s where there is salt, δ where there is none, smooth between. */
export function keepPositive(
  n: number,
  stored: Float64Array,
  u: Float64Array,
  uSlope: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const s = stored[i]
    const root = Math.sqrt(s * s + 4 * depleted * depleted)
    const value = 0.5 * (s + root)
    u[i] = depleted + value
    uSlope[i] = value / root
  }
}

/**
 * Resistance of a half cell and its ∂/∂u for a transport property K(u).
 *
 * @param path Hλ/(2 ε^b) [m]
 */
export function halfResistance(
  n: number,
  path: Float64Array,
  { value, slope }: ElectrolyteProperty,
  resistance: Float64Array,
  resistanceSlope: Float64Array,
  uSlope: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const perValue = 1 / value[i]
    const r = path[i] * perValue
    resistance[i] = r
    resistanceSlope[i] = -r * perValue * slope[i] * uSlope[i]
  }
}

export function diffusional(
  n: number,
  thermalVoltage: number,
  transference: ElectrolyteProperty,
  factor: ElectrolyteProperty,
  chi: Float64Array,
  chiSlope: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const anion = 1 - transference.value[i]
    chi[i] = thermalVoltage * anion * factor.value[i]
    chiSlope[i] =
      thermalVoltage * (anion * factor.slope[i] - transference.slope[i] * factor.value[i])
  }
}
