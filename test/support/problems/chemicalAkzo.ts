import type { Problem } from './problem.ts'

const [k1, k2, k3, k4] = [18.7, 0.58, 0.09, 0.42]
const equilibrium = 34.4
const [klA, pCO2, henry] = [3.3, 0.9, 737]
const Ks = 115.83

/** Chemical Akzo Nobel: two species react under carbon dioxide; one fast equilibrium is algebraic. Index 1. */
export const chemicalAkzo: Problem = {
  name: 'chemical Akzo Nobel',
  size: 6,
  differential: 5,
  initial: Float64Array.of(0.444, 0.00123, 0, 0.007, 0, Ks * 0.444 * 0.007),
  tStart: 0,
  tEnd: 180,
  reference: Float64Array.of(
    0.1150794920661702,
    1.203831471567715e-3,
    0.1611562887407974,
    3.656156421249283e-4,
    1.708010885264404e-2,
    4.873531310307455e-3,
  ),
  source: 'Test Set for IVP Solvers (Bari), CHEMAKZO',
  f(_t, y, out) {
    const root = Math.sqrt(y[1])
    const r1 = k1 * y[0] ** 4 * root
    const r2 = k2 * y[2] * y[3]
    const r3 = (k2 / equilibrium) * y[0] * y[4]
    const r4 = k3 * y[0] * y[3] ** 2
    const r5 = k4 * y[5] ** 2 * root
    const inflow = klA * (pCO2 / henry - y[1])
    out[0] = -2 * r1 + r2 - r3 - r4
    out[1] = -0.5 * r1 - r4 - 0.5 * r5 + inflow
    out[2] = r1 - r2 + r3
    out[3] = -r2 + r3 - 2 * r4
    out[4] = r2 - r3 + r5
    out[5] = Ks * y[0] * y[3] - y[5]
  },
  jacobian(_t, y, J) {
    const root = Math.sqrt(y[1])
    const [r10, r11] = [4 * k1 * y[0] ** 3 * root, (0.5 * k1 * y[0] ** 4) / root]
    const [r22, r23] = [k2 * y[3], k2 * y[2]]
    const [r30, r34] = [(k2 / equilibrium) * y[4], (k2 / equilibrium) * y[0]]
    const [r40, r43] = [k3 * y[3] ** 2, 2 * k3 * y[0] * y[3]]
    const [r51, r55] = [(0.5 * k4 * y[5] ** 2) / root, 2 * k4 * y[5] * root]
    J.set([-2 * r10 - r30 - r40, -2 * r11, r22, r23 - r43, -r34, 0], 0)
    J.set([-0.5 * r10 - r40, -0.5 * r11 - 0.5 * r51 - klA, 0, -r43, 0, -0.5 * r55], 6)
    J.set([r10 + r30, r11, -r22, -r23, r34, 0], 12)
    J.set([r30 - 2 * r40, 0, -r22, -r23 - 2 * r43, r34, 0], 18)
    J.set([-r30, r51, r22, r23, -r34, r55], 24)
    J.set([Ks * y[3], 0, 0, Ks * y[0], 0, -1], 30)
  },
}
