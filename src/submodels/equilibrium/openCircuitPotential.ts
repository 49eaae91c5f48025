import { evaluateCurve, type PackedCurve } from '../../numerics/packedCurve.ts'

/** Potential of a host over its surface lithiation, one or two branches. */
export interface OpenCircuitPotential {
  readonly lithiation: PackedCurve
  /** The same object as `lithiation` where there is no hysteresis. */
  readonly delithiation: PackedCurve
  /** Lithiation for the first time, where it differs. */
  readonly firstLithiation?: PackedCurve | undefined
  /** dU/dT [V/K]; absent where it is zero everywhere. */
  readonly entropicCoefficient?: PackedCurve | undefined
}

/** Arrays of one evaluation, made once per host. */
export interface PotentialWorkspace {
  /** U [V] */
  readonly potential: Float64Array
  /** ∂U/∂θ [V] */
  readonly slope: Float64Array
  /** ∂U/∂h = (U_del − U_lith)/2 [V] */
  readonly gap: Float64Array
  /** dU/dT [V/K] */
  readonly entropic: Float64Array
  readonly other: Float64Array
  readonly otherSlope: Float64Array
}

export function potentialWorkspace(n: number): PotentialWorkspace {
  const array = () => new Float64Array(n)
  return {
    potential: array(),
    slope: array(),
    gap: array(),
    entropic: array(),
    other: array(),
    otherSlope: array(),
  }
}

/**
 * U(θ, h, T) at n surfaces:
 *
 *     U = (1+h)/2 U_del + (1−h)/2 U_lith + (T−T_ref) dU/dT + guard(θ)
 *
 * h = −1 on the lithiation branch, +1 on the delithiation branch. The guard keeps θ inside (0,1): ±1 V at the very
 * ends, 1 mV at a thousandth from them, nothing beyond four thousandths.
 *
 * @param theta surface lithiation [1], length n
 * @param h     hysteresis state [1], length n
 * @param dT    T − T_ref [K]
 * @param pristine share of the first-time branch in U_lith [1], length n; read where there is one
 */
export function openCircuitPotential(
  { lithiation, delithiation, firstLithiation, entropicCoefficient }: OpenCircuitPotential,
  n: number,
  theta: Float64Array,
  h: Float64Array,
  dT: number,
  { potential, slope, gap, entropic, other, otherSlope }: PotentialWorkspace,
  pristine?: Float64Array,
): void {
  evaluateCurve(lithiation, n, theta, potential, slope)
  if (firstLithiation !== undefined && pristine !== undefined) {
    evaluateCurve(firstLithiation, n, theta, other, otherSlope)
    mix(n, pristine, other, otherSlope, potential, slope)
  }
  if (delithiation !== lithiation) {
    evaluateCurve(delithiation, n, theta, other, otherSlope)
    blendBranches(n, h, other, otherSlope, potential, slope, gap)
  }
  if (entropicCoefficient !== undefined) {
    evaluateCurve(entropicCoefficient, n, theta, entropic, otherSlope)
    if (dT !== 0) addScaled(n, dT, entropic, otherSlope, potential, slope)
  }
  guardEnds(n, theta, potential, slope)
}

/** Moves value and slope by a share towards another curve's. */
function mix(
  n: number,
  share: Float64Array,
  other: Float64Array,
  otherSlope: Float64Array,
  potential: Float64Array,
  slope: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    potential[i] += share[i] * (other[i] - potential[i])
    slope[i] += share[i] * (otherSlope[i] - slope[i])
  }
}

function blendBranches(
  n: number,
  h: Float64Array,
  delithiation: Float64Array,
  delithiationSlope: Float64Array,
  potential: Float64Array,
  slope: Float64Array,
  gap: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const share = 0.5 * (1 + h[i])
    gap[i] = 0.5 * (delithiation[i] - potential[i])
    potential[i] += share * (delithiation[i] - potential[i])
    slope[i] += share * (delithiationSlope[i] - slope[i])
  }
}

function addScaled(
  n: number,
  factor: number,
  value: Float64Array,
  valueSlope: Float64Array,
  potential: Float64Array,
  slope: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    potential[i] += factor * value[i]
    slope[i] += factor * valueSlope[i]
  }
}

/** A softplus that is 1 mV at 0.001 and 1 V at 0, the end treatment that common parameter sets were made with. */
const guardHeight = 205.0568621937484 // V
/** Per lithiation: the sharpest bend that a potential has. */
export const guardRate = 6910.192179565431
const guardShift = -7.7e-4
const guardReach = 4e-3

function guardEnds(
  n: number,
  theta: Float64Array,
  potential: Float64Array,
  slope: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    if (theta[i] < guardReach) {
      const e = -guardRate * (theta[i] - guardShift)
      potential[i] += guardHeight * softplus(e)
      slope[i] -= guardHeight * guardRate * logistic(e)
    } else if (theta[i] > 1 - guardReach) {
      const e = -guardRate * (1 - theta[i] - guardShift)
      potential[i] -= guardHeight * softplus(e)
      slope[i] -= guardHeight * guardRate * logistic(e)
    }
  }
}

function softplus(e: number): number {
  return e > 30 ? e : Math.log1p(Math.exp(e))
}

function logistic(e: number): number {
  return 1 / (1 + Math.exp(-e))
}
