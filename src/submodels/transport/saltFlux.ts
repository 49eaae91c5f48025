import {
  currentAt,
  faceSize,
  fluxAt,
  fluxCurrentAt,
  fluxLeftAt,
  fluxRightAt,
  meanAt,
  meanShareAt,
} from './faceTable.ts'

/** What the cell on the left of a face resists of all that the two around it do [1]. */
export function leftShare(resistance: Float64Array, f: number): number {
  return resistance[f] / (resistance[f] + resistance[f + 1])
}

/**
 * Salt flux less the reaction's share, Ñ = −D∂u − (1−t⁺) i/(F c_ref) [m/s], across the n − 1 faces of a row of cells.
 * Within a layer the flux is ∫D du over the path through both half cells, which is exact for D(u) at even flux
 * (trapezoidal rule with its end correction); across a layer boundary half-cell resistances add, each taken halfway to the boundary's own
 * concentration.
 *
 * @param firstBoundary, secondBoundary faces between layers
 * @param pathShare what of the path across each face lies on its left [1]: unlike ½ where pores have swollen shut unevenly
 * @param saltResistance H/(2 ε^b D) of each cell [s/m], and its ∂/∂u
 * @param perCharge 1/(F c_ref) [m³/C]
 * @param faces holds the ionic current on each face, its mean between the centres around it and how much of that
 *   counts; receives the flux
 */
export function saltFlux(
  n: number,
  firstBoundary: number,
  secondBoundary: number,
  u: Float64Array,
  pathShare: Float64Array,
  saltResistance: Float64Array,
  saltResistanceSlope: Float64Array,
  transference: Float64Array,
  transferenceSlope: Float64Array,
  perCharge: number,
  faces: Float64Array,
): void {
  let uLeft = u[0]
  let left = saltResistance[0]
  let leftSlope = saltResistanceSlope[0]
  let tLeft = transference[0]
  let tLeftSlope = transferenceSlope[0]
  for (let f = 0; f < n - 1; f++) {
    const uRight = u[f + 1]
    const right = saltResistance[f + 1]
    const rightSlope = saltResistanceSlope[f + 1]
    const tRight = transference[f + 1]
    const tRightSlope = transferenceSlope[f + 1]
    const rise = uRight - uLeft
    const a = pathShare[f] / left
    const b = (1 - pathShare[f]) / right
    const turn = a * (leftSlope / left) - b * (rightSlope / right)
    let flow = rise * (0.5 * (a + b) - (rise * turn) / 12)
    let onLeft = a
    let onRight = -b
    if (f === firstBoundary || f === secondBoundary) {
      const share = leftShare(saltResistance, f)
      const l = left + 0.5 * leftSlope * share * rise
      const r = right - 0.5 * rightSlope * (1 - share) * rise
      const conductance = 1 / (l + r)
      flow = rise * conductance
      const bend = 0.5 * (share * leftSlope - (1 - share) * rightSlope) // ∂(l + r)/∂rise
      onLeft = conductance * (1 + flow * (leftSlope - bend))
      onRight = conductance * (flow * (rightSlope + bend) - 1)
    }
    const at = faceSize * f
    const anion = (1 - 0.5 * (tLeft + tRight)) * perCharge
    const i =
      faces[at + currentAt] + faces[at + meanShareAt] * (faces[at + meanAt] - faces[at + currentAt])
    faces[at + fluxAt] = -flow - anion * i
    faces[at + fluxLeftAt] = onLeft + 0.5 * tLeftSlope * perCharge * i
    faces[at + fluxRightAt] = onRight + 0.5 * tRightSlope * perCharge * i
    faces[at + fluxCurrentAt] = -anion
    uLeft = uRight
    left = right
    leftSlope = rightSlope
    tLeft = tRight
    tLeftSlope = tRightSlope
  }
}
