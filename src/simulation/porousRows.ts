import { halfLogRatio } from '../submodels/transport/halfLog.ts'
import type { SaltFluxes } from '../submodels/transport/saltFlux.ts'
import type { ReactionSums } from './reactionKernels.ts'

/** What crosses the faces between cells, and how it changes: face f lies between cells f and f+1. */
export interface Faces extends SaltFluxes {
  /** Ionic current density averaged between cell centres [A/m²]; ∂/∂u left, right; ∂/∂Δ right is g, left −g. */
  readonly mean: Float64Array
  readonly meanLeft: Float64Array
  readonly meanRight: Float64Array
  readonly g: Float64Array
  /** The same on the face itself, and its ∂/∂Δ left and right. ∂/∂I is shared. */
  readonly current: Float64Array
  readonly currentLeft: Float64Array
  readonly currentRight: Float64Array
  readonly deltaLeft: Float64Array
  readonly deltaRight: Float64Array
  readonly currentI: Float64Array
  /** Electronic resistance between cell centres [Ω·m²]. */
  readonly solid: Float64Array
}

export interface Blocks {
  readonly lower: Float64Array
  readonly diagonal: Float64Array
  readonly upper: Float64Array
  readonly step: Float64Array
  readonly stepPerCurrent: Float64Array
}

export function electrodeFaces(
  start: number,
  n: number,
  y: Float64Array,
  deltaOffset: number,
  I: number,
  u: Float64Array,
  uSlope: Float64Array,
  resistance: Float64Array,
  resistanceLeft: Float64Array,
  resistanceRight: Float64Array,
  chi: Float64Array,
  chiSlope: Float64Array,
  { mean, meanLeft, meanRight, g, currentI, solid }: Faces,
): void {
  for (let k = 0; k < n - 1; k++) {
    const f = start + k
    const log = halfLogRatio(u[f], u[f + 1])
    const chiSum = chi[f] + chi[f + 1]
    const conductance = 1 / (resistance[f] + solid[f])
    const i =
      conductance * (y[deltaOffset + k + 1] - y[deltaOffset + k] + chiSum * log + I * solid[f])
    mean[f] = i
    g[f] = conductance
    currentI[f] = conductance * solid[f]
    const half = 0.5 * chiSum
    meanLeft[f] =
      conductance * (chiSlope[f] * log - (half * uSlope[f]) / u[f] - i * resistanceLeft[f])
    meanRight[f] =
      conductance *
      (chiSlope[f + 1] * log + (half * uSlope[f + 1]) / u[f + 1] - i * resistanceRight[f])
  }
}

/** From the mean between centres to the value on the face. */
export function sharpenFaces(
  start: number,
  n: number,
  h24: number,
  { value, onDelta, onSalt }: ReactionSums,
  faces: Faces,
): void {
  const { mean, meanLeft, meanRight, g, current, currentLeft, currentRight } = faces
  const { deltaLeft, deltaRight } = faces
  for (let k = 0; k < n - 1; k++) {
    const f = start + k
    current[f] = mean[f] - h24 * (value[k + 1] - value[k])
    currentLeft[f] = meanLeft[f] + h24 * onSalt[k]
    currentRight[f] = meanRight[f] - h24 * onSalt[k + 1]
    deltaLeft[f] = -g[f] + h24 * onDelta[k]
    deltaRight[f] = g[f] - h24 * onDelta[k + 1]
  }
}

