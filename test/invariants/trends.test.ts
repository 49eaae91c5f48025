import { describe, expect, it } from 'vitest'
import { measure } from '../../src/metrics/measure.ts'
import type { Solution } from '../../src/simulation/solution.ts'
import { cycled } from '../support/cycled.ts'
import { metricValue } from '../support/metricValue.ts'
import { withPowder } from '../support/variants.ts'

type Fields = Record<string, object>

/** Values that rise from one to the next. */
function expectRising(values: readonly number[]): void {
  for (let i = 1; i < values.length; i++) expect(values[i]).toBeGreaterThan(values[i - 1])
}

const falling = (values: readonly number[]) => expectRising(values.map((x) => -x))

/** Discharge of the last cycle over that of the first after formation. */
const retention = ({ cycles }: Solution) =>
  (cycles.at(-1)?.dischargeCapacity ?? Number.NaN) / cycles[1].dischargeCapacity

/** Largest solid volume of the negative over as coated, from its pores: the can is rigid. */
function solidGrowth({ cell, cycles }: Solution): number {
  if (cell.negative.kind !== 'porous') return Number.NaN
  const least = Math.min(...cycles.map(({ smallestPorosity }) => smallestPorosity.negative))
  return (1 - least) / (1 - cell.negative.porosity)
}

describe('what the recipe does to the cell, without being told', () => {
  it('more silicon in TiSi2: more capacity a gram, more swelling', () => {
    const runs = ['10 %', '22.5 %', '40 %'].map((massShare) =>
      cycled(
        withPowder('si-tisi2-20nm', ({ active }) => ({
          active: { ...(active as Fields), massShare },
        })),
        1,
      ),
    )
    expectRising(
      runs.map(({ designed, ...run }) =>
        metricValue(measure(run, designed), 'powder-capacity-reversible'),
      ),
    )
    expectRising(
      runs.map(({ designed, ...run }) => metricValue(measure(run, designed), 'powder-capacity', 1)),
    )
    expectRising(runs.map(solidGrowth))
  })

  it('a thicker oxide skin: lower first-cycle efficiency, slower growth of SEI', () => {
    const runs = ['1 nm', '5 nm', '10 nm'].map((thickness) =>
      cycled(
        withPowder('si-oxide-skin', ({ skin }) => ({ skin: { ...(skin as Fields), thickness } })),
        20,
      ),
    )
    const firstCycle = ({ cycles: [{ dischargeCapacity, chargeCapacity }] }: Solution) =>
      dischargeCapacity / chargeCapacity
    const grown = ({ cycles }: Solution) =>
      (cycles.at(-1)?.ledger.sei ?? Number.NaN) - cycles[0].ledger.sei
    falling(runs.map(firstCycle))
    falling(runs.map(grown))
    expectRising(runs.map(({ cycles }) => cycles[0].ledger.conversion))
  })

  it('crystallites past the fracture size: more is cut off, and the cell fades faster', () => {
    const runs = ['20 nm', '150 nm', '600 nm'].map((size) =>
      cycled(
        withPowder('si-tisi2-20nm', ({ active }) => ({ active: { ...(active as Fields), size } })),
        5,
      ),
    )
    const silicon = 'negative/Crystalline silicon'
    expectRising(runs.map(({ cycles }) => cycles.at(-1)?.isolatedShare[silicon] ?? Number.NaN))
    falling(runs.map(retention))
    falling(runs.map(({ cycles }) => cycles.at(-1)?.dischargeCapacity ?? Number.NaN))
  })

  it('less porosity than the swelling budget closes the pores of a rigid can', () => {
    const tight = withPowder('si-tisi2-20nm', () => ({}), { porosity: 0.25 })
    const { status, stop, series } = cycled(tight, 0)
    expect(status).toBe('stopped')
    expect(stop?.reason).toBe('pores-closed')
    expect(series.porosity.negative.at(-1)).toBeLessThan(0.051)
  })

  it('and closes them later the higher N/P is, at the same porosity', () => {
    const closed = [1, 1.05, 1.1].map((np) => {
      const tight = withPowder('si-tisi2-20nm', () => ({}), { porosity: 0.47 })
      const { stop } = cycled({ ...tight, np }, 25)
      expect(stop?.reason).toBe('pores-closed')
      return stop?.time ?? Number.NaN
    })
    expectRising(closed)
    expect(closed[2]).toBeGreaterThan(5 * closed[0])
  })

  it('and thickens the layer of a pouch', () => {
    const tight = withPowder('si-tisi2-20nm', () => ({}), { porosity: 0.25 })
    const roomy = withPowder('si-tisi2-20nm', () => ({}))
    const [thick, thin] = [tight, roomy].map((recipe) => cycled({ ...recipe, format: 'pouch' }, 0))
    expect(thick.status).toBe('completed')
    const stretch = ({ cycles }: Solution) => cycles[0].stretch.negative.largest
    expect(stretch(thick)).toBeGreaterThan(stretch(thin) + 0.1)
  })
})

describe('nickel in tin', () => {
  const z = (Z: number, size: string) =>
    cycled(
      withPowder('sn4ni3-sn-z1', ({ tin, compound }) => ({
        Z,
        tin: { ...(tin as Fields), size },
        compound: { ...(compound as Fields), size },
      })),
      20,
    )
  const tinLost = ({ cycles }: Solution) =>
    cycles.at(-1)?.isolatedShare['negative/Tin'] ?? Number.NaN

  it('hardly changes swelling, and swelling alone does not change fade', () => {
    const [poor, rich] = [z(0.3, '300 nm'), z(3, '300 nm')]
    expect(Math.abs(solidGrowth(rich) / solidGrowth(poor) - 1)).toBeLessThan(0.06)
    expect(Math.abs(tinLost(rich) / tinLost(poor) - 1)).toBeLessThan(0.05)
    expect(retention(rich)).toBeLessThan(retention(poor) + 2e-3)
  })

  it('helps by what it refines: the same Z in finer grains loses less tin', () => {
    const runs = ['50 nm', '300 nm', '1 um'].map((size) => z(3, size))
    expectRising(runs.map(tinLost))
    // finer grains at high Z beat coarse ones at low Z, which is the effect that is claimed
    expect(tinLost(runs[0])).toBeLessThan(0.5 * tinLost(z(0.3, '1 um')))
    expect(retention(runs[0])).toBeGreaterThan(retention(z(0.3, '1 um')))
  })
})
