import type { Problem } from './problem.ts'

// Lawrence Livermore's cvRoberts and idaRoberts: the same reaction, as an ODE and with the sum as a constraint.
const reference = Float64Array.of(2.083340149701255e-8, 8.333360770334713e-14, 0.999999979166505)
const source = 'Hairer & Wanner II, IV.10; reference of the Bari test set, ROBER at t = 1e11'

/** Autocatalytic reaction of Robertson (1966), as an ODE. */
export const robertson: Problem = {
  name: 'Robertson',
  size: 3,
  differential: 3,
  initial: Float64Array.of(1, 0, 0),
  tStart: 0,
  tEnd: 1e11,
  reference,
  source,
  f(_t, y, out) {
    const slow = 0.04 * y[0]
    const middle = 1e4 * y[1] * y[2]
    const fast = 3e7 * y[1] * y[1]
    out[0] = -slow + middle
    out[1] = slow - middle - fast
    out[2] = fast
  },
  jacobian(_t, y, J) {
    J[0] = -0.04
    J[1] = 1e4 * y[2]
    J[2] = 1e4 * y[1]
    J[3] = 0.04
    J[4] = -1e4 * y[2] - 6e7 * y[1]
    J[5] = -1e4 * y[1]
    J[7] = 6e7 * y[1]
  },
}

/** The same with y₁ + y₂ + y₃ = 1 in place of the third equation: an index-1 DAE. */
export const robertsonDae: Problem = {
  ...robertson,
  name: 'Robertson DAE',
  differential: 2,
  f(t, y, out) {
    robertson.f(t, y, out)
    out[2] = y[0] + y[1] + y[2] - 1
  },
  jacobian(t, y, J) {
    robertson.jacobian(t, y, J)
    J[6] = 1
    J[7] = 1
    J[8] = 1
  },
}
