import { describe, expect, it } from 'vitest'
import {
  type AlloyProcess,
  alloyHistory,
  alloyProcess,
} from '../../../src/materials/process/alloy.ts'
import { GAS_CONSTANT } from '../../../src/units/constants.ts'
import { parseWith } from '../../../src/units/schema.ts'
import { expectRelative } from '../../support/expectRelative.ts'

const read = (process: object): AlloyProcess => parseWith(alloyProcess, process)
const milled = { quench: { coolingRate: '1e4 K/s' }, milling: { duration: '20 h' } }
const heated = (temperature: string, duration = '2 h') =>
  alloyHistory(read({ ...milled, anneal: { temperature, duration } }))

describe('alloyHistory', () => {
  it('faster quenching leaves finer crystals, by the cube root of the rate', () => {
    const size = (coolingRate: string) =>
      alloyHistory(read({ quench: { coolingRate } })).crystallite
    expectRelative(size('1e3 K/s') / size('1e6 K/s'), 1000 ** 0.333, 1e-9)
  })
  it('milling runs down to its floor and turns C54 into C49', () => {
    const { crystallite, c49Share } = alloyHistory(read(milled))
    expect(crystallite).toBeGreaterThan(8e-9)
    expect(crystallite).toBeLessThan(12e-9)
    expectRelative(1 - c49Share, Math.exp(-0.1 * 20), 1e-6)
  })
  it('no milling for no time, and no growth in no time', () => {
    const quenched = alloyHistory(read({ quench: { coolingRate: '1e4 K/s' } }))
    const idle = alloyHistory(
      read({
        quench: { coolingRate: '1e4 K/s' },
        milling: { duration: '0 h' },
        anneal: { temperature: '700 degC', duration: '0 h' },
      }),
    )
    expectRelative(idle.crystallite, quenched.crystallite, 1e-12)
  })
  it('annealing grows crystals by the cube: d³ − d₀³ is in proportion to time', () => {
    const start = alloyHistory(read(milled)).crystallite ** 3
    const one = heated('600 degC', '1 h').crystallite ** 3 - start
    const three = heated('600 degC', '3 h').crystallite ** 3 - start
    expectRelative(three, 3 * one, 1e-6)
  })
  it('hotter is coarser, and above 700 °C C49 goes over to C54', () => {
    const sizes = ['400 degC', '600 degC', '800 degC'].map((T) => heated(T).crystallite)
    expect(sizes[0]).toBeLessThan(sizes[1])
    expect(sizes[1]).toBeLessThan(sizes[2])
    expect(heated('550 degC').c49Share).toBeGreaterThan(0.8)
    expect(heated('800 degC').c49Share).toBeLessThan(0.05)
  })
  it('fine grains delay that by d/(d + 50 nm)', () => {
    const before = alloyHistory(read(milled))
    const after = heated('640 degC', '1 min')
    const k = 1e17 * Math.exp(-380e3 / (GAS_CONSTANT * 913.15))
    const d = (before.crystallite + after.crystallite) / 2
    const extent = Math.log(before.c49Share / after.c49Share)
    expectRelative(extent, (60 * k * d) / (d + 50e-9), 0.02)
  })
  it('says every step in words', () => {
    const { words } = heated('500 degC')
    expect(words).toHaveLength(3)
    expect(words[2]).toMatch(/^heated at 500 °C for 2 h: crystallites .* nm, .* % of B as C49$/)
  })
})
