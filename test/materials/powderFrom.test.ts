import { describe, expect, it } from 'vitest'
import { reversibleCapacity } from '../../src/materials/capacity.ts'
import { phase } from '../../src/materials/phase.ts'
import { powderFrom, powderIds } from '../../src/materials/powderFrom.ts'
import { valueAt } from '../../src/numerics/curve.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { InputError, type InputIssue } from '../../src/units/inputError.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { siliconInTitanium } from '../support/siliconInTitanium.ts'

const siliconPotential = phase('silicon-amorphous').host?.openCircuitPotential.lithiation

function issuesOf(recipe: unknown): readonly InputIssue[] {
  try {
    powderFrom(recipe, 'mine.json')
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

describe('every shipped powder', () => {
  it('is there for each family', () => {
    const seen = new Set(powderIds.map((id) => powderFrom(id).family))
    expect([...seen].sort()).toEqual([
      'coated-host',
      'oxide-skin',
      'plain',
      'tin-nickel',
      'two-phase',
    ])
  })
  for (const id of powderIds) {
    const powder = powderFrom(id)
    it(`${id}: shares of mass and volume sum to one, hosts fit in`, () => {
      const { structure, hosts } = powder
      expectRelative(
        structure.reduce((sum, { massShare }) => sum + massShare, 0),
        1,
        1e-12,
      )
      expectRelative(
        structure.reduce((sum, { volumeShare }) => sum + volumeShare, 0),
        1,
        1e-12,
      )
      const hosted = hosts.reduce((sum, { volumeShare }) => sum + volumeShare, 0)
      expect(hosted).toBeLessThanOrEqual(1 + 1e-12)
      for (const host of hosts) expect(host.diffusionLength).toBeGreaterThan(0)
    })
    it(`${id}: capacity by volume is capacity by mass`, () => {
      const byMass = powder.hosts.reduce((sum, { massShare, concentrationMax, volumeShare }) => {
        const hostDensity = (massShare * powder.density) / volumeShare
        return sum + (massShare * concentrationMax * FARADAY) / hostDensity
      }, 0)
      expectRelative(reversibleCapacity(powder), byMass, 1e-12)
    })
    it(`${id}: confined potentials fall; where a plateau meets a thinning shell they may rise 10 mV`, () => {
      for (const {
        openCircuitPotential,
        confinementPressure,
        lithiumMolarVolume,
      } of powder.hosts) {
        if (confinementPressure === undefined) continue
        const allowed = openCircuitPotential.lithiation === siliconPotential ? 0 : 0.01
        for (const branch of [openCircuitPotential.lithiation, openCircuitPotential.delithiation]) {
          let lowest = Number.POSITIVE_INFINITY
          for (let theta = 0.001; theta < 0.999; theta += 0.001) {
            const shift = (lithiumMolarVolume * valueAt(confinementPressure, theta)) / FARADAY
            const U = valueAt(branch, theta) - shift
            expect(U - lowest, `at ${theta}`).toBeLessThanOrEqual(allowed)
            lowest = Math.min(lowest, U)
          }
        }
      }
    })
  }
})

describe('bad recipes', () => {
  const refused: readonly (readonly [string, unknown, RegExp])[] = [
    [
      'an unknown family',
      { family: 'coated' },
      /^mine.json: family is "coated"; expected one of two-phase/,
    ],
    ['no recipe at all', 7, /^mine.json: family; expected one of/],
    [
      '30 % nickel',
      { family: 'tin-nickel', diameter: '5 um', nickel: '30 %' },
      /nickel is 0.3; expected less than 27.05 %/,
    ],
    [
      'nickel and Z together',
      { family: 'tin-nickel', diameter: '5 um', nickel: '20 %', Z: 1 },
      /the composition, once/,
    ],
    ['no size', { family: 'tin-nickel', Z: 1 }, /diameter; expected a size/],
    [
      'a negative size',
      { family: 'tin-nickel', diameter: '-1 um', Z: 1 },
      /diameter is "-1 um"; expected more than 0/,
    ],
    [
      'a skin thicker than the radius',
      {
        family: 'oxide-skin',
        diameter: '20 nm',
        core: [{ phase: 'tin' }],
        skin: { phase: 'tin-dioxide', thickness: '12 nm' },
      },
      /skin.thickness is "12 nm"; expected a skin thinner than the radius, 10 nm/,
    ],
    [
      'a skin thicker than the radius at its thickest',
      {
        family: 'oxide-skin',
        diameter: '20 nm',
        core: [{ phase: 'tin' }],
        skin: { phase: 'tin-dioxide', thickness: '8 nm', spread: 0.4 },
      },
      /at its thickest/,
    ],
    [
      'shares that sum to 1.1',
      {
        family: 'coated-host',
        diameter: '1 um',
        core: [
          { phase: 'silicon-oxide', share: 0.5 },
          { phase: 'silicon-amorphous', share: 0.6 },
        ],
      },
      /silicon-oxide 0.5 \+ silicon-amorphous 0.6 = 1.1/,
    ],
    [
      'a composition that sums to 101 %',
      siliconInTitanium({}, { composition: { Si: '86 at%', Ti: '15 at%' } }),
      /sum to 101 %/,
    ],
    [
      'mixed percentages',
      siliconInTitanium({}, { composition: { Si: '85 at%', Ti: '15 wt%' } }),
      /all shares in at%, or all in wt%/,
    ],
    [
      'a share given twice',
      siliconInTitanium({ massShare: 0.2 }, { composition: { Si: '85 at%', Ti: '15 at%' } }),
      /once/,
    ],
    [
      'a domain larger than the particle',
      siliconInTitanium({ massShare: 0.2, size: '6 um' }),
      /no larger than the particle/,
    ],
    [
      'L = 0',
      { family: 'plain', phase: 'silicon-oxide', diameter: '1 um', lithiumPerOxygen: 0 },
      /lithiumPerOxygen is 0/,
    ],
    [
      'a phase without lithium',
      { family: 'plain', phase: 'copper', diameter: '1 um' },
      /a phase that stores lithium/,
    ],
    [
      'a coating heat that melts silicon',
      {
        family: 'coated-host',
        diameter: '1 um',
        core: [{ phase: 'silicon-amorphous' }],
        cvd: { temperature: '1500 degC', duration: '1 h' },
      },
      /cvd.temperature.*500 to 1400/,
    ],
    [
      'an unknown field in a quantity',
      { family: 'tin-nickel', diameter: { value: 5, unit: 'um', basys: 'assumed' }, Z: 1 },
      /diameter.*basys/,
    ],
  ]
  for (const [what, recipe, message] of refused) {
    it(`refuses ${what}`, () => {
      expect(() => powderFrom(recipe, 'mine.json')).toThrow(message)
    })
  }
  it('names every problem at once, each under its path', () => {
    const issues = issuesOf({
      family: 'two-phase',
      diameter: '5 kg',
      active: { element: 'Si', state: 'amorphus', massShare: 1.2 },
      matrix: [],
      coverag: 1,
    })
    expect(issues.map(({ path }) => path).sort()).toEqual([
      'active.massShare',
      'active.state',
      'coverag',
      'diameter',
      'matrix',
    ])
    expect(issues.every(({ file }) => file === 'mine.json')).toBe(true)
  })
  it('finds later problems together too: unknown phase, shares, missing size', () => {
    const issues = issuesOf({
      family: 'two-phase',
      diameter: '5 um',
      active: { element: 'Si', state: 'amorphous', massShare: 0.2 },
      matrix: [
        { phase: 'tisi2-c94', share: 0.5 },
        { phase: 'tisi2-c54', share: 0.6 },
      ],
    })
    expect(issues.map(({ path }) => path).sort()).toEqual([
      'active.size',
      'matrix',
      'matrix[0].phase',
    ])
  })
})
