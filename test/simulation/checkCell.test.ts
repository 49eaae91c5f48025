import { describe, expect, it } from 'vitest'
import type { CellParameters, ElectrodeParameters } from '../../src/cells/cellParameters.ts'
import { constantCurve, curveOf } from '../../src/numerics/curve.ts'
import { randomStream } from '../../src/numerics/random.ts'
import { checkCell } from '../../src/simulation/checkCell.ts'
import type { InputIssue } from '../../src/units/inputError.ts'
import { alloyCell, withNegative } from '../support/alloyCell.ts'
import { lgM50 } from '../support/lgM50.ts'
import { baseCells, randomCell } from '../support/randomCells.ts'

function issuesOf(cell: unknown): InputIssue[] {
  const issues: InputIssue[] = []
  checkCell(cell as CellParameters, issues)
  return issues
}

const changed = (change: object): InputIssue[] => issuesOf({ ...lgM50, ...change })
const negative = alloyCell.negative as ElectrodeParameters
const [silicon] = negative.hosts
const inNegative = (change: object) => issuesOf(withNegative(alloyCell, change))
const inHost = (change: object) => inNegative({ hosts: [{ ...silicon, ...change }] })

describe('a cell written by hand', () => {
  it.each([
    ['area', -1, 'an area from 1e-12 to 100000000 m^2', 'a number in SI units, as in 0.1'],
    ['nominalCapacity', '5', 'a capacity', 'as in 5'],
    ['initialTemperature', 25, 'a temperature from 150 to 1000 K', '298.15, if 25 is in degC'],
    ['ambientTemperature', Number.NaN, 'a temperature', 'as in 298.15'],
    ['referenceTemperature', undefined, 'a temperature', 'as in 298.15'],
  ])('has a possible %s: not %s', (name, value, expected, remedy) => {
    const [issue, ...others] = changed({ [name]: value })
    expect(others).toEqual([])
    expect(issue).toMatchObject({ path: `cell.${name}`, value })
    expect(issue.expected).toContain(expected)
    expect(issue.remedy).toContain(remedy)
  })

  it('has a lower cut-off below the upper', () => {
    const [issue] = changed({ voltageWindow: { lower: 5, upper: 1 } })
    expect(issue).toMatchObject({ path: 'cell.voltageWindow', expected: 'lower below upper' })
  })

  it.each([
    ['thickness', 85, '0.000085, if 85 is in um'],
    ['porosity', 30, '0.3, if 30 is in %'],
    ['porosity', 0, 'as in 0.3'],
    ['poreShare', -0.1, 'as in 0.5'],
    ['electronicConductivity', 0, 'as in 10'],
    ['hosts', [], undefined],
    ['minimumPorosity', 0.46, undefined],
  ])('has electrodes with a possible %s: not %s', (name, value, remedy) => {
    const [issue, ...others] = inNegative({ [name]: value })
    expect(others).toEqual([])
    expect(issue.path).toBe(`cell.negative.${name}`)
    expect(issue.remedy).toEqual(remedy === undefined ? undefined : expect.stringContaining(remedy))
  })

  it.each([
    [{ radius: 5 }, 'radius'],
    [{ volumeShare: 0 }, 'volumeShare'],
    [{ initialLithiation: 1.2 }, 'initialLithiation'],
    [{ lithiationWindow: { empty: 0.5, full: 0.5 } }, 'lithiationWindow'],
    [{ lithiationWindow: { empty: 0.5 } }, 'lithiationWindow.full'],
    [{ diffusivity: constantCurve(Number.NaN) }, 'diffusivity'],
    [{ entropicCoefficient: 0 }, 'entropicCoefficient'],
    [{ conversions: undefined }, 'conversions'],
    [{ conversions: [{ ...silicon.conversions[0], lithium: -1 }] }, 'conversions[0].lithium'],
    [{ sei: { ...silicon.sei, barrierCoverage: 2 } }, 'sei.barrierCoverage'],
    [{ fade: { ...silicon.fade, healing: '1' } }, 'fade.healing'],
  ])('has hosts with possible numbers: not %o', (change, path) => {
    expect(inHost(change).map((issue) => issue.path)).toEqual([`cell.negative.hosts[0].${path}`])
  })

  it('may fill its layers a little over, as published sets do, but not half as much again', () => {
    const { positive } = lgM50
    expect(changed({ positive: { ...positive, porosity: positive.porosity + 0.06 } })).toEqual([])
    const [issue] = changed({ positive: { ...positive, porosity: 0.8 } })
    expect(issue).toMatchObject({ path: 'cell.positive', value: 1.465 })
  })

  it.each([
    ['conductivity', -1, 'a conductivity above 0 to 100000000 S/m'],
    ['diffusivity', 0, 'a diffusivity above 0 to 1 m^2/s'],
    ['transferenceNumber', 1, 'a transference number above -100 and below 1'],
    ['thermodynamicFactor', 0, 'a factor above 0'],
  ] as const)('has an electrolyte with a possible %s: not %s', (name, value, expected) => {
    const property = { ...lgM50.electrolyte[name], curves: [constantCurve(value)] }
    const [issue, ...others] = changed({ electrolyte: { ...lgM50.electrolyte, [name]: property } })
    expect(others).toEqual([])
    expect(issue).toMatchObject({ path: `cell.electrolyte.${name}.curves[0]`, value })
    expect(issue.expected).toContain(expected)
  })

  it('has hosts that diffuse at every node, and is told where they do not', () => {
    const diffusivity = curveOf((x) => 1e-14 * (0.5 - x), 0, 1, 10)
    const [issue, ...others] = inHost({ diffusivity })
    expect(others).toEqual([])
    expect(issue).toMatchObject({
      path: 'cell.negative.hosts[0].diffusivity',
      value: -0.5e-14,
      expected: 'a diffusivity above 0 to 1 m^2/s at every node; this is at 1',
    })
  })

  it('may conduct nothing where there is no salt', () => {
    const conductivity = { ...lgM50.electrolyte.conductivity, curves: [curveOf((c) => c, 0, 4000)] }
    expect(changed({ electrolyte: { ...lgM50.electrolyte, conductivity } })).toEqual([])
  })

  it('is looked at again where a curve was edited since', () => {
    const diffusivity = curveOf(() => 1e-14, 0, 1)
    expect(inHost({ diffusivity })).toEqual([])
    diffusivity.y.fill(Number.NaN)
    expect(inHost({ diffusivity })).toHaveLength(1)
  })

  it('fills no more than its own volume', () => {
    const [issue] = inNegative({ inertShare: 0.3 })
    expect(issue).toMatchObject({ path: 'cell.negative', value: 1.21 })
  })

  it('names each host once', () => {
    expect(inNegative({ hosts: [silicon, silicon] })[0].expected).toContain('a name of its own')
  })

  it('has a curve for each temperature of the electrolyte', () => {
    const conductivity = { ...lgM50.electrolyte.conductivity, temperatures: [] }
    const [issue] = changed({ electrolyte: { ...lgM50.electrolyte, conductivity } })
    expect(issue.path).toBe('cell.electrolyte.conductivity')
  })

  it('is told everything at once, whole parts that are missing included', () => {
    const paths = changed({ area: 0, separator: undefined, positive: {} }).map(({ path }) => path)
    expect(paths).toContain('cell.area')
    expect(paths).toContain('cell.separator')
    expect(paths).toContain('cell.positive.thickness')
    expect(paths).toContain('cell.positive.hosts')
  })
})

