import { describe, expect, it } from 'vitest'
import { Ndf, type NdfOptions } from '../../src/numerics/ndf.ts'
import { type StageSystem, stageFailure } from '../../src/numerics/stage.ts'
import { weightedSums } from '../../src/numerics/weightedSums.ts'
import { denseStage } from '../support/denseStage.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { chemicalAkzo } from '../support/problems/chemicalAkzo.ts'
import { exponential, protheroRobinson } from '../support/problems/exponential.ts'
import { hires } from '../support/problems/hires.ts'
import type { Problem } from '../support/problems/problem.ts'
import { robertson, robertsonDae } from '../support/problems/robertson.ts'
import { vanDerPol } from '../support/problems/vanDerPol.ts'

const tight = { rtol: 1e-12, atol: 1e-14 }

function integrate(problem: Problem, options: NdfOptions): Ndf {
  const ndf = new Ndf(denseStage(problem), options)
  ndf.start(problem.tStart, problem.initial, problem.tEnd)
  while (ndf.t < problem.tEnd) expect(ndf.step()).toBe('accepted')
  return ndf
}

/** Largest relative error of the unknowns that are not zero. */
function errorOf(y: Float64Array, { reference }: Problem): number {
  return y.reduce((worst, value, i) => Math.max(worst, Math.abs(value / reference[i] - 1)), 0)
}

const robertsonScales = Float64Array.of(1e-7, 1e-12, 1)
const shelf = [
  { problem: robertson, scale: robertsonScales, errors: [40, 40] },
  { problem: robertsonDae, scale: robertsonScales, errors: [40, 40] },
  { problem: hires, scale: new Float64Array(8).fill(1e-4), errors: [40, 40] },
  { problem: vanDerPol, scale: new Float64Array(2).fill(1e-3), errors: [40, 40] },
  { problem: chemicalAkzo, scale: new Float64Array(6).fill(1e-4), errors: [10, 10] },
]

describe('Ndf on the published shelf', () => {
  it.each(shelf)(
    'reaches the reference of $problem.name, closer with a smaller tolerance',
    ({ problem, scale, errors }) => {
      for (const [k, rtol] of [1e-4, 1e-7].entries()) {
        const ndf = integrate(problem, { rtol, atol: scale.map((s) => s * rtol) })
        expect(errorOf(ndf.y, problem)).toBeLessThan(errors[k] * rtol)
        expect(ndf.t).toBe(problem.tEnd)
      }
    },
  )

  it('does so with the effort recorded here: steps, rejected, Newton iterations', () => {
    const effort = shelf.map(({ problem, scale }) => {
      const { steps, rejected, iterations } = integrate(problem, {
        rtol: 1e-4,
        atol: scale.map((s) => s * 1e-4),
      })
      return [problem.name, steps, rejected, iterations].join(' ')
    })
    expect(effort).toEqual([
      'Robertson 413 16 459',
      'Robertson DAE 413 16 459',
      'HIRES 160 21 201',
      'Van der Pol 526 110 661',
      'chemical Akzo Nobel 92 6 112',
    ])
  })
})

