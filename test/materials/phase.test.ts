import { describe, expect, it } from 'vitest'
import { phase, phaseIds, swellingOf } from '../../src/materials/phase.ts'
import { type Curve, valueAt } from '../../src/numerics/curve.ts'
import { InputError } from '../../src/units/inputError.ts'
import { valueIn } from '../../src/units/quantity.ts'
import { expectRelative } from '../support/expectRelative.ts'

const capacity = (id: string) => valueIn(phase(id).host?.specificCapacity ?? 0, 'mAh/g')
const hosts = phaseIds.map((id) => phase(id)).filter(({ host }) => host !== undefined)

describe('capacities follow from formula and lithium', () => {
  for (const [id, expected] of [
    ['silicon-amorphous', 3578.6],
    ['silicon-crystalline', 3578.6],
    ['tin', 993.4],
    ['ni3sn4', 724.7],
    ['graphite', 371.9],
    ['zinc', 410],
    ['tin-dioxide', 782.5],
    ['silicon-dioxide', 836.4],
    ['carbon-pyrolytic', 260.3],
  ] as const) {
    it(`${id} holds ${expected} mAh/g`, () => expectRelative(capacity(id), expected, 2e-4))
  }
  it('c_max of silicon is 311 000 mol per cubic metre of crystal', () => {
    expectRelative(phase('silicon-crystalline').host?.concentrationMax ?? 0, 311_000, 1e-3)
  })
})

describe('swelling at full lithiation', () => {
  for (const [id, J, tolerance] of [
    ['silicon-crystalline', 3.768, 3e-4],
    ['silicon-amorphous', 3.674, 3e-4],
    ['tin', 3.54, 2e-3],
    ['ni3sn4', 3.33, 2e-3],
    ['zinc', 1.97, 3e-3],
    ['graphite', 1.0946, 1e-3],
  ] as const) {
    it(`${id} swells to ${J} of its volume`, () =>
      expectRelative(swellingOf(phase(id), 1), J, tolerance))
  }
  it('oxides keep what conversion left: SiO2 +14 %, SnO2 +112 %, and 303 % when full', () => {
    const left = (id: string) => swellingOf(phase(id), 0, { converted: true }) - 1
    expectRelative(left('silicon-dioxide'), 0.139, 5e-3)
    expectRelative(left('tin-dioxide'), 1.12, 5e-3)
    expectRelative(swellingOf(phase('tin-dioxide'), 1, { converted: true }), 4.03, 5e-3)
  })
})

describe('potentials of every host', () => {
  for (const { id, host } of hosts) {
    if (host === undefined) continue
    const { lithiation, delithiation } = host.openCircuitPotential
    it(`of ${id} fall strictly with lithiation`, () => {
      const branches = [lithiation, delithiation, host.firstLithiation ?? lithiation]
      for (const { y, slope } of branches) {
        expect(y.every((value, i) => i === 0 || value < y[i - 1])).toBe(true)
        expect(slope.every((value) => value < 0)).toBe(true)
      }
    })
    it(`of ${id} are no lower on the way out than on the way in`, () => {
      for (let i = 1; i < 1000; i++) {
        const gap = valueAt(delithiation, i / 1000) - valueAt(lithiation, i / 1000)
        expect(gap).toBeGreaterThanOrEqual(0)
      }
    })
  }
  it('is one curve where there is no hysteresis', () => {
    const { lithiation, delithiation } = phase('graphite').host?.openCircuitPotential ?? {}
    expect(lithiation).toBe(delithiation)
  })
})

describe('check points of potentials', () => {
  const read = (id: string, branch: 'lithiation' | 'delithiation'): Curve => {
    const host = phase(id).host
    if (host === undefined) throw new Error(id)
    return host.openCircuitPotential[branch]
  }
  const millivolts = (
    curve: Curve,
    points: readonly (readonly [number, number])[],
    allowed: number,
  ) => {
    for (const [theta, U] of points) {
      expect(Math.abs(valueAt(curve, theta) - U), `at ${theta}`).toBeLessThan(allowed)
    }
  }
  it('amorphous silicon goes through the published values on both branches', () => {
    const s = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98]
    const lith = [
      0.706, 0.532, 0.376, 0.31, 0.282, 0.252, 0.221, 0.191, 0.162, 0.123, 0.083, 0.064, 0.059,
      0.046,
    ]
    const del = [
      0.924, 0.84, 0.737, 0.663, 0.608, 0.53, 0.475, 0.426, 0.372, 0.316, 0.278, 0.25, 0.205, 0.149,
    ]
    millivolts(
      read('silicon-amorphous', 'lithiation'),
      s.map((x, i) => [x, lith[i]]),
      1e-3,
    )
    millivolts(
      read('silicon-amorphous', 'delithiation'),
      s.map((x, i) => [x, del[i]]),
      1e-3,
    )
  })
  it('deeply lithiated silicon leaves on a plateau of 0.395 V', () => {
    millivolts(
      read('silicon-crystalline-deep', 'delithiation'),
      [
        [0.4, 0.3955],
        [0.6, 0.3955],
      ],
      1e-3,
    )
  })
  it('zinc runs down 0.25, 0.22 and 0.16 V', () => {
    millivolts(
      read('zinc', 'lithiation'),
      [
        [0.2, 0.256],
        [0.45, 0.226],
        [0.58, 0.187],
        [0.85, 0.118],
      ],
      0.01,
    )
  })
  it('the mean of tin is 0.508 V, and branches lie 60 mV apart inside the window', () => {
    const lith = read('tin', 'lithiation')
    const del = read('tin', 'delithiation')
    let sum = 0
    for (let i = 0; i < 1000; i++) {
      sum += (valueAt(lith, (i + 0.5) / 1000) + valueAt(del, (i + 0.5) / 1000)) / 2000
    }
    expectRelative(sum, 0.508, 0.01)
    expectRelative(valueAt(del, 0.5) - valueAt(lith, 0.5), 0.06, 1e-6)
  })
  it('tables go through their own check points', () => {
    const first = phase('silicon-crystalline').host?.firstLithiation
    millivolts(
      first ?? read('tin', 'lithiation'),
      [
        [0.5, 0.12],
        [0.014, 0.5],
      ],
      1e-3,
    )
    const compound = phase('ni3sn4').host?.firstLithiation
    millivolts(compound ?? read('tin', 'lithiation'), [[0.5, 0.38]], 2e-3)
  })
})

describe('phase', () => {
  it('suggests an id for a mistyped one', () => {
    expect(() => phase('silicon-amorphus')).toThrow(/Try: 'silicon-amorphous'/)
    expect(() => phase('silicon-amorphus')).toThrow(InputError)
  })
  it('lists every assumed or untraced property with its note', () => {
    const { assumed } = phase('zinc')
    expect(assumed.find((entry) => entry.startsWith('diffusivity: '))).toMatch(/no source found/)
    expect(assumed.some((entry) => entry.startsWith('openCircuitPotential.lithiation: '))).toBe(
      true,
    )
    expect(assumed.some((entry) => entry.startsWith('density'))).toBe(false)
  })
  it('takes bulk moduli from the file, or from Young and Poisson', () => {
    expect(phase('silicon-amorphous').bulkModulus).toEqual([98e9, 30e9])
    const [K] = phase('silicon-dioxide').bulkModulus ?? [0]
    expectRelative(K, 72e9 / (3 * (1 - 2 * 0.17)), 1e-12)
  })
})
