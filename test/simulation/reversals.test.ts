import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Series } from '../../src/simulation/solution.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'
import { samplesFollowed } from '../support/samplesFollowed.ts'

/** Charge and energy out and in by trapezia over the rows of a series, parted where its current is zero [Ah, Wh]. */
function integrated({ time, current, voltage }: Series) {
  const sums = { out: 0, in: 0, energyOut: 0, energyIn: 0 }
  const add = (seconds: number, I0: number, I1: number, V0: number, V1: number) => {
    const charge = (((I0 + I1) / 2) * seconds) / 3600
    const energy = (((I0 * V0 + I1 * V1) / 2) * seconds) / 3600
    sums[charge > 0 ? 'out' : 'in'] += Math.abs(charge)
    sums[charge > 0 ? 'energyOut' : 'energyIn'] += Math.abs(energy)
  }
  for (let i = 1; i < time.length; i++) {
    const seconds = time[i] - time[i - 1]
    const [I0, I1, V0, V1] = [current[i - 1], current[i], voltage[i - 1], voltage[i]]
    const share = I0 * I1 < 0 ? I0 / (I0 - I1) : 1
    const V = V0 + share * (V1 - V0)
    add(share * seconds, I0, share < 1 ? 0 : I1, V0, V)
    if (share < 1) add((1 - share) * seconds, 0, I1, V, V1)
  }
  return sums
}

describe('charge within a step', () => {
  it.each(['SPM', 'SPMe', 'DFN'] as const)(
    'is booked by the sign of the current, exactly where it is linear: %s',
    (model) => {
      // triangles of 2 A up and 1 A down, which cross zero between samples
      const protocol = samplesFollowed([0, 60, 120, 180], [2, -1, 2, 0])
      const [{ dischargeCapacity, chargeCapacity }] = simulate(lgM50, protocol, { model }).cycles
      const out = (2 * 40) / 2 + (2 * 40) / 2 + (2 * 60) / 2
      const back = (1 * 20) / 2 + (1 * 20) / 2
      expectRelative(dischargeCapacity, out / 3600, 1e-10)
      expectRelative(chargeCapacity, back / 3600, 1e-10)
    },
  )

  it.each([
    ['current', 1, 4],
    ['power', 2, 15],
    ['voltage', 4.17, 0.05],
  ] as const)(
    'agrees with the series, in charge and in energy: a wave of %s',
    (quantity, mean, height) => {
      const time = Array.from({ length: 101 }, (_, i) => 4 * i)
      const value = time.map((t) => mean + height * Math.sin(0.07 * t))
      const protocol = samplesFollowed(time, value, quantity)
      const { cycles, series, steps } = simulate(lgM50, protocol, { model: 'SPMe' })
      const [book] = cycles
      const sums = integrated(series)
      expect(sums.in).toBeGreaterThan(0.02 * sums.out)
      expectRelative(book.dischargeCapacity, sums.out, 2e-3)
      expectRelative(book.chargeCapacity, sums.in, 2e-3)
      expectRelative(book.dischargeEnergy, sums.energyOut, 2e-3)
      expectRelative(book.chargeEnergy, sums.energyIn, 2e-3)
      expectRelative(book.dischargeCapacity - book.chargeCapacity, steps[0].charge, 1e-10)
      expectRelative(book.dischargeEnergy - book.chargeEnergy, steps[0].energy, 1e-10)
    },
  )

  it('carries exact energies where the power is linear, through a zero between samples', () => {
    const protocol = samplesFollowed([0, 100, 200], [10, -15, 10], 'power')
    const [{ dischargeEnergy, chargeEnergy }] = simulate(lgM50, protocol, { model: 'DFN' }).cycles
    expectRelative(dischargeEnergy, (2 * (10 * 40)) / 2 / 3600, 1e-4)
    expectRelative(chargeEnergy, (2 * (15 * 60)) / 2 / 3600, 1e-4)
  })

  it('of a hold that turns round goes to both books', () => {
    // after a discharge the surface recovers: held a little above, the cell is charged first, then given back
    const text = 'Discharge at 2C for 10 min; Hold at 3.8 V for 1 h'
    const { cycles, series } = simulate(lgM50, text, { model: 'DFN' })
    const sums = integrated(series)
    expect(series.current.some((I, row) => I > 0 && series.step[row] === 1)).toBe(true)
    expect(series.current.some((I, row) => I < 0 && series.step[row] === 1)).toBe(true)
    expectRelative(cycles[0].dischargeCapacity, sums.out, 2e-3)
    expectRelative(cycles[0].chargeCapacity, sums.in, 2e-3)
  })

  it('is one difference of states where the current keeps its direction', () => {
    const { cycles, steps } = simulate(
      lgM50,
      'Discharge at 1C for 10 min; Hold at 4.1 V for 10 min',
    )
    expect(cycles[0].dischargeCapacity).toBe(steps[0].charge)
    expect(cycles[0].chargeCapacity).toBe(-steps[1].charge)
    expect(cycles[0].chargeEnergy).toBe(-steps[1].energy)
  })
})
