import { cubeRoot } from '../numerics/cubeRoot.ts'
import { currentAt, type ReactionWorkspace } from '../submodels/kinetics/symmetricReaction.ts'

/** Local sums that a host adds to, per point: S + SΔ δΔ + Su δu is the volumetric current [A/m³]. */
export interface ReactionSums {
  readonly value: Float64Array
  readonly onDelta: Float64Array
  readonly onSalt: Float64Array
}

/** How to step the potentials and salt of an electrode's points: corrections, and the salt they start from. */
export interface PointStep {
  readonly delta: Float64Array
  readonly salt: Float64Array
  readonly saltStep: Float64Array
}

export function swell(
  n: number,
  volumePerLithiation: number,
  mean: Float64Array,
  swelling: Float64Array,
  areaFactor: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    swelling[i] = 1 + volumePerLithiation * mean[i]
    const ratio = cubeRoot(swelling[i])
    areaFactor[i] = ratio * ratio
  }
}

/** sum += a·b */
export function addProduct(n: number, a: Float64Array, b: Float64Array, sum: Float64Array): void {
  for (let i = 0; i < n; i++) sum[i] += a[i] * b[i]
}

export function surfaceFrom(
  n: number,
  P: Float64Array,
  q: Float64Array,
  j: Float64Array,
  jOffset: number,
  theta: Float64Array,
): void {
  for (let i = 0; i < n; i++) theta[i] = P[i] + q[i] * j[jOffset + i]
}

export function addToSums(
  n: number,
  area: Float64Array,
  { base, onDelta, onSalt }: ReactionWorkspace,
  fresh: Float64Array,
  side: Float64Array,
  sideSlope: Float64Array,
  sums: ReactionSums,
): void {
  for (let i = 0; i < n; i++) {
    const main = area[i] * (1 + fresh[i])
    sums.value[i] += main * base[i] + area[i] * side[i]
    sums.onDelta[i] += main * onDelta[i] + area[i] * sideSlope[i]
    sums.onSalt[i] += main * onSalt[i]
  }
}

/** Corrections smaller than this count as none, in units of the tolerance. */
const crossing = 0.05

/**
 * Moves j, measured both as a current and, through θ_s = P + q j, as lithiation: a host that stores little is full or
 * empty long before its share of the current is large. Cut where j would change sign with more than 2j₀ behind it.
 *
 * @param turns whether something follows |j|, so that a line from one side of zero says nothing of the other
 * @returns true where the correction is not the linearised one, or crossed zero where that matters
 */
export function moveCurrents(
  n: number,
  y: Float64Array,
  offset: number,
  { base, onDelta, onSalt, exchange }: ReactionWorkspace,
  q: Float64Array,
  thetaWeight: number,
  { delta, saltStep }: PointStep,
  weight: Float64Array,
  norm: Float64Array,
  turns: boolean,
): boolean {
  let cut = false
  let sum = 0
  for (let i = 0; i < n; i++) {
    const old = y[offset + i]
    let next = base[i] + onDelta[i] * delta[i] + onSalt[i] * saltStep[i]
    if (old * next < 0 && Math.abs(old) > 2 * exchange[i]) {
      next = 0.1 * old
      cut = true
    }
    const step = next - old
    const e = step * weight[offset + i]
    if (turns && old * next < 0 && (e > crossing || e < -crossing)) cut = true
    const s = step * q[i] * thetaWeight
    sum += e * e + s * s
    y[offset + i] = next
  }
  norm[0] += sum
  return cut
}

/** θ̄ within this of the largest so far counts as new ground, coming in from below. */
const newGround = 0.02

/** How much of what a host takes up is taken up for the first time: 1 at the largest θ̄ so far, 0 well below it. */
export function nearReached(
  n: number,
  mean: Float64Array,
  y: Float64Array,
  offset: number,
  pristine: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const share = 1 - (y[offset + i] - mean[i]) / newGround
    pristine[i] = share < 0 ? 0 : share > 1 ? 1 : share
  }
}

/** The largest θ̄ so far follows θ̄ upwards while the host stands at it. */
export function advanceReached(
  n: number,
  rate: number,
  j: Float64Array,
  jOffset: number,
  pristine: Float64Array,
  w: Float64Array,
  offset: number,
  y: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const current = j[jOffset + i]
    const onward = current < 0 && pristine[i] > 0.99
    y[offset + i] = w[offset + i] - (onward ? rate * current : 0)
  }
}

/** At frozen surfaces each j follows from Δ alone; written into y, and added to the sums with its slope. */
export function frozenReaction(
  n: number,
  thermalVoltage: number,
  y: Float64Array,
  jOffset: number,
  deltaOffset: number,
  area: Float64Array,
  potential: Float64Array,
  exchange: Float64Array,
  film: Float64Array,
  side: {
    readonly current: Float64Array
    readonly slope: Float64Array
    readonly fresh: Float64Array
  },
  sums: ReactionSums,
): void {
  for (let i = 0; i < n; i++) {
    const other = side.current[i]
    const drive = y[deltaOffset + i] - potential[i] - other * film[i]
    const fresh = drive < 0 ? side.fresh[i] : 0
    const resistance = film[i] * (1 + fresh)
    const j = currentAt(drive, thermalVoltage, exchange[i], resistance)
    y[jOffset + i] = j
    const steep = thermalVoltage / Math.sqrt(j * j + 4 * exchange[i] * exchange[i])
    const slope = (1 - film[i] * side.slope[i]) / (steep + resistance)
    sums.value[i] += area[i] * (j * (1 + fresh) + other)
    sums.onDelta[i] += area[i] * (slope * (1 + fresh) + side.slope[i])
  }
}
