/** A published test problem M y' = f(t, y), differential unknowns first, with a reference solution. */
export interface Problem {
  readonly name: string
  readonly size: number
  /** The first so many unknowns have M = 1, the others M = 0. */
  readonly differential: number
  readonly initial: Float64Array
  readonly tStart: number
  readonly tEnd: number
  /** y at tEnd; `source` says from where. */
  readonly reference: Float64Array
  readonly source: string
  /** @param out receives f(t, y) */
  f(t: number, y: Float64Array, out: Float64Array): void
  /** @param J receives ∂f/∂y row by row, zero on entry */
  jacobian(t: number, y: Float64Array, J: Float64Array): void
}
