import { describe, expect, it } from 'vitest'
import { gaussRadauSphere } from '../../src/numerics/gaussRadauSphere.ts'
import { nodalProfile } from '../../src/numerics/radialModes.ts'
import { assembleStiffness, varyingModes } from '../../src/numerics/varyingModes.ts'
import { expectRelative } from '../support/expectRelative.ts'

const shapes = [
  [4, 4],
  [8, 8],
  [8, 12],
  [6, 9],
] as const

function made(n: number, points: number, D: (x: number) => number) {
  const sphere = gaussRadauSphere(n, points)
  const varying = varyingModes(sphere)
  const K = new Float64Array((n * (n - 1)) / 2)
  const samples = sphere.pointRadius.map((r) => D(r * r))
  assembleStiffness(points, varying.pairs, samples, K)
  const entry = (k: number, l: number) => {
    const [row, column] = k > l ? [k, l] : [l, k]
    return K[(row * (row - 1)) / 2 + column - 1]
  }
  return { sphere, varying, entry }
}

describe('varyingModes', () => {
  it.each(shapes)('%i modes, %i points: K is diagonal where D is constant, m λ D', (n, points) => {
    const { varying, entry } = made(n, points, () => 2.5)
    const { lambda, beta } = varying.modes
    for (let k = 1; k < n; k++) {
      const diagonal = (3 / beta[k]) * lambda[k] * 2.5
      expectRelative(entry(k, k), diagonal, 1e-10)
      for (let l = 1; l < k; l++) {
        const scale = Math.sqrt(entry(k, k) * entry(l, l))
        expect(Math.abs(entry(k, l)) / scale).toBeLessThan(1e-11)
      }
    }
  })

  it.each(shapes)(
    '%i modes, %i points: exact for D = 1 + r², where (1/r²)(r² D (r²)′)′ = 6 + 10r²',
    (n, points) => {
      const { sphere, varying, entry } = made(n, points, (x) => 1 + x)
      const { beta, fromNodes } = varying.modes
      const amplitudes = (values: Float64Array) =>
        values.map((_, k) => values.reduce((sum, v, i) => sum + fromNodes[k * n + i] * v, 0))
      const a = amplitudes(sphere.radius.map((r) => r * r))
      const exact = amplitudes(sphere.radius.map((r) => 6 + 10 * r * r))
      for (let k = 1; k < n; k++) {
        let flow = 3 * 4 // D·slope at the surface: 2·2
        for (let l = 1; l < n; l++) flow -= entry(k, l) * a[l]
        expect(Math.abs((flow * beta[k]) / 3 - exact[k])).toBeLessThan(1e-9)
      }
    },
  )

  it.each(shapes)('%i modes, %i points: θ and its mean inside each point', (n, points) => {
    const { sphere, varying } = made(n, points, () => 1)
    const a = Float64Array.from({ length: n }, (_, k) => 1 / (1 + k * k))
    const nodes = nodalProfile(varying.modes, a, 0)
    const at = (matrix: Float64Array, values: Float64Array, q: number) =>
      values.reduce((sum, value, k) => sum + matrix[q * n + k] * value, 0)
    for (let q = 0; q < points; q++) {
      const theta = at(sphere.interpolation, nodes, q)
      expect(Math.abs(at(varying.interpolation, a, q) - theta)).toBeLessThan(1e-12)
      const inside = at(sphere.cumulative, nodes, q)
      expect(Math.abs(at(varying.cumulative, a, q) - inside)).toBeLessThan(1e-12)
    }
  })
})
