import { denseFactor, denseSolve } from './denseLinear.ts'

/** F(x) = 0 with its Jacobian, both written into the last argument. */
export interface NonlinearSystem {
  readonly size: number
  residual(x: Float64Array, F: Float64Array): void
  /** @param J receives ∂F/∂x row by row; every entry must be written */
  jacobian(x: Float64Array, J: Float64Array): void
}

export interface NewtonOptions {
  /** Converged when every correction is below atol + rtol·|xᵢ|. */
  readonly rtol?: number
  readonly atol?: number
  readonly maxIterations?: number
}

export interface NewtonResult {
  readonly status: 'converged' | 'singular-jacobian' | 'not-finite' | 'max-iterations'
  readonly iterations: number
}

/** Arrays for one Newton solve; make one and pass it to every solve of that size. */
export interface NewtonWorkspace {
  readonly step: Float64Array
  readonly jacobian: Float64Array
  readonly pivot: Int32Array
}

export function newtonWorkspace(size: number): NewtonWorkspace {
  return {
    step: new Float64Array(size),
    jacobian: new Float64Array(size * size),
    pivot: new Int32Array(size),
  }
}

/**
 * Solves F(x) = 0 by Newton's method with dense elimination, improving `x` in place. A failed solve is an answer, not an
 * exception; `x` then holds the last iterate.
 *
 * @example
 * const x = Float64Array.of(1)
 * newton({ size: 1, residual: (x, F) => { F[0] = x[0] ** 2 - 2 },
 *          jacobian: (x, J) => { J[0] = 2 * x[0] } }, x) // x → √2
 */
export function newton(
  system: NonlinearSystem,
  x: Float64Array,
  { rtol = 1e-8, atol = 1e-12, maxIterations = 20 }: NewtonOptions = {},
  { step, jacobian, pivot }: NewtonWorkspace = newtonWorkspace(system.size),
): NewtonResult {
  const n = system.size
  for (let iterations = 1; iterations <= maxIterations; iterations++) {
    system.residual(x, step)
    system.jacobian(x, jacobian)
    if (!allFinite(n, step)) return { status: 'not-finite', iterations }
    if (!denseFactor(n, jacobian, pivot)) return { status: 'singular-jacobian', iterations }
    denseSolve(n, jacobian, pivot, step)

    let correction = 0 // largest |Δxᵢ| in units of its tolerance
    for (let i = 0; i < n; i++) {
      x[i] -= step[i]
      correction = Math.max(correction, Math.abs(step[i]) / (atol + rtol * Math.abs(x[i])))
    }
    if (!Number.isFinite(correction)) return { status: 'not-finite', iterations }
    if (correction <= 1) return { status: 'converged', iterations }
  }
  return { status: 'max-iterations', iterations: maxIterations }
}

function allFinite(n: number, v: Float64Array): boolean {
  for (let i = 0; i < n; i++) if (!Number.isFinite(v[i])) return false
  return true
}
