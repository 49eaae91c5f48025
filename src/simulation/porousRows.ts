import {
  diagonalAt,
  lowerAt,
  rhsAt,
  rowSize,
  secondRhsAt,
  upperAt,
} from '../numerics/blockTridiagonal.ts'
import {
  currentAt,
  currentIAt,
  currentLeftAt,
  currentRightAt,
  deltaLeftAt,
  deltaRightAt,
  faceSize,
  fluxAt,
  fluxCurrentAt,
  fluxLeftAt,
  fluxRightAt,
  meanAt,
  meanDeltaLeftAt,
  meanDeltaRightAt,
  meanLeftAt,
  meanRightAt,
  meanShareAt,
  solidAt,
} from '../submodels/transport/faceTable.ts'
import { halfLogRatio } from '../submodels/transport/halfLog.ts'
import type { ReactionSums } from './reactionKernels.ts'

/**
 * Ionic current across the faces inside an electrode: its mean between centres, which Δ, salt and the drop along the
 * solid drive, and from it and the reactions the value on the face.
 *
 * @param h24   H/24 [m]
 * @param faces receives what its table says of currents; holds the solid's resistance
 */
export function electrodeFaces(
  start: number,
  n: number,
  y: Float64Array,
  deltaOffset: number,
  I: number,
  h24: number,
  { value, onDelta, onSalt }: ReactionSums,
  u: Float64Array,
  uSlope: Float64Array,
  resistance: Float64Array,
  resistanceLeft: Float64Array,
  resistanceRight: Float64Array,
  chi: Float64Array,
  chiSlope: Float64Array,
  faces: Float64Array,
): void {
  let u0 = u[start]
  let u0Slope = uSlope[start]
  let chi0 = chi[start]
  let chi0Slope = chiSlope[start]
  let delta0 = y[deltaOffset]
  let value0 = value[0]
  let onDelta0 = onDelta[0]
  let onSalt0 = onSalt[0]
  for (let p = 1; p < n; p++) {
    const i = start + p
    const u1 = u[i]
    const u1Slope = uSlope[i]
    const chi1 = chi[i]
    const chi1Slope = chiSlope[i]
    const delta1 = y[deltaOffset + p]
    const value1 = value[p]
    const onDelta1 = onDelta[p]
    const onSalt1 = onSalt[p]
    const f = i - 1
    const at = faceSize * f
    const solid = faces[at + solidAt]
    const g = 1 / (resistance[f] + solid)
    const log = halfLogRatio(u0, u1)
    const half = 0.5 * (chi0 + chi1)
    const mean = g * (delta1 - delta0 + 2 * half * log + I * solid)
    const left = g * (chi0Slope * log - (half * u0Slope) / u0 - mean * resistanceLeft[f])
    const right = g * (chi1Slope * log + (half * u1Slope) / u1 - mean * resistanceRight[f])
    faces[at + currentAt] = mean - h24 * (value1 - value0)
    faces[at + currentLeftAt] = left + h24 * onSalt0
    faces[at + currentRightAt] = right - h24 * onSalt1
    faces[at + deltaLeftAt] = h24 * onDelta0 - g
    faces[at + deltaRightAt] = g - h24 * onDelta1
    faces[at + currentIAt] = g * solid
    faces[at + meanAt] = mean
    faces[at + meanLeftAt] = left
    faces[at + meanRightAt] = right
    faces[at + meanDeltaLeftAt] = -g
    faces[at + meanDeltaRightAt] = g
    u0 = u1
    u0Slope = u1Slope
    chi0 = chi1
    chi0Slope = chi1Slope
    delta0 = delta1
    value0 = value1
    onDelta0 = onDelta1
    onSalt0 = onSalt1
  }
}

/** The faces of the separator, both ends included, carry the cell's current. */
export function separatorFaces(from: number, to: number, I: number, faces: Float64Array): void {
  for (let f = from; f < to; f++) {
    const at = faceSize * f
    faces[at + currentAt] = I
    faces[at + currentIAt] = 1
    faces[at + meanAt] = I
    faces[at + meanLeftAt] = 0
    faces[at + meanRightAt] = 0
    faces[at + meanDeltaLeftAt] = 0
    faces[at + meanDeltaRightAt] = 0
  }
}

/**
 * At a separator's end one of the two half cells belongs to an electrode, and its reactions, even within it, take (H/4) S
 * off the mean current there; the mean over both is weighted by what each resists salt.
 *
 * @param side    0 with the electrode on the left of the face, 1 on the right
 * @param quarter H/4 times the electrode's share of the resistance [m]
 * @param p       the electrode's cell there
 */
export function layerFace(
  f: number,
  side: 0 | 1,
  quarter: number,
  p: number,
  { value, onDelta, onSalt }: ReactionSums,
  faces: Float64Array,
): void {
  const at = faceSize * f
  const k = side === 0 ? -quarter : quarter
  faces[at + meanAt] += k * value[p]
  faces[at + meanLeftAt + side] = k * onSalt[p]
  faces[at + meanDeltaLeftAt + side] = k * onDelta[p]
}

