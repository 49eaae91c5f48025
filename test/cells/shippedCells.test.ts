import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import { shippedCells } from '../../src/cells/shippedCells.ts'
import { expectRelative } from '../support/expectRelative.ts'

const cells = shippedCells().map((id) => cellFrom(id))
const comparison = cells.filter(({ set }) => set === 'comparison')

/** Every number inside, with its path; curves included. */
function numbersIn(value: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]]
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)].map((x) => [path, x] as const)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => numbersIn(one, `${path}.${key}`))
}

describe('every shipped cell', () => {
  it.each(cells)('$id has finite numbers only', ({ parameters, designed }) => {
    for (const [path, number] of numbersIn({ parameters, designed })) {
      if (!Number.isFinite(number)) expect.fail(`${path} is ${number}`)
    }
  })

  it.each(cells)(
    '$id fills each layer: hosts, inert solid and pores add up to 1',
    ({ parameters }) => {
      for (const electrode of [parameters.negative, parameters.positive]) {
        if (electrode.kind !== 'porous') continue
        const hosted = electrode.hosts.reduce((sum, { volumeShare }) => sum + volumeShare, 0)
        expectRelative(hosted + electrode.inertShare + electrode.porosity, 1, 1e-12)
        expect(electrode.inertShare).toBeGreaterThan(0)
      }
    },
  )

  it.each(cells)('$id has windows inside 0 … 1 that its 1C spans', ({ parameters, designed }) => {
    const { positive, area } = parameters
    const moved = positive.hosts.reduce((sum, h) => {
      const { empty, full } = h.lithiationWindow
      expect(Math.min(empty, full)).toBeGreaterThanOrEqual(0)
      expect(Math.max(empty, full)).toBeLessThanOrEqual(1)
      return sum + h.volumeShare * h.concentrationMax * (empty - full)
    }, 0)
    const charge = (moved * positive.thickness * area * 96485.33212) / 3600
    expectRelative(charge, designed.nominalCapacity, 1e-6)
  })

  it.each(cells)('$id closes no pores by design', ({ negative }) => {
    expect(negative.swellingBudget.margin).toBeGreaterThan(0)
  })
})

describe('the comparison', () => {
  it('has every material that the four patents claim, and graphite', () => {
    expect(comparison.map(({ id }) => id).sort()).toEqual(
      [
        'graphite',
        'si-carbon',
        'si-organosilicon-carbon',
        'si-oxide-skin',
        'si-tisi2-20nm',
        'si-tisi2-80nm',
        'si-tisi2-amorphous',
        'sio-carbon',
        'sio-organosilicon-carbon',
        'sn-cu6sn5',
        'sn-oxide-skin',
        'sn4ni3-sn-z03',
        'sn4ni3-sn-z1',
        'sn4ni3-sn-z3',
      ].sort(),
    )
  })

  it.each(comparison)(
    '$id shares areal capacity, N/P, positive, binder and can with the others',
    (cell) => {
      const [reference] = comparison
      expectRelative(cell.negative.reversibleArealCapacity, 3 * 36_000, 1e-9)
      expectRelative(cell.designed.negativeToPositiveRatio ?? 0, 1.1, 1e-9)
      expectRelative(cell.negative.binder.massShare, reference.negative.binder.massShare, 1e-12)
      expect(cell.positive?.title).toBe(reference.positive?.title)
      expect(cell.designed.format).toBe(reference.designed.format)
    },
  )

  it.each(comparison.filter(({ id }) => id !== 'graphite'))(
    '$id has the porosity that its own swelling needs plus 5 points',
    ({ negative }) => {
      expectRelative(negative.swellingBudget.margin, 0.05, 1e-9)
    },
  )

  it('keeps Sn–Ni inside the claimed porosity, S and Z', () => {
    for (const { negative } of comparison.filter(({ patent }) => patent === '003')) {
      expect(negative.porosity).toBeGreaterThan(0.3)
      expect(negative.porosity).toBeLessThan(0.75)
      expectRelative(negative.alloyToCarbonRatio, 1.775, 1e-4)
    }
  })
})

describe('half cells', () => {
  it('come one per patent', () => {
    const patents = cells.filter(({ kind }) => kind === 'half').map(({ patent }) => patent)
    expect(patents.sort()).toEqual(['000', '001', '002', '003'])
  })
})
