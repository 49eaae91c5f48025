import { describe, expect, it } from 'vitest'
import { constantCurve, curveOf } from '../../../src/numerics/curve.ts'
import { gaussRadauSphere } from '../../../src/numerics/gaussRadauSphere.ts'
import { varyingModes } from '../../../src/numerics/varyingModes.ts'
import { ModalDiffusion } from '../../../src/submodels/transport/modalDiffusion.ts'
import {
  VaryingDiffusion,
  type VaryingDiffusionParameters,
} from '../../../src/submodels/transport/varyingDiffusion.ts'
import { expectRelative } from '../../support/expectRelative.ts'

const R = 5e-6 // m
const D = 2e-14 // m²/s
const f = 1e-3 // m²/C
const alpha = 0.03 // 1/s
const j = Float64Array.of(1.5)
const tolerance = 1e-4
const constant = constantCurve(1)
const rigid = { diffusivity: constant, volumePerLithiation: 0, tolerance }
const eight = varyingModes(gaussRadauSphere(8))

function stage(particles: VaryingDiffusion | ModalDiffusion, w: Float64Array, y: Float64Array) {
  const [P, q] = [new Float64Array(1), new Float64Array(1)]
  particles.prepare(alpha, w, 0, y.slice(), D, P, q)
  particles.finish(w, 0, j, 0, y)
  return { P: P[0], q: q[0] }
}

/**
 * Largest error of a stage whose solution is a profile that falls evenly, −f j everywhere: then the flux is known,
 * D_eff ∂θ/∂R = −f j R/3 in units of the radius.
 */
function errorOnEven(
  parameters: VaryingDiffusionParameters,
  profile: (radius: Float64Array) => Float64Array,
  n: number,
): number {
  const scheme = varyingModes(gaussRadauSphere(n))
  const { fromNodes } = scheme.modes
  const particles = new VaryingDiffusion(1, scheme, R, f, parameters)
  const exact = profile(gaussRadauSphere(n).radius)
  const y = exact.map((_, k) => exact.reduce((sum, v, i) => sum + fromNodes[k * n + i] * v, 0))
  const w = y.slice()
  w[0] += (f * j[0]) / alpha
  stage(particles, w, y)
  const found = particles.profile(y, 0, 0)
  return found.reduce((worst, theta, k) => Math.max(worst, Math.abs(theta - exact[k])), 0)
}

