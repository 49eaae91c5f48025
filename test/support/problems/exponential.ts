import type { Problem } from './problem.ts'

/** y′ = −y from 1, with z = y² as algebraic companion: everything is known. */
export const exponential: Problem = {
  name: 'exponential',
  size: 2,
  differential: 1,
  initial: Float64Array.of(1, 1),
  tStart: 0,
  tEnd: 1,
  reference: Float64Array.of(Math.exp(-1), Math.exp(-2)),
  source: 'exact',
  f(_t, y, out) {
    out[0] = -y[0]
    out[1] = y[0] * y[0] - y[1]
  },
  jacobian(_t, y, J) {
    J[0] = -1
    J[2] = 2 * y[0]
    J[3] = -1
  },
}

/** y′ = λ(cos t − y) − sin t, y = cos t: forced, and stiff where λ is large (Prothero & Robinson 1974). */
export function protheroRobinson(lambda: number): Problem {
  return {
    name: 'Prothero–Robinson',
    size: 1,
    differential: 1,
    initial: Float64Array.of(1),
    tStart: 0,
    tEnd: 10,
    reference: Float64Array.of(Math.cos(10)),
    source: 'exact',
    f(t, y, out) {
      out[0] = lambda * (Math.cos(t) - y[0]) - Math.sin(t)
    },
    jacobian(_t, _y, J) {
      J[0] = -lambda
    },
  }
}
