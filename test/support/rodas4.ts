import { denseFactor, denseSolve } from './denseLinear.ts'
import type { Problem } from './problems/problem.ts'

const gamma = 0.25
/** Arguments of the stages and slopes carried over, in Hairer & Wanner's transformed variables. */
const a = [
  [],
  [1.544],
  [0.9466785280815826, 0.2557011698983284],
  [3.314825187068521, 2.896124015972201, 0.9986419139977817],
  [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895],
]
const c = [
  [],
  [-5.6688],
  [-2.430093356833875, -0.2063599157091915],
  [-0.1073529058151375, -9.594562251023355, -20.47028614809616],
  [7.496443313967647, -10.24680431464352, -33.99990352819905, 11.7089089320616],
  [
    8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136,
    -6.058818238834054,
  ],
]

/**
 * Rodas4 of Hairer & Wanner (Solving ODEs II, IV.7), a stiffly accurate Rosenbrock method of order 4, for autonomous
 * problems with fixed steps. It shares nothing with the integrators it checks but dense elimination.
 */
export function rodas4(problem: Problem, steps: number): Float64Array {
  const { size: n, differential, tStart, tEnd } = problem
  const h = (tEnd - tStart) / steps
  const y = problem.initial.slice()
  const J = new Float64Array(n * n)
  const pivot = new Int32Array(n)
  const at = new Float64Array(n)

  for (let step = 0; step < steps; step++) {
    J.fill(0)
    problem.jacobian(tStart, y, J)
    const E = J.map((entry, ij) => {
      const onDiagonal = ij % (n + 1) === 0 && ij < differential * n
      return (onDiagonal ? 1 / (gamma * h) : 0) - entry
    })
    if (!denseFactor(n, E, pivot)) throw new Error('rodas4: singular')
    const u: Float64Array[] = []
    for (let stage = 0; stage < 6; stage++) {
      const argument = stage < 5 ? a[stage] : [...a[4], 1]
      for (let i = 0; i < n; i++) {
        at[i] = y[i] + argument.reduce((sum, weight, j) => sum + weight * u[j][i], 0)
      }
      const rhs = new Float64Array(n)
      problem.f(tStart, at, rhs)
      for (let i = 0; i < differential; i++) {
        rhs[i] += c[stage].reduce((sum, weight, j) => sum + weight * u[j][i], 0) / h
      }
      denseSolve(n, E, pivot, rhs)
      u.push(rhs)
    }
    for (let i = 0; i < n; i++) y[i] = at[i] + u[5][i]
  }
  return y
}
