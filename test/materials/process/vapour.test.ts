import { describe, expect, it } from 'vitest'
import {
  type VapourProcess,
  vapourHistory,
  vapourProcess,
} from '../../../src/materials/process/vapour.ts'
import { GAS_CONSTANT } from '../../../src/units/constants.ts'
import { parseWith } from '../../../src/units/schema.ts'
import { expectRelative } from '../../support/expectRelative.ts'

const read = (process: object): VapourProcess => parseWith(vapourProcess, process)
const at = (temperature: string, duration = '2 h', rest: object = {}) =>
  vapourHistory(read({ temperature, duration, ...rest }), 3000)

describe('vapourHistory', () => {
  it('at constant heat is the closed form 1 − exp(−k t)', () => {
    const k = 2e5 * Math.exp(-210e3 / (GAS_CONSTANT * 1273.15))
    expectRelative(at('1000 degC').carbonOrder, 1 - Math.exp(-k * 7200), 1e-7)
  })
  it('better ordered carbon conducts better, between the two ends', () => {
    const sigma = ['600 degC', '800 degC', '1000 degC', '1200 degC'].map(
      (T) => at(T).carbonConductivity,
    )
    for (let i = 1; i < 4; i++) expect(sigma[i]).toBeGreaterThan(sigma[i - 1])
    expectRelative(sigma[0], 10, 0.01)
    expectRelative(sigma[3], 3000, 0.01)
  })
  it('hotter splits more of a suboxide, grows its silicon and shuts more of it in', () => {
    const [cool, hot] = [at('900 degC'), at('1100 degC')]
    expect(hot.disproportionation).toBeGreaterThan(cool.disproportionation)
    expect(hot.crystallite).toBeGreaterThan(cool.crystallite)
    expect(hot.accessibleShare).toBeLessThan(cool.accessibleShare)
    expect(hot.accessibleShare).toBeGreaterThanOrEqual(0.75)
  })
  it('silicon is 5 to 8 nm after hours at 1000 °C', () => {
    const { crystallite } = at('1000 degC', '3 h')
    expect(crystallite).toBeGreaterThan(5e-9)
    expect(crystallite).toBeLessThan(8e-9)
  })
  it('the way up counts too, and slower counts more', () => {
    const order = (heatingRate: string) => at('900 degC', '30 min', { heatingRate }).carbonOrder
    expect(order('2 K/min')).toBeGreaterThan(order('20 K/min'))
    expect(order('20 K/min')).toBeGreaterThan(at('900 degC', '30 min').carbonOrder)
  })
  it('refuses heat outside 500 to 1400 °C, and takes both ends', () => {
    expect(() => at('499 degC')).toThrow(/temperature is "499 °C"; expected 500 to 1400/)
    expect(() => at('1401 degC')).toThrow(/500 to 1400/)
    expect(at('500 degC').carbonOrder).toBeGreaterThan(0)
    expectRelative(at('1400 degC').carbonOrder, 1, 1e-6)
  })
})
