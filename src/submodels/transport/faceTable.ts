/**
 * What crosses the faces between cells, and how it changes: face f lies between cells f and f + 1, and its numbers stand
 * side by side from faceSize·f on, because a loop over one array runs far faster than one over seventeen.
 */
export const faceSize = 17

/** Salt flux less the reaction's share [m/s], ∂/∂u of the cell on the left and right, and ∂/∂ī. */
export const fluxAt = 0
export const fluxLeftAt = 1
export const fluxRightAt = 2
export const fluxCurrentAt = 3
/** Ionic current density on the face [A/m²]; ∂/∂u and ∂/∂Δ left and right, ∂/∂I. */
export const currentAt = 4
export const currentLeftAt = 5
export const currentRightAt = 6
export const deltaLeftAt = 7
export const deltaRightAt = 8
export const currentIAt = 9
/** The same averaged between the centres of its two cells; ∂/∂I is that on the face. */
export const meanAt = 10
export const meanLeftAt = 11
export const meanRightAt = 12
export const meanDeltaLeftAt = 13
export const meanDeltaRightAt = 14
/** Electronic resistance between cell centres [Ω·m²]. */
export const solidAt = 15
/** How much of the mean, rather than of the value on the face, moves salt [1]. */
export const meanShareAt = 16

export function faceTable(cells: number): Float64Array {
  return new Float64Array(faceSize * cells)
}
