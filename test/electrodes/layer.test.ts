import { describe, expect, it } from 'vitest'
import { porosityOf, thicknessOf } from '../../src/electrodes/layer.ts'
import type { InputIssue } from '../../src/units/inputError.ts'
import { expectRelative } from '../support/expectRelative.ts'

const material = { solidDensity: 2500, capacity: 4e9 }

describe('porosityOf', () => {
  it('and layer density are two ways to say one thing', () => {
    const issues: InputIssue[] = []
    const porosity = porosityOf(material, { layerDensity: 1500 }, issues)
    expectRelative(porosity, 0.4, 1e-14)
    expectRelative(porosityOf(material, { porosity }, issues), 0.4, 1e-14)
    expect(issues).toEqual([])
  })

  it('and layer density together contradict each other, and the message says what each implies', () => {
    const issues: InputIssue[] = []
    porosityOf(material, { porosity: 0.3, layerDensity: 1500 }, issues)
    expect(issues).toHaveLength(1)
    expect(issues[0].path).toBe('layerDensity')
    expect(issues[0].expected).toContain('1.750 g/cm^3')
    expect(issues[0].remedy).toContain('porosity 40.0 %')
  })

  it('refuses a layer denser than its solid', () => {
    const issues: InputIssue[] = []
    porosityOf(material, { layerDensity: 2600 }, issues)
    expect(issues[0].expected).toContain('2.500 g/cm^3')
  })

  it('asks for one of the two', () => {
    const issues: InputIssue[] = []
    porosityOf(material, {}, issues)
    expect(issues[0].path).toBe('porosity')
  })
})

describe('thicknessOf', () => {
  it('is the same from thickness, mass loading and areal capacity of one layer', () => {
    const issues: InputIssue[] = []
    const L = 50e-6
    const P = 0.4
    const ways = [
      { thickness: L },
      { massLoading: 2500 * 0.6 * L },
      { arealCapacity: 4e9 * 0.6 * L },
    ]
    for (const way of ways) {
      expectRelative(thicknessOf(material, way, P, issues) ?? 0, L, 1e-14)
    }
    expect(issues).toEqual([])
  })

  it('refuses two sizes and says what each makes', () => {
    const issues: InputIssue[] = []
    thicknessOf(material, { thickness: 50e-6, arealCapacity: 2.4e5 }, 0.4, issues)
    expect(issues[0].path).toBe('arealCapacity')
    expect(issues[0].expected).toContain('50.00 um')
    expect(issues[0].expected).toContain('100.0 um')
  })

  it('refuses an areal capacity where nothing stores lithium', () => {
    const issues: InputIssue[] = []
    thicknessOf({ solidDensity: 2500, capacity: 0 }, { arealCapacity: 1 }, 0.4, issues)
    expect(issues).toHaveLength(1)
  })

  it('is open where no size is given', () => {
    expect(thicknessOf(material, {}, 0.4, [])).toBeUndefined()
  })
})
