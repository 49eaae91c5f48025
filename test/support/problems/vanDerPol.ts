import type { Problem } from './problem.ts'

const mu = 1000

/** Van der Pol's oscillator at μ = 1000: slow arcs joined by jumps ten thousand times as fast. */
export const vanDerPol: Problem = {
  name: 'Van der Pol',
  size: 2,
  differential: 2,
  initial: Float64Array.of(2, 0),
  tStart: 0,
  tEnd: 2000,
  reference: Float64Array.of(1.706167732170469, -8.928097010248125e-4),
  source: 'Test Set for IVP Solvers (Bari), VDPOL at t = 2000',
  f(_t, y, out) {
    out[0] = y[1]
    out[1] = mu * (1 - y[0] * y[0]) * y[1] - y[0]
  },
  jacobian(_t, y, J) {
    J[1] = 1
    J[2] = -2 * mu * y[0] * y[1] - 1
    J[3] = mu * (1 - y[0] * y[0])
  },
}
