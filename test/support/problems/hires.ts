import type { Problem } from './problem.ts'

/** HIRES: high irradiance response of photomorphogenesis (Schäfer 1975), eight species, mildly stiff. */
export const hires: Problem = {
  name: 'HIRES',
  size: 8,
  differential: 8,
  initial: Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0.0057),
  tStart: 0,
  tEnd: 321.8122,
  reference: Float64Array.of(
    7.371312573325668e-4,
    1.442485726316185e-4,
    5.888729740967575e-5,
    1.175651343283149e-3,
    2.386356198831331e-3,
    6.238968252742796e-3,
    2.849998395185769e-3,
    2.850001604814231e-3,
  ),
  source: 'Test Set for IVP Solvers (Bari), HIRES',
  f(_t, y, out) {
    const bound = 280 * y[5] * y[7]
    out[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007
    out[1] = 1.71 * y[0] - 8.75 * y[1]
    out[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4]
    out[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3]
    out[4] = -1.745 * y[4] + 0.43 * (y[5] + y[6])
    out[5] = -bound + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6]
    out[6] = bound - 1.81 * y[6]
    out[7] = -out[6]
  },
  jacobian(_t, y, J) {
    J.set([-1.71, 0.43, 8.32], 0)
    J.set([1.71, -8.75], 8)
    J.set([-10.03, 0.43, 0.035], 18)
    J.set([8.32, 1.71, -1.12], 25)
    J.set([-1.745, 0.43, 0.43], 36)
    J.set([0.69, 1.71, -280 * y[7] - 0.43, 0.69, -280 * y[5]], 43)
    J.set([280 * y[7], -1.81, 280 * y[5]], 53)
    J.set([-280 * y[7], 1.81, -280 * y[5]], 61)
  },
}