describe('a cell beside one that was found right', () => {
  const beside = (change: object) => {
    const issues: InputIssue[] = []
    checkCell({ ...lgM50, ...change }, issues, lgM50)
    return issues.map(({ path }) => path)
  }

  it('is looked at where it is another', () => {
    expect(beside({})).toEqual([])
    expect(beside({ area: -1 })).toEqual(['cell.area'])
    expect(beside({ positive: { ...lgM50.positive, thickness: 0 } })).toEqual([
      'cell.positive.thickness',
    ])
    expect(beside({ separator: undefined, electrolyte: undefined })).toEqual([
      'cell.separator',
      'cell.electrolyte',
    ])
  })
})

describe('a cell that may be', () => {
  const bases = baseCells()

  it.each(bases.map((cell) => [cell.name, cell] as const))('is not refused: %s', (_, cell) => {
    expect(issuesOf(cell)).toEqual([])
  })

  it('is not refused where nobody designed it', () => {
    const random = randomStream(2024)
    for (let i = 0; i < 200; i++) expect(issuesOf(randomCell(random, bases))).toEqual([])
  })

  it('is checked in less than 20 µs', () => {
    const issues: InputIssue[] = []
    for (let i = 0; i < 5000; i++) checkCell(alloyCell, issues)
    const rounds = Array.from({ length: 9 }, () => {
      const start = performance.now()
      for (let i = 0; i < 1000; i++) checkCell(alloyCell, issues)
      return performance.now() - start // ms for 1000 calls are µs for one
    })
    expect(Math.min(...rounds)).toBeLessThan(20)
  })
})
