import { describe, expect, it } from 'vitest'
import { finiteVolumeSphere } from '../../src/numerics/finiteVolumeSphere.ts'
import { gaussRadauSphere } from '../../src/numerics/gaussRadauSphere.ts'
import {
  fillModes,
  meansOfModes,
  type RadialModes,
  radialModes,
} from '../../src/numerics/radialModes.ts'
import { sphereSurface } from '../support/analyticSphere.ts'
import { expectRelative } from '../support/expectRelative.ts'

/** Surface value at t of a sphere at 0 whose surface slope is 1 from t = 0 on. */
function surfaceAt({ size, lambda, beta, static: s }: RadialModes, t: number): number {
  let sum = s + beta[0] * t
  for (let k = 1; k < size; k++) sum += (beta[k] / lambda[k]) * (1 - Math.exp(-lambda[k] * t))
  return sum
}

const schemes = [
  ...[2, 3, 8, 12, 24].map((n) => ({ title: `Gauss–Radau ${n}`, scheme: gaussRadauSphere(n) })),
  ...[2, 20, 160].map((n) => ({ title: `${n} shells`, scheme: finiteVolumeSphere(n, 'linear') })),
  { title: '20 shells, flux', scheme: finiteVolumeSphere(20, 'flux') },
]

describe('radialModes', () => {
  it.each(schemes)(
    '$title: the modes are the scheme itself, Σ_k toNodes·λ·fromNodes = M⁻¹K',
    ({ scheme }) => {
      const { size: n, lambda, toNodes, fromNodes } = radialModes(scheme)
      const largest = lambda[n - 1]
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          let sum = 0
          for (let k = 0; k < n; k++) sum += toNodes[i * n + k] * lambda[k] * fromNodes[k * n + j]
          const difference = sum - scheme.stiffness[i * n + j] / scheme.weight[i]
          expect(Math.abs(difference) / largest).toBeLessThan(2e-12)
        }
      }
    },
  )

  it.each(schemes)('$title: the surface value is the sum of the amplitudes', ({ scheme }) => {
    const { size: n, fromNodes } = radialModes(scheme)
    const theta = scheme.radius.map((r) => 0.3 + 0.2 * r * r)
    let sum = 0
    let value = 0
    for (let i = 0; i < n; i++) {
      value += scheme.surface[i] * theta[i]
      for (let k = 0; k < n; k++) sum += fromNodes[k * n + i] * theta[i]
    }
    expectRelative(sum, value, 1e-12)
  })

  it.each(schemes)('$title: mode 0 is the mean, and only the surface changes it', ({ scheme }) => {
    const { size: n, lambda, beta, toNodes, fromNodes } = radialModes(scheme)
    expect(lambda[0]).toBe(0)
    expect(beta[0]).toBe(3)
    for (let i = 0; i < n; i++) {
      expect(toNodes[i * n]).toBe(1)
      expect(fromNodes[i]).toBe(scheme.weight[i])
    }
    for (let k = 1; k < n; k++) {
      let mean = 0
      let size = 0
      for (let i = 0; i < n; i++) {
        mean += scheme.weight[i] * toNodes[i * n + k]
        size += scheme.weight[i] * Math.abs(toNodes[i * n + k])
      }
      expect(Math.abs(mean) / size).toBeLessThan(1e-13)
    }
  })

  it('Gauss–Radau converges faster than any power to the series solution', () => {
    const errors = [4, 6, 8, 10, 12].map((n) =>
      Math.abs(surfaceAt(radialModes(gaussRadauSphere(n)), 0.01) / sphereSurface(0.01) - 1),
    )
    const bounds = [2e-2, 1e-4, 5e-5, 2e-7, 3e-8]
    for (const [i, error] of errors.entries()) expect(error).toBeLessThan(bounds[i])
    for (const t of [0.01, 0.05, 0.1, 1]) {
      expectRelative(surfaceAt(radialModes(gaussRadauSphere(24)), t), sphereSurface(t), 2e-12)
    }
  })

  it.each(['linear', 'flux'] as const)(
    'shells with the %s rule converge at second order',
    (rule) => {
      const [coarse, fine] = [40, 80].map((n) =>
        Math.abs(surfaceAt(radialModes(finiteVolumeSphere(n, rule)), 0.1) - sphereSurface(0.1)),
      )
      expect(Math.log2(coarse / fine)).toBeGreaterThan(1.9)
      expect(Math.log2(coarse / fine)).toBeLessThan(2.2)
    },
  )
})

it('spheres filled evenly have that mean, and no other mode', () => {
  const amplitudes = new Float64Array(8).fill(9)
  const means = new Float64Array(2)
  fillModes(2, 3, amplitudes, 1, 0.4)
  expect(amplitudes).toEqual(Float64Array.of(9, 0.4, 0, 0, 0.4, 0, 0, 9))
  meansOfModes(2, 3, amplitudes, 1, means)
  expect(means).toEqual(Float64Array.of(0.4, 0.4))
})
