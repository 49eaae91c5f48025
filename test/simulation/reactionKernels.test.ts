import { describe, expect, it } from 'vitest'
import {
  addToSums,
  advanceReached,
  moveCurrents,
  nearReached,
  surfaceFrom,
  swell,
} from '../../src/simulation/reactionKernels.ts'
import { reactionWorkspace } from '../../src/submodels/kinetics/symmetricReaction.ts'
import { expectRelative } from '../support/expectRelative.ts'

const one = (value = 0) => Float64Array.of(value)

function workspace(base: number, onDelta: number, onSalt: number, exchange = 1) {
  const work = reactionWorkspace(1)
  work.base[0] = base
  work.onDelta[0] = onDelta
  work.onSalt[0] = onSalt
  work.exchange[0] = exchange
  return work
}

describe('swell', () => {
  it('gives J = 1 + ν c_max θ̄ and the area factor J^⅔', () => {
    const [J, area] = [one(), one()]
    swell(1, 2.7, one(0.5), J, area)
    expectRelative(J[0], 2.35, 1e-15)
    expectRelative(area[0], 2.35 ** (2 / 3), 1e-14)
  })
})

describe('surfaceFrom', () => {
  it('is P + q j', () => {
    const theta = one()
    surfaceFrom(1, one(0.5), one(-0.01), Float64Array.of(9, 4), 1, theta)
    expectRelative(theta[0], 0.46, 1e-15)
  })
})

describe('addToSums', () => {
  it('adds main current with what fresh surface takes, and side currents, per volume', () => {
    const sums = { value: one(100), onDelta: one(10), onSalt: one(1) }
    addToSums(1, one(50), workspace(2, 3, 4), one(0.1), one(-0.5), one(0.2), sums)
    expectRelative(sums.value[0], 100 + 50 * 1.1 * 2 - 25, 1e-14)
    expectRelative(sums.onDelta[0], 10 + 50 * 1.1 * 3 + 10, 1e-14)
    expectRelative(sums.onSalt[0], 1 + 50 * 1.1 * 4, 1e-14)
  })
})

describe('moveCurrents', () => {
  const move = (old: number, base: number, exchange = 1, turns = false) => {
    const y = one(old)
    const norm = one()
    const step = { delta: one(0.1), salt: one(1), saltStep: one(0.2) }
    const work = workspace(base, 2, 5, exchange)
    const cut = moveCurrents(1, y, 0, work, one(-0.01), 1e4, step, one(10), norm, turns)
    return { j: y[0], cut, norm: norm[0] }
  }

  it('follows the lines to the corrections: base + onDelta δΔ + onSalt δu', () => {
    expectRelative(move(3, 4).j, 4 + 0.2 + 1, 1e-14)
    expect(move(3, 4).cut).toBe(false)
  })

  it('measures the step as current and as surface lithiation', () => {
    const step = 5.2 - 3
    expectRelative(move(3, 4).norm, (10 * step) ** 2 + (1e4 * 0.01 * step) ** 2, 1e-12)
  })

  it('cuts where a strong current would change sign, and says so', () => {
    expect(move(3, -9)).toMatchObject({ cut: true })
    expectRelative(move(3, -9).j, 0.3, 1e-14)
    expect(move(3, -9, 2)).toMatchObject({ cut: false }) // within twice j₀ of zero
  })

  it('says so too where zero is crossed by more than the tolerance and something follows |j|', () => {
    expect(move(3, -9, 2, true)).toMatchObject({ cut: true })
    expectRelative(move(3, -9, 2, true).j, -7.8, 1e-14)
    expect(move(3, 4, 2, true).cut).toBe(false)
    expect(move(0.001, -1.203, 2, true).cut).toBe(false)
  })
})

describe('nearReached', () => {
  const share = (mean: number, largest: number) => {
    const pristine = one()
    nearReached(1, one(mean), one(largest), 0, pristine)
    return pristine[0]
  }

  it('is 1 at the largest lithiation so far and beyond, 0 from two hundredths below it', () => {
    expect([share(0.5, 0.5), share(0.6, 0.5), share(0.3, 0.5)]).toEqual([1, 1, 0])
    expectRelative(share(0.49, 0.5), 0.5, 1e-12)
  })
})

describe('advanceReached', () => {
  const reached = (j: number, pristine: number) => {
    const y = one()
    advanceReached(1, 0.1, one(j), 0, one(pristine), one(0.5), 0, y)
    return y[0]
  }

  it('follows lithiation onto new ground, and stands still otherwise', () => {
    expectRelative(reached(-0.2, 1), 0.52, 1e-14)
    expect(reached(0.2, 1)).toBe(0.5)
    expect(reached(-0.2, 0.5)).toBe(0.5)
  })
})
