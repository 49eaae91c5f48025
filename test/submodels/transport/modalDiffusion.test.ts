import { describe, expect, it } from 'vitest'
import { gaussRadauSphere } from '../../../src/numerics/gaussRadauSphere.ts'
import { radialModes } from '../../../src/numerics/radialModes.ts'
import { ModalDiffusion } from '../../../src/submodels/transport/modalDiffusion.ts'
import { sphereSurface } from '../../support/analyticSphere.ts'
import { expectRelative } from '../../support/expectRelative.ts'

const R = 5e-6 // m
const D = 2e-14 // m²/s
const f = 4e-6 // m²/C
const j = Float64Array.of(1.5, -0.5) // A/m²
const scheme = gaussRadauSphere(8)
const modes = radialModes(scheme)

/** Backward Euler of two particles from θ = 0.5 to a time in units of R²/D. */
function march(tau: number, steps: number) {
  const particles = new ModalDiffusion(2, modes, R, f)
  const y = new Float64Array(2 * particles.size)
  const [P, q] = [new Float64Array(2), new Float64Array(2)]
  particles.fill(y, 0, 0.5)
  for (let k = 0; k < steps; k++) {
    const w = y.slice()
    particles.prepare((steps * D) / (tau * R * R), w, 0, y, D, P, q)
    particles.finish(w, 0, j, 0, y)
  }
  const theta = new Float64Array(2)
  particles.surfaces(y, 0, j, 0, theta)
  return { particles, y, P, q, theta }
}

describe('ModalDiffusion', () => {
  it('moves the mean by dθ̄/dt = −f j and nothing else', () => {
    const { particles, y } = march(0.4, 37)
    const mean = new Float64Array(2)
    particles.means(y, 0, mean)
    const time = (0.4 * R * R) / D
    for (const i of [0, 1]) expectRelative(mean[i], 0.5 - f * j[i] * time, 1e-14)
  })

  it('knows the surface before the current: θ_s = P + q j', () => {
    const { P, q, theta } = march(0.05, 5)
    for (const i of [0, 1]) expectRelative(theta[i], P[i] + q[i] * j[i], 1e-14)
    expect(q[0]).toBeLessThan(0)
  })

  it('draws the surface down as the analytic sphere does', () => {
    const gradient = (-f * R * R) / (3 * D) // R ∂θ/∂r per current
    for (const tau of [0.05, 0.2, 1]) {
      const [coarse, fine] = [march(tau, 2000).theta, march(tau, 4000).theta]
      for (const i of [0, 1]) {
        const exact = 0.5 + gradient * j[i] * sphereSurface(tau)
        expectRelative(2 * fine[i] - coarse[i], exact, 1e-6) // first order in time, extrapolated
      }
    }
  })

  it('is a parabola once the start is forgotten: surface less centre f j R²/6D', () => {
    const { particles, y } = march(3, 60)
    const theta = particles.profile(y, 0, 0)
    for (let k = 1; k < theta.length; k++) {
      const drop = (-f * j[0] * R * R * (scheme.radius[k] ** 2 - scheme.radius[0] ** 2)) / (6 * D)
      expectRelative(theta[k] - theta[0], drop, 1e-9)
    }
  })

  it('stays even when no current flows', () => {
    const particles = new ModalDiffusion(1, modes, R, f)
    const y = new Float64Array(3 + particles.size)
    particles.fill(y, 3, 0.3)
    const w = y.slice()
    particles.prepare(0.1, w, 3, y, D, new Float64Array(1), new Float64Array(1))
    particles.finish(w, 3, Float64Array.of(0), 0, y)
    for (const theta of particles.profile(y, 3, 0)) expectRelative(theta, 0.3, 1e-13)
  })
})
