import { describe, expect, it } from 'vitest'
import {
  firstCycleEfficiency,
  irreversibleCapacity,
  reversibleCapacity,
} from '../../src/materials/capacity.ts'
import { massSharesOf } from '../../src/materials/composition.ts'
import { phase } from '../../src/materials/phase.ts'
import { powderFrom, powderIds } from '../../src/materials/powderFrom.ts'
import { valueAt } from '../../src/numerics/curve.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { InputError, type InputIssue } from '../../src/units/inputError.ts'
import { valueIn } from '../../src/units/quantity.ts'
import { expectRelative } from '../support/expectRelative.ts'

const siliconPotential = phase('silicon-amorphous').host?.openCircuitPotential.lithiation
const inGrams = (capacity: number) => valueIn(capacity, 'mAh/g')

function issuesOf(recipe: unknown): readonly InputIssue[] {
  try {
    powderFrom(recipe, 'mine.json')
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

const siliconInTitanium = (active: object, rest: object = {}) => ({
  family: 'two-phase',
  diameter: '5 um',
  active: { element: 'Si', state: 'amorphous', size: '20 nm', ...active },
  matrix: [{ phase: 'tisi2-c49', accessibleShare: 0 }],
  ...rest,
})

describe('two-phase powders', () => {
  it('20 % Si in inert TiSi2 holds 716 mAh/g', () => {
    const powder = powderFrom(siliconInTitanium({ massShare: 0.2 }))
    expectRelative(inGrams(reversibleCapacity(powder)), 716, 1e-3)
  })
  it('Si85Ti15 in atoms, nine tenths of its free silicon in reach, holds 1602 mAh/g', () => {
    const composition = { Si: '85 at%', Ti: '15 at%' }
    const powder = powderFrom(siliconInTitanium({ accessibleShare: 0.9 }, { composition }))
    expectRelative(inGrams(reversibleCapacity(powder)), 1602, 1e-3)
  })
  it('the same alloy by mass shares is the same powder', () => {
    const made = (Si: string, Ti: string) =>
      powderFrom(siliconInTitanium({}, { composition: { Si, Ti } }))
    const mass = massSharesOf({ Si: 0.85, Ti: 0.15 })
    const byMass = made(`${100 * mass.Si} wt%`, `${100 * mass.Ti} wt%`)
    expectRelative(reversibleCapacity(byMass), reversibleCapacity(made('85 at%', '15 at%')), 1e-12)
  })
  it('more silicon gives more capacity and more silicon volume, and lowers the density', () => {
    const shares = [0.05, 0.1, 0.2, 0.4].map((massShare) =>
      powderFrom(siliconInTitanium({ massShare })),
    )
    for (let i = 1; i < shares.length; i++) {
      expect(reversibleCapacity(shares[i])).toBeGreaterThan(reversibleCapacity(shares[i - 1]))
      expect(shares[i].hosts[0].volumeShare).toBeGreaterThan(shares[i - 1].hosts[0].volumeShare)
      expect(shares[i].density).toBeLessThan(shares[i - 1].density)
    }
  })
  it('crystallites past the fracture size crack more', () => {
    const p = (size: string) =>
      powderFrom(siliconInTitanium({ massShare: 0.2, state: 'crystalline', size })).hosts[0]
        .fractureProbability
    expectRelative(p('150 nm'), 0.5, 1e-12)
    expectRelative(p('75 nm'), 1 / 9, 1e-12)
    expect(p('20 nm')).toBeLessThan(0.003)
  })
  it('a matrix presses where all is in reach, and not where a fitted share already holds it', () => {
    expect(
      powderFrom(siliconInTitanium({ massShare: 0.2 })).hosts[0].confinementPressure,
    ).toBeDefined()
    const fitted = powderFrom(siliconInTitanium({ massShare: 0.2, accessibleShare: 0.9 }))
    expect(fitted.hosts[0].confinementPressure).toBeUndefined()
  })
  it('lithium crosses half a crystallite, in the particle only half the particle', () => {
    expectRelative(
      powderFrom(siliconInTitanium({ massShare: 0.2 })).hosts[0].diffusionLength,
      10e-9,
      1e-12,
    )
    const plain = powderFrom({ family: 'plain', phase: 'graphite', diameter: '20 um' })
    expectRelative(plain.hosts[0].diffusionLength, 10e-6, 1e-12)
  })
  it('heat and milling can give size and structure in place of the recipe', () => {
    const powder = powderFrom('si-tisi2-milled')
    expect(powder.history).toHaveLength(3)
    expect(powder.hosts.map(({ phase }) => phase)).toEqual([
      'silicon-crystalline',
      'tisi2-c49',
      'tisi2-c54',
    ])
  })
})

describe('oxide skins', () => {
  const skinned = (thickness: string, rest: object = {}) =>
    powderFrom({
      family: 'oxide-skin',
      diameter: '100 nm',
      core: [{ phase: 'silicon-crystalline' }],
      skin: { phase: 'silicon-dioxide', thickness, reacted: 1, ...rest },
    })
  it('10 nm of SiO2 on silicon of 100 nm outer diameter: first-cycle efficiency 84.4 %', () => {
    expectRelative(firstCycleEfficiency(skinned('10 nm')), 0.844, 1e-3)
  })
  for (const [thickness, efficiency] of [
    ['0.2 nm', 0.997],
    ['1 nm', 0.986],
    ['2 nm', 0.971],
    ['5 nm', 0.925],
  ] as const) {
    it(`${thickness} on 100 nm: ${efficiency}`, () => {
      expectRelative(firstCycleEfficiency(skinned(thickness)), efficiency, 1e-3)
    })
  }
  it('thicker skins lower the first-cycle efficiency and are a thicker barrier to SEI', () => {
    const [thin, thick] = [skinned('2 nm'), skinned('8 nm')]
    expect(firstCycleEfficiency(thick)).toBeLessThan(firstCycleEfficiency(thin))
    expect(thick.hosts[0].barrierThickness).toBeGreaterThan(thin.hosts[0].barrierThickness)
  })
  it('a skin deeper than lithium reaches reacts only in part', () => {
    const all = skinned('10 nm')
    const part = powderFrom({
      family: 'oxide-skin',
      diameter: '100 nm',
      core: [{ phase: 'silicon-crystalline' }],
      skin: { phase: 'silicon-dioxide', thickness: '10 nm' },
    })
    expectRelative(irreversibleCapacity(part), 0.75 * irreversibleCapacity(all), 1e-9)
  })
  it('a spread of thickness s keeps the mean volume of t², to s²/3 of it', () => {
    const even = skinned('5 nm').structure[1].volumeShare
    const spread = skinned('5 nm', { spread: 0.5 }).structure[1].volumeShare
    // v = 6τ − 12τ² + 8τ³ with τ = t/D: means of τ² and τ³ grow by s²/3 and s²
    const tau = 0.05
    expectRelative(spread - even, -12 * tau ** 2 * (0.25 / 3) + 8 * tau ** 3 * 0.25, 0.03)
  })
  it('a film has one side: area 1/(ρH), and its skin takes t/H', () => {
    const film = powderFrom('si-oxide-film')
    expectRelative(film.specificSurface, 1 / (film.density * 500e-9), 1e-12)
    expectRelative(film.structure[1].volumeShare, 0.01, 1e-12)
    expectRelative(film.hosts[0].diffusionLength, Math.sqrt(5) * 495e-9, 1e-12)
  })
  it('by specific surface alone, the smooth sphere with that area is taken', () => {
    const powder = powderFrom({
      family: 'oxide-skin',
      specificSurface: '10 m^2/g',
      core: [{ phase: 'tin' }],
      skin: { phase: 'tin-dioxide', thickness: '5 nm' },
    })
    expectRelative(6 / (powder.density * powder.diameter), 10_000, 1e-10)
  })
})

describe('tin-nickel powders', () => {
  it('without pores Z = 3 weighs 8.26 g/cm3', () => {
    const { density } = powderFrom({ family: 'tin-nickel', diameter: '5 um', Z: 3 })
    expectRelative(density, 8260, 1e-3)
  })
  for (const [nickel, capacity, density] of [
    ['5 %', 944, 7510],
    ['10 %', 894, 7740],
    ['15 %', 844, 7980],
    ['20 %', 795, 8250],
    ['25 %', 745, 8530],
  ] as const) {
    it(`${nickel} nickel holds ${capacity} mAh/g and weighs ${density} kg/m3`, () => {
      const powder = powderFrom({ family: 'tin-nickel', diameter: '5 um', nickel })
      expectRelative(inGrams(reversibleCapacity(powder)), capacity, 1e-3)
      expectRelative(powder.density, density, 2e-3)
    })
  }
  it('swelling alone does not make the effect of Z: 3.52 to 3.39 from Z = 0.2 to 3', () => {
    const J = (Z: number) => {
      const { hosts } = powderFrom({ family: 'tin-nickel', diameter: '5 um', Z })
      return (
        1 +
        hosts.reduce(
          (sum, host) => sum + host.volumeShare * host.lithiumMolarVolume * host.concentrationMax,
          0,
        )
      )
    }
    expectRelative(J(0.2), 3.51, 3e-3)
    expectRelative(J(3), 3.39, 3e-3)
  })
})

describe('coated hosts', () => {
  const oxide = { phase: 'silicon-oxide', x: 1, lithiumPerOxygen: 1 }
  const coated = (rest: object) =>
    powderFrom({ family: 'coated-host', diameter: '1 um', core: [oxide], ...rest })
  it('SiO alone: 1710 and 608 mAh/g, 73.8 %', () => {
    const bare = coated({})
    expectRelative(inGrams(reversibleCapacity(bare)), 1710, 5e-4)
    expectRelative(inGrams(irreversibleCapacity(bare)), 608, 5e-4)
    expectRelative(firstCycleEfficiency(bare), 0.738, 5e-4)
  })
  it('mixes capacities by mass, with carbon as share of the whole or of the core', () => {
    const whole = coated({ carbon: { share: 0.2, basis: 'total' } })
    const core = coated({ carbon: { share: 0.25, basis: 'core' } })
    expectRelative(inGrams(reversibleCapacity(whole)), 0.8 * 1709.9 + 0.2 * 260.3, 1e-4)
    expectRelative(reversibleCapacity(core), reversibleCapacity(whole), 1e-12)
  })
  it('20 % carbon on 1 um of SiO is an even shell of 40 nm', () => {
    const [, carbon] = coated({ carbon: { share: 0.2, basis: 'total' } }).structure
    const core = 1 / 2130
    const shell = 0.25 / 1900
    expectRelative(carbon.size ?? 0, 0.5e-6 * (1 - Math.cbrt(core / (core + shell))), 1e-9)
  })
  it('two thirds of a methyltrimethoxysilane leave as gas, the rest is a layer under the carbon', () => {
    const agent = { kind: 'silane', organic: 'CH3', hydrolyzable: 'OCH3', n: 3 }
    const powder = coated({
      organosilicon: { agent, massShare: '2 %' },
      carbon: { share: 0.1, basis: 'total' },
    })
    expect(powder.structure.map(({ phase }) => phase)).toEqual([
      'silicon-oxide',
      'silicon-oxycarbide',
      'carbon-pyrolytic',
    ])
    expectRelative(
      powder.structure[1].massShare / powder.structure[0].massShare,
      0.02 * 0.4705,
      1e-3,
    )
  })
  it('carbon makes an insulating core conduct, patches of it less, none not at all', () => {
    const sigma = (coverage?: number) =>
      coated(coverage === undefined ? {} : { carbon: { share: 0.05, basis: 'total', coverage } })
        .electronicConductivity
    expect(sigma(1)).toBeGreaterThan(50)
    expect(sigma(0.8)).toBeLessThan(sigma(1))
    expectRelative(sigma(), 1e-8, 1e-9)
  })
  it('hotter coating leaves less of a suboxide within reach, and spares silicon', () => {
    const reach = (phase: string, temperature: string) => {
      const [host] = powderFrom({
        family: 'coated-host',
        diameter: '1 um',
        core: [{ phase }],
        cvd: { temperature, duration: '2 h' },
      }).hosts
      return host.volumeShare
    }
    expect(reach('silicon-oxide', '1150 degC')).toBeLessThan(reach('silicon-oxide', '900 degC'))
    expectRelative(reach('silicon-amorphous', '1150 degC'), 1, 1e-12)
  })
})

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
