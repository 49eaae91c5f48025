import { leftShare } from '../submodels/transport/saltFlux.ts'
import type { ElectrolyteCells } from './electrolyteCells.ts'

/** Salt rows of a cell whose reactions are even, eliminated as they are set up: [upper, step, per current] a cell. */
export type EliminatedRows = Float64Array
const stride = 3

export function eliminatedRows(cells: number): EliminatedRows {
  return new Float64Array(stride * cells)
}

/**
 * Sets up α(uP* − w − n*) H = −ΔÑ cell by cell and eliminates downwards in the same pass (Thomas), for the correction
 * at current density I and for what it gains per current.
 *
 * Between like cells the flux is that of `saltFlux`. Across a layer boundary half-cell resistances add, and so does what
 * the flux gains within the half cells: u is the mean of a cell that S leaves evenly, and so RS/3 off its end,
 *
 *     Ñ = [u_l − u_r + (R_l S_l − R_r S_r)/3]/(R_l + R_r) − (1−t⁺) i/(F c_ref),   S = (1−t⁺) Δi/(F c_ref) − α(uP* − w − n*) H.
 *
 * @param share     ionic share of I on the right face of each cell [1]
 * @param perCharge 1/(F c_ref) [m³/C]
 * @returns false on a pivot that is zero or not finite
 */
export function eliminateSalt(
  cells: ElectrolyteCells,
  alpha: number,
  w: Float64Array,
  share: Float64Array,
  I: number,
  perCharge: number,
  rows: EliminatedRows,
): boolean {
  const { width, stored: u, storage, returned, transference, transferenceSlope } = cells
  const { saltResistance, saltResistanceSlope, saltOffset } = cells
  const last = cells.cells - 1
  const firstBoundary = cells.negativeCells - 1
  const secondBoundary = firstBoundary + cells.separatorCells
  let left = u[0]
  let mass = alpha * width[0] * storage[0]
  let gain = alpha * width[0] * (w[saltOffset] + returned[0]) - left * mass
  let diagonal = mass
  let step = gain
  let perCurrent = 0
  let before = cells.negativeCells === 0 ? 1 : 0 // share of the current on the face before: all of it leaves lithium
  for (let f = 0, k = 0; f < last; f++, k += stride) {
    const right = u[f + 1]
    const rightMass = alpha * width[f + 1] * storage[f + 1]
    const rightGain =
      alpha * width[f + 1] * (w[saltOffset + f + 1] + returned[f + 1]) - right * rightMass
    const rise = right - left
    const anion = (1 - 0.5 * (transference[f] + transference[f + 1])) * perCharge
    const Rl = saltResistance[f]
    const Rr = saltResistance[f + 1]
    const here = share[f]
    let flow: number
    let flowPerCurrent = 0
    let onLeft: number
    let onRight: number
    if (f === firstBoundary || f === secondBoundary) {
      const cut = leftShare(saltResistance, f)
      const slopeLeft = saltResistanceSlope[f]
      const slopeRight = saltResistanceSlope[f + 1]
      const l = Rl + 0.5 * slopeLeft * cut * rise
      const r = Rr - 0.5 * slopeRight * (1 - cut) * rise
      const conductance = 1 / (l + r)
      const leftPerCurrent = anion * (here - before)
      const rightPerCurrent = anion * (share[f + 1] - here)
      const leftSource = leftPerCurrent * I + gain
      const rightSource = rightPerCurrent * I + rightGain
      flow = (rise - (Rl * leftSource - Rr * rightSource) / 3) * conductance
      flowPerCurrent = ((Rr * rightPerCurrent - Rl * leftPerCurrent) / 3) * conductance
      const sumOnLeft = slopeLeft * (1 - 0.5 * cut) + 0.5 * slopeRight * (1 - cut)
      const sumOnRight = slopeRight * (0.5 + 0.5 * cut) + 0.5 * slopeLeft * cut
      onLeft = 1 + flow * sumOnLeft + (slopeLeft * leftSource - Rl * mass) / 3
      onRight = flow * sumOnRight - 1 - (slopeRight * rightSource - Rr * rightMass) / 3
      onLeft *= conductance
      onRight *= conductance
    } else {
      const a = 0.5 / Rl
      const b = 0.5 / Rr
      const bend = a * (saltResistanceSlope[f] / Rl) - b * (saltResistanceSlope[f + 1] / Rr)
      flow = rise * (0.5 * (a + b) - (rise * bend) / 12)
      onLeft = a
      onRight = -b
    }
    const i = here * I * perCharge
    const flux = -flow - anion * here * I
    const fluxPerCurrent = -flowPerCurrent - anion * here
    onLeft += 0.5 * transferenceSlope[f] * i
    onRight += 0.5 * transferenceSlope[f + 1] * i

    const pivot = 1 / (diagonal + onLeft)
    const upper = onRight * pivot
    const x = (step - flux) * pivot
    const xPerCurrent = (perCurrent - fluxPerCurrent) * pivot
    rows[k] = upper
    rows[k + 1] = x
    rows[k + 2] = xPerCurrent
    diagonal = rightMass - onRight + onLeft * upper
    step = rightGain + flux + onLeft * x
    perCurrent = fluxPerCurrent + onLeft * xPerCurrent
    left = right
    mass = rightMass
    gain = rightGain
    before = here
  }
  const pivot = 1 / diagonal
  rows[stride * last + 1] = step * pivot
  rows[stride * last + 2] = perCurrent * pivot
  return Number.isFinite(rows[stride * last + 1])
}

/** Back-substitution of the corrections … */
export function substituteSalt(n: number, rows: EliminatedRows, step: Float64Array): void {
  let next = 0
  for (let i = n - 1, k = stride * i; i >= 0; i--, k -= stride) {
    next = rows[k + 1] - rows[k] * next
    step[i] = next
  }
}

/** … and of what they gain per current. */
export function substitutePerCurrent(n: number, rows: EliminatedRows, gain: Float64Array): void {
  let next = 0
  for (let i = n - 1, k = stride * i; i >= 0; i--, k -= stride) {
    next = rows[k + 2] - rows[k] * next
    gain[i] = next
  }
}
