import { rowSize } from '../numerics/blockTridiagonal.ts'
import { faceSize } from '../submodels/transport/faceTable.ts'
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
    const solid = faces[at + 15]
    const g = 1 / (resistance[f] + solid)
    const log = halfLogRatio(u0, u1)
    const half = 0.5 * (chi0 + chi1)
    const mean = g * (delta1 - delta0 + 2 * half * log + I * solid)
    const left = g * (chi0Slope * log - (half * u0Slope) / u0 - mean * resistanceLeft[f])
    const right = g * (chi1Slope * log + (half * u1Slope) / u1 - mean * resistanceRight[f])
    faces[at + 4] = mean - h24 * (value1 - value0)
    faces[at + 5] = left + h24 * onSalt0
    faces[at + 6] = right - h24 * onSalt1
    faces[at + 7] = h24 * onDelta0 - g
    faces[at + 8] = g - h24 * onDelta1
    faces[at + 9] = g * solid
    faces[at + 10] = mean
    faces[at + 11] = left
    faces[at + 12] = right
    faces[at + 13] = -g
    faces[at + 14] = g
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
    faces[at + 4] = I
    faces[at + 9] = 1
    faces[at + 10] = I
    faces[at + 11] = 0
    faces[at + 12] = 0
    faces[at + 13] = 0
    faces[at + 14] = 0
  }
}

/**
 * At a separator's end one of the two half cells belongs to an electrode, and its reactions, even within it, take (H/4) S
 * off the mean current there; the mean over both is weighted by what each resists salt.
 *
 * @param face    of the face's numbers, the mean's place for that side: 0 with the electrode on the left, 1 on the right
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
  faces[at + 10] += k * value[p]
  faces[at + 11 + side] = k * onSalt[p]
  faces[at + 13 + side] = k * onDelta[p]
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
    rows[k] = -left
    rows[k + 1] = -deltaLeft
    let onU = stored - right
    let onDelta = -deltaRight
    let rest = rate * (w[saltOffset + i] + returned[i]) - u[i] * stored + flux
    let border = onI
    if (i < n - 1) {
      const at = faceSize * i
      const c = faces[at + 3]
      flux = faces[at]
      const m = c * faces[at + 16]
      const own = c - m
      left = faces[at + 1] + own * faces[at + 5] + m * faces[at + 11]
      right = faces[at + 2] + own * faces[at + 6] + m * faces[at + 12]
      deltaLeft = own * faces[at + 7] + m * faces[at + 13]
      deltaRight = own * faces[at + 8] + m * faces[at + 14]
      onI = c * faces[at + 9]
      onU += left
      onDelta += deltaLeft
      rest -= flux
      border -= onI
    }
    rows[k + 4] = onU
    rows[k + 5] = onDelta
    rows[k + 8] = right
    rows[k + 9] = deltaRight
    rows[k + 12] = rest
    rows[k + 14] = border
  }
}

/** Rows that hold every concentration: δu = 0. */
export function frozenSaltRows(n: number, rows: Float64Array): void {
  for (let k = 0; k < rowSize * n; k += rowSize) {
    rows[k] = 0
    rows[k + 1] = 0
    rows[k + 4] = 1
    rows[k + 5] = 0
    rows[k + 8] = 0
    rows[k + 9] = 0
    rows[k + 12] = 0
    rows[k + 14] = 0
  }
}

/** Rows of a Δ that is not there. */
export function separatorRows(nn: number, ns: number, rows: Float64Array): void {
  for (let k = rowSize * nn; k < rowSize * (nn + ns); k += rowSize) {
    rows[k + 2] = 0
    rows[k + 3] = 0
    rows[k + 6] = 0
    rows[k + 7] = 1
    rows[k + 10] = 0
    rows[k + 11] = 0
    rows[k + 13] = 0
    rows[k + 15] = 0
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
    rows[k + 2] = -left - h24 * beforeOnSalt
    rows[k + 3] = -deltaLeft - h24 * beforeOnDelta
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
      current = faces[at + 4]
      left = faces[at + 5]
      right = faces[at + 6]
      deltaLeft = faces[at + 7]
      deltaRight = faces[at + 8]
      onI = faces[at + 9]
    }
    onU += left
    onD += deltaLeft
    rest -= current
    border -= onI
    rows[k + 6] = onU
    rows[k + 7] = onD
    rows[k + 10] = right - h24 * afterOnSalt
    rows[k + 11] = deltaRight - h24 * afterOnDelta
    rows[k + 13] = rest
    rows[k + 15] = border
    before = here
    beforeOnDelta = hereOnDelta
    beforeOnSalt = hereOnSalt
    here = after
    hereOnDelta = afterOnDelta
    hereOnSalt = afterOnSalt
  }
}
