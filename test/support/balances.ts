import { expect } from 'vitest'
import type { Solution } from '../../src/simulation/solution.ts'

/** What may be left over of lithium, salt and solid volume, relative. */
const rounding = 1e-10

/** Every book of a solution closes to rounding at every cycle, and every number in it is one. */
export function expectBalanced({ cycles, series, steps }: Solution): void {
  for (const { cycle, ledger } of cycles) {
    const { lithiumError, saltError, volumeError } = ledger
    expect(Math.abs(lithiumError), `lithium, cycle ${cycle}`).toBeLessThanOrEqual(rounding)
    expect(Math.abs(saltError), `salt, cycle ${cycle}`).toBeLessThanOrEqual(rounding)
    expect(Math.abs(volumeError), `solid volume, cycle ${cycle}`).toBeLessThanOrEqual(rounding)
  }
  for (const [path, value] of numbersIn({ cycles, series, steps })) {
    if (!Number.isFinite(value)) expect.fail(`${path} is ${value}`)
  }
}

/**
 * From the second cycle on, between the same cut-offs, no cycle gives more energy than it took: what fills the studied
 * electrode of a half cell is discharge.
 */
export function expectEnergyLost({ cell, cycles }: Solution): void {
  for (const { cycle, chargeEnergy, dischargeEnergy } of cycles) {
    if (cycle < 2) continue
    const half = cell.negative.kind === 'lithium' ? ' (delithiation, lithiation)' : ''
    expect(chargeEnergy, `cycle ${cycle}${half}`).toBeGreaterThanOrEqual(dischargeEnergy)
  }
}

export function numbersIn(value: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]]
  if (ArrayBuffer.isView(value)) {
    const bad = (value as Float64Array).findIndex((x) => !Number.isFinite(x))
    return bad < 0 ? [] : [[`${path}[${bad}]`, (value as Float64Array)[bad]]]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => numbersIn(one, `${path}.${key}`))
}
