import { describe, expect, it } from 'vitest'
import { BackwardEuler } from '../../src/numerics/backwardEuler.ts'
import { Sdirk2 } from '../../src/numerics/sdirk2.ts'
import { stageFailure } from '../../src/numerics/stage.ts'
import { denseStage } from '../support/denseStage.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { exponential, protheroRobinson } from '../support/problems/exponential.ts'
import type { Problem } from '../support/problems/problem.ts'
import { robertson } from '../support/problems/robertson.ts'

const tight = { rtol: 1e-11, atol: 1e-13 }

function run(problem: Problem, steps: number) {
  const method = new Sdirk2(denseStage(problem, 'no'), tight)
  const y = problem.initial.slice()
  const h = (problem.tEnd - problem.tStart) / steps
  let estimate = 0
  for (let k = 0; k < steps; k++) {
    estimate = method.advance(problem.tStart + k * h, h, y)
    expect(estimate).toBeGreaterThanOrEqual(0)
  }
  const { iterations } = method
  return { y, estimate, iterations, error: Math.abs(y[0] - problem.reference[0]) }
}

describe('Sdirk2', () => {
  it.each([
    ['a plain decay', exponential],
    ['a forced decay', protheroRobinson(1)],
  ])('is of second order on %s', (_, problem) => {
    const rate = Math.log2(run(problem, 80).error / run(problem, 160).error)
    expect(rate).toBeGreaterThan(1.95)
    expect(rate).toBeLessThan(2.05)
  })

  it('starts Newton from where the last step points: iterations recorded here', () => {
    expect(run(exponential, 100).iterations).toBe(416)
  })

  it('follows a forced mode far stiffer than its step', () => {
    expect(run(protheroRobinson(1e4), 40).error).toBeLessThan(1e-4)
  })

  it('damps a mode that it cannot follow: R(∞) = 0', () => {
    const method = new Sdirk2(denseStage(protheroRobinson(1e8), 'no'), tight)
    const y = Float64Array.of(1.5)
    method.advance(0, 1, y)
    expect(Math.abs(y[0] - Math.cos(1))).toBeLessThan(1e-7)
  })

  it('leaves algebraic unknowns consistent after every step', () => {
    const { y } = run(exponential, 10)
    expectRelative(y[1], y[0] ** 2, 1e-10)
  })

  it('estimates its local error from the second step on: third order, right for y′ = λy', () => {
    const local = (steps: number) => {
      // a rate of 0.0404 (hλ)³ y
      const gamma = 1 - Math.SQRT1_2
      return Math.abs(1 / 6 - gamma * gamma * (3 - 2 * gamma)) * steps ** -3 * Math.exp(-1)
    }
    for (const steps of [50, 100]) {
      const scale = tight.atol + tight.rtol * Math.exp(-1)
      expectRelative(run(exponential, steps).estimate * scale, local(steps), 3 / steps)
    }
  })

  it('keeps the sum of what reacts to rounding', () => {
    const method = new Sdirk2(denseStage(robertson), { rtol: 1e-4, atol: 1e-10 })
    const y = robertson.initial.slice()
    let t = 0
    for (let h = 1e-4; t < 1e4; h *= 1.02) {
      expect(method.advance(t, h, y)).toBeGreaterThanOrEqual(0)
      t += h
      expect(Math.abs(y[0] + y[1] + y[2] - 1)).toBeLessThan(1e-13)
    }
  })

  it('returns the failure of a stage and leaves the state alone', () => {
    for (const failing of [1, 2]) {
      let calls = 0
      const method = new Sdirk2({
        size: 1,
        differential: 1,
        stage: (_t, _alpha, _w, y) => {
          y[0] = 99
          return ++calls === failing ? stageFailure.singular : 1
        },
        forget: () => {},
      })
      const y = Float64Array.of(1)
      expect(method.advance(0, 1, y)).toBe(stageFailure.singular)
      expect(y[0]).toBe(1)
      expect(method.steps).toBe(0)
    }
  })

  it('tries a step that was refused again, shorter, from the slope that it knows', () => {
    const refused = new Sdirk2(denseStage(exponential, 'no'), tight)
    const direct = new Sdirk2(denseStage(exponential, 'no'), tight)
    const [y, expected] = [exponential.initial.slice(), exponential.initial.slice()]
    for (const [method, state] of [
      [refused, y],
      [direct, expected],
    ] as const)
      method.advance(0, 0.1, state)
    const before = y.slice()
    refused.advance(0.1, 0.4, y)
    y.set(before)
    const estimate = refused.advance(0.1, 0.05, y)
    expect(estimate).toBe(direct.advance(0.1, 0.05, expected))
    expect(y).toEqual(expected)
  })

  it('gives the same after a state that was changed as a new one would', () => {
    const used = new Sdirk2(denseStage(exponential, 'no'), tight)
    const y = Float64Array.of(3, 9)
    used.advance(0, 0.1, y)
    y.set(exponential.initial)
    used.forget()
    const estimate = used.advance(0.1, 0.1, y)
    const fresh = exponential.initial.slice()
    const expected = new Sdirk2(denseStage(exponential, 'no'), tight).advance(0.1, 0.1, fresh)
    expect(y).toEqual(fresh)
    expect(estimate).toBe(expected)
  })
})

describe('BackwardEuler', () => {
  it('is y/(1 + hλ) for a decay, algebraic unknown included', () => {
    const method = new BackwardEuler(denseStage(exponential, 'no'), tight)
    const y = exponential.initial.slice()
    expect(method.advance(0, 0.25, y)).toBeGreaterThan(0)
    expectRelative(y[0], 1 / 1.25, 1e-12)
    expectRelative(y[1], 1 / 1.25 ** 2, 1e-12)
  })

  it('returns the failure of a stage and leaves the state alone', () => {
    const method = new BackwardEuler({
      size: 1,
      differential: 1,
      stage: (_t, _alpha, _w, y) => {
        y[0] = 99
        return stageFailure.diverged
      },
      forget: () => {},
    })
    const y = Float64Array.of(1)
    expect(method.advance(0, 1, y)).toBe(stageFailure.diverged)
    expect(y[0]).toBe(1)
  })
})