/** Rows of salt; without a history (frozen concentrations) they only say δu = 0. */
export function saltRows(
  n: number,
  alpha: number,
  w: Float64Array | undefined,
  saltOffset: number,
  width: Float64Array,
  u: Float64Array,
  storage: Float64Array,
  returned: Float64Array,
  faces: Faces,
  { lower, diagonal, upper, step, stepPerCurrent }: Blocks,
): void {
  const { currentLeft, currentRight, deltaLeft, deltaRight, currentI } = faces
  const { flux, fluxLeft, fluxRight, fluxCurrent } = faces
  for (let i = 0; i < n; i++) {
    const k = 4 * i
    let d0 = 1
    let d1 = 0
    let r = 0
    let b = 0
    lower[k] = 0
    lower[k + 1] = 0
    upper[k] = 0
    upper[k + 1] = 0
    if (w !== undefined) {
      d0 = alpha * width[i] * storage[i]
      r = alpha * width[i] * (w[saltOffset + i] + returned[i]) - u[i] * d0
      if (i < n - 1) {
        const c = fluxCurrent[i]
        d0 += fluxLeft[i] + c * currentLeft[i]
        d1 += c * deltaLeft[i]
        upper[k] = fluxRight[i] + c * currentRight[i]
        upper[k + 1] = c * deltaRight[i]
        r -= flux[i]
        b -= c * currentI[i]
      }
      if (i > 0) {
        const c = fluxCurrent[i - 1]
        d0 -= fluxRight[i - 1] + c * currentRight[i - 1]
        d1 -= c * deltaRight[i - 1]
        lower[k] = -fluxLeft[i - 1] - c * currentLeft[i - 1]
        lower[k + 1] = -c * deltaLeft[i - 1]
        r += flux[i - 1]
        b += c * currentI[i - 1]
      }
    }
    diagonal[k] = d0
    diagonal[k + 1] = d1
    step[2 * i] = r
    stepPerCurrent[2 * i] = b
  }
}

export function separatorRows(
  nn: number,
  ns: number,
  { lower, diagonal, upper, step, stepPerCurrent }: Blocks,
): void {
  for (let i = nn; i < nn + ns; i++) {
    const k = 4 * i
    lower[k + 2] = 0
    lower[k + 3] = 0
    diagonal[k + 2] = 0
    diagonal[k + 3] = 1
    upper[k + 2] = 0
    upper[k + 3] = 0
    step[2 * i + 1] = 0
    stepPerCurrent[2 * i + 1] = 0
  }
}

/**
 * Rows i_right − i_left = H S + (H/24)(second difference of S) of one electrode, with the currents at its outer faces
 * given. The slope of S at a wall is that at the next face, so that the first and last row have no second difference.
 */
export function chargeRows(
  start: number,
  n: number,
  leftCurrent: number,
  leftI: number,
  rightCurrent: number,
  rightI: number,
  width: Float64Array,
  sums: ReactionSums,
  { current, currentLeft, currentRight, deltaLeft, deltaRight, currentI }: Faces,
  { lower, diagonal, upper, step, stepPerCurrent }: Blocks,
): void {
  const { value, onDelta, onSalt } = sums
  for (let p = 0; p < n; p++) {
    const i = start + p
    const k = 4 * i
    const h = width[i]
    const inside = p > 0 && p < n - 1
    const h24 = inside ? h / 24 : 0
    const own = h - 2 * h24
    let onU = -own * onSalt[p]
    let onD = -own * onDelta[p]
    let r = own * value[p]
    let b = 0
    lower[k + 2] = 0
    lower[k + 3] = 0
    upper[k + 2] = 0
    upper[k + 3] = 0
    if (inside) {
      r += h24 * (value[p - 1] + value[p + 1])
      lower[k + 2] = -h24 * onSalt[p - 1]
      lower[k + 3] = -h24 * onDelta[p - 1]
      upper[k + 2] = -h24 * onSalt[p + 1]
      upper[k + 3] = -h24 * onDelta[p + 1]
    }
    if (p > 0) {
      const f = i - 1
      lower[k + 2] -= currentLeft[f]
      lower[k + 3] -= deltaLeft[f]
      onU -= currentRight[f]
      onD -= deltaRight[f]
      r += current[f]
      b += currentI[f]
    } else {
      r += leftCurrent
      b += leftI
    }
    if (p < n - 1) {
      upper[k + 2] += currentRight[i]
      upper[k + 3] += deltaRight[i]
      onU += currentLeft[i]
      onD += deltaLeft[i]
      r -= current[i]
      b -= currentI[i]
    } else {
      r -= rightCurrent
      b -= rightI
    }
    diagonal[k + 2] = onU
    diagonal[k + 3] = onD
    step[2 * i + 1] = r
    stepPerCurrent[2 * i + 1] = b
  }
}
