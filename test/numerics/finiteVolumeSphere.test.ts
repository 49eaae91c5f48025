import { describe, expect, it } from 'vitest'
import { finiteVolumeSphere } from '../../src/numerics/finiteVolumeSphere.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('finiteVolumeSphere', () => {
  it('is the tridiagonal matrix of Δr-shells: face area over Δr over shell volume', () => {
    const n = 5
    const { stiffness, weight, input } = finiteVolumeSphere(n, 'linear')
    const face = (i: number) => (i / n) ** 2 // over 4π
    const volume = (i: number) => (((i + 1) / n) ** 3 - (i / n) ** 3) / 3
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const coupled = Math.abs(i - j) === 1 ? (-face(Math.max(i, j)) * n) / volume(i) : 0
        const inner = i > 0 ? (face(i) * n) / volume(i) : 0
        const outer = i < n - 1 ? (face(i + 1) * n) / volume(i) : 0
        const expected = i === j ? inner + outer : coupled
        const entry = stiffness[i * n + j] / weight[i]
        if (expected === 0) expect(entry).toBe(0)
        else expectRelative(entry, expected, 1e-13)
      }
      expect(input[i] === 0).toBe(i < n - 1)
    }
    expectRelative(input[n - 1], 1 / volume(n - 1), 1e-13)
  })

  it('the linear rule continues a straight line, the rule with flux a parabola with its slope', () => {
    const n = 7
    const line = finiteVolumeSphere(n, 'linear')
    const bent = finiteVolumeSphere(n, 'flux')
    const at = (weights: Float64Array, f: (r: number) => number) =>
      weights.reduce((sum, w, i) => sum + w * f(line.radius[i]), 0)
    expectRelative(at(line.surface, (r) => 2 - 3 * r) + line.static * -3, -1, 1e-13)
    const parabola = (r: number) => 1 + 2 * r + 4 * r * r
    expectRelative(at(bent.surface, parabola) + bent.static * 10, 7, 1e-13)
  })

  it('needs two shells to extrapolate from', () => {
    expect(() => finiteVolumeSphere(1, 'linear')).toThrow('two shells')
  })
})
