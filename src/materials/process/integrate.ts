import { Solver } from 'odex'

/**
 * Integrates y' = f(t, y) from 0 to `end`; for the smooth, nonstiff equations of process kinetics.
 *
 * @param start values at t = 0
 * @returns values at the end
 * @throws Error where the integrator gave up, which for these equations is our bug
 */
export function integrate(
  f: (t: number, y: readonly number[]) => number[],
  start: readonly number[],
  end: number,
): readonly number[] {
  if (end <= 0) return start
  const solver = new Solver(start.length)
  solver.absoluteTolerance = 1e-8
  solver.relativeTolerance = 1e-8
  const { y, outcome } = solver.solve(f, 0, [...start], end)
  if (outcome !== converged || y.some((value) => !Number.isFinite(value))) {
    throw new Error(`process kinetics did not integrate (outcome ${outcome})`)
  }
  return y
}

/** odex's outcome for a finished run. */
const converged = 0