/** Rows of salt, and the border's column. What a face takes from one cell it gives to the next. */
export function saltRows(
  n: number,
  alpha: number,
  w: Float64Array,
  saltOffset: number,
  width: Float64Array,
  u: Float64Array,
  storage: Float64Array,
  returned: Float64Array,
  faces: Float64Array,
  rows: Float64Array,
): void {
  let flux = 0
  let left = 0
  let right = 0
  let deltaLeft = 0
  let deltaRight = 0
  let onI = 0
  for (let i = 0; i < n; i++) {
    const k = rowSize * i
    const rate = alpha * width[i]
    const stored = rate * storage[i]
    rows[k + lowerAt] = -left
    rows[k + lowerAt + 1] = -deltaLeft
    let onU = stored - right
    let onDelta = -deltaRight
    let rest = rate * (w[saltOffset + i] + returned[i]) - u[i] * stored + flux
    let border = onI
    if (i < n - 1) {
      const at = faceSize * i
      const c = faces[at + fluxCurrentAt]
      flux = faces[at + fluxAt]
      const m = c * faces[at + meanShareAt]
      const own = c - m
      left = faces[at + fluxLeftAt] + own * faces[at + currentLeftAt] + m * faces[at + meanLeftAt]
      right =
        faces[at + fluxRightAt] + own * faces[at + currentRightAt] + m * faces[at + meanRightAt]
      deltaLeft = own * faces[at + deltaLeftAt] + m * faces[at + meanDeltaLeftAt]
      deltaRight = own * faces[at + deltaRightAt] + m * faces[at + meanDeltaRightAt]
      onI = c * faces[at + currentIAt]
      onU += left
      onDelta += deltaLeft
      rest -= flux
      border -= onI
    }
    rows[k + diagonalAt] = onU
    rows[k + diagonalAt + 1] = onDelta
    rows[k + upperAt] = right
    rows[k + upperAt + 1] = deltaRight
    rows[k + rhsAt] = rest
    rows[k + secondRhsAt] = border
  }
}

/** Rows that hold every concentration: δu = 0. */
export function frozenSaltRows(n: number, rows: Float64Array): void {
  for (let k = 0; k < rowSize * n; k += rowSize) {
    rows[k + lowerAt] = 0
    rows[k + lowerAt + 1] = 0
    rows[k + diagonalAt] = 1
    rows[k + diagonalAt + 1] = 0
    rows[k + upperAt] = 0
    rows[k + upperAt + 1] = 0
    rows[k + rhsAt] = 0
    rows[k + secondRhsAt] = 0
  }
}

/** Rows of a Δ that is not there. */
export function separatorRows(nn: number, ns: number, rows: Float64Array): void {
  for (let k = rowSize * nn; k < rowSize * (nn + ns); k += rowSize) {
    rows[k + lowerAt + 2] = 0
    rows[k + lowerAt + 3] = 0
    rows[k + diagonalAt + 2] = 0
    rows[k + diagonalAt + 3] = 1
    rows[k + upperAt + 2] = 0
    rows[k + upperAt + 3] = 0
    rows[k + rhsAt + 1] = 0
    rows[k + secondRhsAt + 1] = 0
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
  h: number,
  { value, onDelta, onSalt }: ReactionSums,
  faces: Float64Array,
  rows: Float64Array,
): void {
  let current = leftCurrent
  let onI = leftI
  let left = 0
  let right = 0
  let deltaLeft = 0
  let deltaRight = 0
  let before = 0
  let beforeOnDelta = 0
  let beforeOnSalt = 0
  let here = value[0]
  let hereOnDelta = onDelta[0]
  let hereOnSalt = onSalt[0]
  for (let p = 0; p < n; p++) {
    const k = rowSize * (start + p)
    const last = p === n - 1
    const h24 = p > 0 && !last ? h / 24 : 0
    const own = h - 2 * h24
    const next = last ? p : p + 1
    const after = value[next]
    const afterOnDelta = onDelta[next]
    const afterOnSalt = onSalt[next]
    rows[k + lowerAt + 2] = -left - h24 * beforeOnSalt
    rows[k + lowerAt + 3] = -deltaLeft - h24 * beforeOnDelta
    let onU = -right - own * hereOnSalt
    let onD = -deltaRight - own * hereOnDelta
    let rest = current + own * here + h24 * (before + after)
    let border = onI
    if (last) {
      current = rightCurrent
      onI = rightI
      left = right = deltaLeft = deltaRight = 0
    } else {
      const at = faceSize * (start + p)
      current = faces[at + currentAt]
      left = faces[at + currentLeftAt]
      right = faces[at + currentRightAt]
      deltaLeft = faces[at + deltaLeftAt]
      deltaRight = faces[at + deltaRightAt]
      onI = faces[at + currentIAt]
    }
    onU += left
    onD += deltaLeft
    rest -= current
    border -= onI
    rows[k + diagonalAt + 2] = onU
    rows[k + diagonalAt + 3] = onD
    rows[k + upperAt + 2] = right - h24 * afterOnSalt
    rows[k + upperAt + 3] = deltaRight - h24 * afterOnDelta
    rows[k + rhsAt + 1] = rest
    rows[k + secondRhsAt + 1] = border
    before = here
    beforeOnDelta = hereOnDelta
    beforeOnSalt = hereOnSalt
    here = after
    hereOnDelta = afterOnDelta
    hereOnSalt = afterOnSalt
  }
}
