import type { CellControl } from './control.ts'
import type { PointStep } from './reactionKernels.ts'

/**
 * What joins the two electrodes in a stage: the rows of salt and charge. The DFN solves them cell by cell, the
 * single-particle models averaged.
 */
export interface Transport {
  /** c/c_ref at the electrodes' points, as the reactions see it, and the corrections found by the last `solve`. */
  readonly negativeStep: PointStep
  readonly positiveStep: PointStep
  /** Cell voltage after the last `solve`, linearised [V], and the current correction [A/m²]. */
  readonly voltage: number
  readonly currentStep: number
  setTemperature(T: number, referenceTemperature: number): void
  /** Takes geometry and u from a predicted state. */
  begin(y: Float64Array, w: Float64Array): void
  /** Solves for the corrections; false where the matrix is singular. */
  solve(
    alpha: number,
    w: Float64Array,
    y: Float64Array,
    areal: number,
    control: CellControl['kind'],
    value: number,
  ): boolean
  /** At frozen concentrations: corrections of Δ (and current) only. */
  solveFrozen(y: Float64Array, areal: number, control: CellControl['kind'], value: number): boolean
  /** Moves u by the corrections; adds squares to norm[0]; true where a correction had to be cut. */
  apply(y: Float64Array, weight: Float64Array, norm: Float64Array): boolean
  finish(alpha: number, w: Float64Array, y: Float64Array): void
}
