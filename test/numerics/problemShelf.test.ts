import { describe, expect, it } from 'vitest'
import { chemicalAkzo } from '../support/problems/chemicalAkzo.ts'
import { exponential, protheroRobinson } from '../support/problems/exponential.ts'
import { hires } from '../support/problems/hires.ts'
import type { Problem } from '../support/problems/problem.ts'
import { robertson, robertsonDae } from '../support/problems/robertson.ts'
import { vanDerPol } from '../support/problems/vanDerPol.ts'
import { rodas4 } from '../support/rodas4.ts'

const shelf = [
  robertson,
  robertsonDae,
  hires,
  vanDerPol,
  chemicalAkzo,
  exponential,
  protheroRobinson(1e4),
]

function largestError(y: Float64Array, { reference }: Problem): number {
  return y.reduce((worst, value, i) => Math.max(worst, Math.abs(value / reference[i] - 1)), 0)
}

describe('the shelf of problems', () => {
  it.each(shelf)('$name: the Jacobian is that of the equations, by differences', (problem) => {
    const { size: n } = problem
    const y = problem.initial.map((value, i) => value + 0.01 * (i + 1))
    const J = new Float64Array(n * n)
    problem.jacobian(0, y, J)
    const [plus, minus] = [new Float64Array(n), new Float64Array(n)]
    for (let j = 0; j < n; j++) {
      const d = 1e-6 * y[j]
      const at = y.slice()
      at[j] = y[j] + d
      problem.f(0, at, plus)
      at[j] = y[j] - d
      problem.f(0, at, minus)
      for (let i = 0; i < n; i++) {
        const difference = (plus[i] - minus[i]) / (2 * d)
        const scale = 1 + Math.abs(J[i * n + j])
        expect(Math.abs(difference - J[i * n + j]) / scale).toBeLessThan(1e-6)
      }
    }
  })

  it('Rodas4, the independent check, is of fourth order', () => {
    const [coarse, fine] = [20, 40].map((steps) =>
      largestError(rodas4(exponential, steps), exponential),
    )
    expect(Math.log2(coarse / fine)).toBeGreaterThan(3.9)
    expect(Math.log2(coarse / fine)).toBeLessThan(4.4)
  })

  it.each([
    [hires, 10_000],
    [chemicalAkzo, 5_000],
  ])('Rodas4 confirms the published end of $name', (problem, steps) => {
    expect(largestError(rodas4(problem, steps), problem)).toBeLessThan(1e-7)
  })
})
