/**
 * What an integrator needs of a model: solve one implicit stage. Every method here (NDF, SDIRK2, backward Euler,
 * consistent initialisation) is a way to choose α and w.
 *
 * The state y holds the differential unknowns first (y[0 … differential−1], M = 1), then the algebraic ones (M = 0).
 */
export interface StageSystem {
  readonly size: number
  readonly differential: number
  /**
   * Solves α·M·(y−w) = f(t, y), starting from the guess in `y` and leaving the solution there.
   *
   * @param t       time of the stage [s]
   * @param alpha   1/(γh) of the method [1/s]
   * @param w       what the method's history adds up to; only its differential part is read
   * @param y       guess on entry, solution on return; on failure the last iterate
   * @param weight  1/(atol + rtol|y|) of each unknown: corrections are measured in it (root mean square)
   * @returns Newton iterations needed, or a negative StageFailure
   */
  stage(t: number, alpha: number, w: Float64Array, y: Float64Array, weight: Float64Array): number
  /** Forgets what was learned about convergence: called after restarts, failures, repeated rejections. */
  forget(): void
}

export const stageFailure = { diverged: -1, notFinite: -2, singular: -3 } as const