describe('Ndf', () => {
  it.each([1, 2, 3, 4, 5])('limited to order %i, is of that order', (order) => {
    // the local error is ∝ h^(k+1), so 1000 times the accuracy takes 1000^(1/(k+1)) times the steps
    const steps = (rtol: number) => {
      const problem = { ...protheroRobinson(1), tEnd: 100 }
      const ndf = integrate(problem, { rtol, maxOrder: order })
      expect(ndf.order).toBe(order)
      return ndf.steps
    }
    const [coarse, fine] = order === 1 ? [1e-3, 1e-5] : [1e-5, 1e-8]
    const rate = Math.log(coarse / fine) / Math.log(steps(fine) / steps(coarse))
    expect(rate).toBeGreaterThan(order + 0.75)
    expect(rate).toBeLessThan(order + 1.25)
  })

  it('keeps the sum of what reacts to rounding, because every combination is linear', () => {
    // Robertson's rates sum to zero; Newton with an exact Jacobian keeps that.
    const ndf = new Ndf(denseStage(robertson), { rtol: 1e-4, atol: 1e-10 })
    ndf.start(0, robertson.initial, 1e4)
    while (ndf.t < 1e4) {
      ndf.step()
      expect(Math.abs(ndf.y[0] + ndf.y[1] + ndf.y[2] - 1)).toBeLessThan(1e-13)
    }
  })

  it('interpolates within its tolerance between steps, and exactly at their ends', () => {
    const rtol = 1e-6
    const forced = protheroRobinson(1e4)
    const ndf = new Ndf(denseStage(forced), { rtol, atol: rtol })
    const out = new Float64Array(1)
    const before = new Float64Array(1)
    const half = weightedSums([[[0, 0.5]]])
    const sum = new Float64Array(1)
    ndf.start(0, forced.initial, 10)
    while (ndf.t < 10) {
      before.set(ndf.y)
      ndf.step()
      for (let s = 0; s <= 8; s++) {
        const t = ndf.tPrevious + ((ndf.t - ndf.tPrevious) * s) / 8
        ndf.interpolate(t, out)
        ndf.sumsAt(t, half, sum, 0)
        expectRelative(sum[0], 0.5 * out[0], 1e-13)
        expect(Math.abs(out[0] - Math.cos(t))).toBeLessThan(10 * rtol)
        expectRelative(ndf.valueAt(t, 0), out[0], 1e-13)
      }
      expect(ndf.valueAt(ndf.t, 0)).toBe(ndf.y[0])
      expect(Math.abs(ndf.valueAt(ndf.tPrevious, 0) - before[0])).toBeLessThan(1e-14)
    }
  })

  it('carries the algebraic unknown along with the differential one', () => {
    const ndf = new Ndf(denseStage(exponential), { rtol: 1e-8, atol: 1e-10 })
    ndf.start(0, exponential.initial, 1)
    while (ndf.t < 1) {
      ndf.step()
      expectRelative(ndf.y[1], ndf.y[0] ** 2, 1e-9)
    }
  })

  it('holds a controlled unknown to the tolerance that the mean over many would forgive', () => {
    const quiet = 400
    const diluted: Problem = {
      ...exponential,
      size: quiet + 1,
      differential: quiet + 1,
      initial: new Float64Array(quiet + 1).fill(1),
      f: (_t, y, out) => {
        out.fill(0)
        out[quiet] = -y[quiet]
      },
      jacobian: (_t, _y, J) => {
        J[J.length - 1] = -1
      },
    }
    const error = (options: NdfOptions) =>
      Math.abs(integrate(diluted, options).y[quiet] - Math.exp(-1))
    const [loose, controlled] = [error({ rtol: 1e-5 }), error({ rtol: 1e-5, controlled: [quiet] })]
    expect(controlled).toBeLessThan(2e-5)
    expect(loose).toBeGreaterThan(5 * controlled)
  })

  it('never passes the end, and lands on it exactly', () => {
    const ends: number[] = []
    const stage = denseStage(exponential)
    const spied: StageSystem = {
      ...stage,
      stage(t, alpha, w, y, weight) {
        ends.push(t)
        return stage.stage(t, alpha, w, y, weight)
      },
    }
    const ndf = new Ndf(spied, { rtol: 10 }) // so loose that one step does
    for (const [t, tEnd] of [
      [0.1, 0.7],
      [0.13569230506126384, 1.2129402859448344], // t + (tEnd − t) is rounded past tEnd or short of it
      [0.024146497110276388, 1.2163433638618175],
    ]) {
      ends.length = 0
      ndf.start(t, exponential.initial, tEnd, 9)
      while (ndf.t < tEnd) ndf.step()
      expect(Math.max(...ends)).toBe(tEnd)
      expect(ndf.t).toBe(tEnd)
    }
  })

  it('goes over a span as short as rounding, and has nowhere to go from its end', () => {
    const ndf = new Ndf(denseStage(exponential))
    const tEnd = 1e5 + 1e-10
    ndf.start(1e5, exponential.initial, tEnd)
    while (ndf.t < tEnd) expect(ndf.step()).toBe('accepted')
    expect(ndf.step()).toBe('step-too-small')
    expect(ndf.valueAt(tEnd, 0)).toBe(ndf.y[0])
  })

  it('takes the first step asked for', () => {
    const ndf = new Ndf(denseStage(exponential), { rtol: 1e-2 })
    ndf.start(0, exponential.initial, 1, 1e-3)
    ndf.step()
    expect(ndf.h).toBe(1e-3)
    expect(ndf.order).toBe(1)
  })

  it.each(Object.entries(stageFailure))(
    'answers step-too-small where every stage is %s',
    (_, code) => {
      let forgotten = 0
      const ndf = new Ndf({
        size: 1,
        differential: 1,
        stage: () => code,
        forget: () => {
          forgotten++
        },
      })
      ndf.start(3, Float64Array.of(5), 4)
      expect(ndf.step()).toBe('step-too-small')
      expect(ndf.t).toBe(3)
      expect(ndf.y[0]).toBe(5)
      expect(ndf.steps).toBe(0)
      expect(forgotten).toBeGreaterThan(1)
    },
  )

  it('stops before a solution that runs off to infinity, instead of stepping over it', () => {
    // y′ = y², y = 1/(1 − t)
    const blowUp: Problem = {
      ...exponential,
      size: 1,
      differential: 1,
      initial: Float64Array.of(1),
      tEnd: 2,
      f: (_t, y, out) => {
        out[0] = y[0] * y[0]
      },
      jacobian: (_t, y, J) => {
        J[0] = 2 * y[0]
      },
    }
    const ndf = new Ndf(denseStage(blowUp), { rtol: 1e-4 })
    ndf.start(0, blowUp.initial, 2)
    let status = ndf.step()
    while (status === 'accepted' && ndf.t < 2) status = ndf.step()
    expect(status).toBe('step-too-small')
    expectRelative(ndf.t, 1, 5e-3)
  })

  it('shortens its steps in advance where the way gets harder the further it goes', () => {
    // y′ = 1/(1 − t), y = −ln(1 − t)
    const steeper: Problem = {
      ...exponential,
      size: 1,
      differential: 1,
      initial: Float64Array.of(0),
      tEnd: 1 - 1e-9,
      f: (t, _y, out) => {
        out[0] = 1 / (1 - t)
      },
      jacobian: (_t, _y, J) => {
        J[0] = 0
      },
    }
    const ndf = integrate({ ...steeper, tStart: 0 }, { rtol: 1e-4 })
    expectRelative(ndf.y[0], 9 * Math.LN10, 1e-2)
    expect(ndf.steps).toBeLessThan(100)
    expect(ndf.rejected).toBeLessThan(25) // three of four steps were refused at first
  })

  it('recovers from a state whose algebraic part is stale', () => {
    const ndf = new Ndf(denseStage(exponential), { rtol: 1e-6 })
    ndf.start(0, Float64Array.of(1, 7), 1)
    while (ndf.t < 1) expect(ndf.step()).toBe('accepted')
    expect(errorOf(ndf.y, exponential)).toBeLessThan(1e-5)
  })

  it('starts anew after a jump as if it were new', () => {
    const used = new Ndf(denseStage(exponential), tight)
    used.start(0, Float64Array.of(0.3, 0.09), 5)
    while (used.t < 5) used.step()
    used.start(0, exponential.initial, 1)
    while (used.t < 1) used.step()
    expect(used.y[0]).toBe(integrate(exponential, tight).y[0])
  })
})