describe('VaryingDiffusion', () => {
  it('is the modal solution, to rounding, where D is constant and the host rigid', () => {
    const modal = new ModalDiffusion(1, eight.modes, R, f)
    for (const [title, bound] of [
      ['even', tolerance],
      ['coupled', 0],
    ] as const) {
      const varying = new VaryingDiffusion(1, eight, R, f, { ...rigid, tolerance: bound })
      const [a, b] = [new Float64Array(8), new Float64Array(8)]
      varying.fill(a, 0, 0.5)
      modal.fill(b, 0, 0.5)
      for (let k = 0; k < 20; k++) {
        const one = stage(varying, a.slice(), a)
        const other = stage(modal, b.slice(), b)
        expect(Math.abs(one.P - other.P)).toBeLessThan(1e-13)
        expectRelative(one.q, other.q, 1e-12)
      }
      b.forEach((value, k) => {
        expect(Math.abs(a[k] - value), `${title} ${k}`).toBeLessThan(1e-13)
      })
    }
  })

  it('takes one D_eff a particle only where that costs a small part of the tolerance', () => {
    const swollen = { diffusivity: constant, volumePerLithiation: 2.7 }
    const one = new VaryingDiffusion(1, eight, R, f, { ...swollen, tolerance })
    const exact = new VaryingDiffusion(1, eight, R, f, { ...swollen, tolerance: 0 })
    const [a, b] = [new Float64Array(8), new Float64Array(8)]
    one.fill(a, 0, 0.9)
    exact.fill(b, 0, 0.9)
    let worst = 0
    for (let k = 0; k < 60; k++) {
      j[0] = 0.1 * Math.cos(k / 20)
      worst = Math.max(worst, Math.abs(stage(one, a.slice(), a).P - stage(exact, b.slice(), b).P))
    }
    j[0] = 1.5
    expect(worst).toBeGreaterThan(0)
    expect(worst).toBeLessThan(0.2 * tolerance)
  })

  it('moves the mean by dθ̄/dt = −f j exactly, swelling and with D(θ) of any shape', () => {
    const diffusivity = curveOf((x) => 1e-3 + (x - 0.4) ** 2, 0, 1, 64)
    const parameters = { diffusivity, volumePerLithiation: 2.7, tolerance }
    const particles = new VaryingDiffusion(1, eight, R, f, parameters)
    const y = new Float64Array(8)
    particles.fill(y, 0, 0.9)
    for (let k = 1; k <= 15; k++) {
      stage(particles, y.slice(), y)
      const mean = new Float64Array(1)
      particles.means(y, 0, mean)
      expectRelative(mean[0], 0.9 - (k * f * j[0]) / alpha, 1e-14)
    }
  })

  it('conserves lithium also where diffusion is a million times faster than the step', () => {
    const particles = new VaryingDiffusion(1, eight, 1e-9, f, rigid)
    const y = new Float64Array(8)
    particles.fill(y, 0, 0.4)
    stage(particles, y.slice(), y)
    const mean = new Float64Array(1)
    particles.means(y, 0, mean)
    expectRelative(mean[0], 0.4 - (f * j[0]) / alpha, 1e-14)
  })

  it('knows the surface before the current: θ_s = P + q j', () => {
    const particles = new VaryingDiffusion(1, eight, R, f, rigid)
    const y = new Float64Array(8).fill(0.5)
    const { P, q } = stage(particles, y.slice(), y)
    const surface = new Float64Array(1)
    particles.surfaces(y, 0, j, 0, surface)
    expectRelative(surface[0], P + q * j[0], 1e-14)
  })

  it('holds the exact profile of D(θ) = D₀(1 + 3θ), the better the more nodes', () => {
    // D₀(θ + 3θ²/2) = C − f j R²/6
    const drop = (f * j[0] * R * R) / (6 * D)
    const profile = (radius: Float64Array) =>
      radius.map((x) => (Math.sqrt(1 + 6 * (0.9 - drop * x * x)) - 1) / 3)
    const diffusivity = curveOf((x) => 1 + 3 * x, -1, 2, 8)
    const error = (n: number) =>
      errorOnEven({ diffusivity, volumePerLithiation: 0, tolerance }, profile, n)
    expect(error(4) / error(6)).toBeGreaterThan(5)
    expect(error(8)).toBeLessThan(1e-7)
    expect(error(12)).toBeLessThan(1e-10)
  })

  it('diffuses with D_eff = D (r/R)⁴/J² where it swells, r³ = ∫3J R²dR', () => {
    const swelling = 2.7
    const profile = (radius: Float64Array) => evenSwollen(radius, 0.8, swelling)
    const error = (k: number) =>
      errorOnEven({ diffusivity: constant, volumePerLithiation: k, tolerance }, profile, 10)
    expect(error(swelling)).toBeLessThan(1e-8)
    expect(error(0)).toBeGreaterThan(1e-3) // the profile of a swollen sphere is no other's
    expect(error(0.99 * swelling)).toBeGreaterThan(1e-5)
  })
})

/** dθ/dx = −(f j R²/3D) x J²/(r/R)⁴ from the centre outwards by Runge–Kutta, x = R/R_s. */
function evenSwollen(radius: Float64Array, centre: number, k: number): Float64Array {
  const slope = (-f * j[0] * R * R) / (3 * D)
  // unknowns θ and v = (r/R)³, dv/dx = 3(J − v)/x
  const rate = (x: number, theta: number, v: number): [number, number] => {
    const J = 1 + k * theta
    return [(slope * x * J * J) / Math.cbrt(v) ** 4, x === 0 ? 0 : (3 * (J - v)) / x]
  }
  let [x, theta, v] = [0, centre, 1 + k * centre]
  return radius.map((end) => {
    const steps = 200
    const h = (end - x) / steps
    for (let i = 0; i < steps; i++) {
      const a = rate(x, theta, v)
      const b = rate(x + h / 2, theta + (h / 2) * a[0], v + (h / 2) * a[1])
      const c = rate(x + h / 2, theta + (h / 2) * b[0], v + (h / 2) * b[1])
      const d = rate(x + h, theta + h * c[0], v + h * c[1])
      theta += (h / 6) * (a[0] + 2 * b[0] + 2 * c[0] + d[0])
      v += (h / 6) * (a[1] + 2 * b[1] + 2 * c[1] + d[1])
      x += h
    }
    return theta
  })
}
