/** Salt flux less the reaction's share, Ñ = −D∂u − (1−t⁺) i/(F c_ref) [m/s], on each face. */
export interface SaltFluxes {
  readonly flux: Float64Array
  /** ∂/∂u of the cell on the left and right, and ∂/∂i. */
  readonly fluxLeft: Float64Array
  readonly fluxRight: Float64Array
  readonly fluxCurrent: Float64Array
}

/**
 * Salt fluxes across the n − 1 faces of a row of cells. Between like cells the flux is ∫D du over the distance, which is exact for D(u) at even flux (trapezoidal
 * rule with its end correction); across a layer boundary half-cell resistances
 * add, each taken halfway to the boundary's own concentration.
 *
 * @param firstBoundary, secondBoundary faces between unlike cells
 * @param saltResistance H/(2 ε^b D) of each cell [s/m], and its ∂/∂u
 * @param perCharge 1/(F c_ref) [m³/C]
 * @param current ionic current density on each face [A/m²]
 */
export function saltFlux(
  n: number,
  firstBoundary: number,
  secondBoundary: number,
  u: Float64Array,
  saltResistance: Float64Array,
  saltResistanceSlope: Float64Array,
  transference: Float64Array,
  transferenceSlope: Float64Array,
  perCharge: number,
  current: Float64Array,
  { flux, fluxLeft, fluxRight, fluxCurrent }: SaltFluxes,
): void {
  for (let f = 0; f < n - 1; f++) {
    const left = saltResistance[f]
    const right = saltResistance[f + 1]
    const rise = u[f + 1] - u[f]
    const anion = 1 - 0.5 * (transference[f] + transference[f + 1])
    const i = current[f] * perCharge
    let flow: number
    let onLeft: number
    let onRight: number
    if (f === firstBoundary || f === secondBoundary) {
      const share = left / (left + right)
      const l = left + 0.5 * saltResistanceSlope[f] * share * rise
      const r = right - 0.5 * saltResistanceSlope[f + 1] * (1 - share) * rise
      const conductance = 1 / (l + r)
      flow = rise * conductance
      onLeft = conductance * (1 + flow * saltResistanceSlope[f])
      onRight = conductance * (flow * saltResistanceSlope[f + 1] - 1)
    } else {
      const a = 0.5 / left
      const b = 0.5 / right
      const bend = a * (saltResistanceSlope[f] / left) - b * (saltResistanceSlope[f + 1] / right)
      flow = rise * (0.5 * (a + b) - (rise * bend) / 12)
      onLeft = a
      onRight = -b
    }
    flux[f] = -flow - anion * i
    fluxCurrent[f] = -anion * perCharge
    fluxLeft[f] = onLeft + 0.5 * transferenceSlope[f] * i
    fluxRight[f] = onRight + 0.5 * transferenceSlope[f + 1] * i
  }
}
