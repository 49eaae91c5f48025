import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { expectRelative } from '../support/expectRelative.ts'

const graphite = { family: 'plain', phase: 'graphite', diameter: '18 um' }
const negative = { powders: [{ powder: graphite }], porosity: '30 %' }

describe('sizedCell', () => {
  it('sizes the positive to a negative of given size, at the N/P asked for', () => {
    const cell = cellFrom({
      negative: { ...negative, arealCapacity: '3 mAh/cm^2' },
      positive: 'lco',
      np: 1.25,
    })
    const { designed, parameters } = cell
    const firstLithiation = (cell.negative.firstLithiationArealCapacity * parameters.area) / 3600
    expectRelative(firstLithiation / designed.firstChargeCapacity, 1.25, 1e-9)
  })

  it('sizes the negative to a positive of given size just as well', () => {
    const cell = cellFrom({
      negative,
      positive: { extends: 'lco', arealCapacity: '4 mAh/cm^2' },
      np: 1.25,
    })
    const firstLithiation =
      (cell.negative.firstLithiationArealCapacity * cell.parameters.area) / 3600
    expectRelative(cell.positive?.reversibleArealCapacity ?? 0, 4 * 36_000, 1e-9)
    expectRelative(firstLithiation / cell.designed.firstChargeCapacity, 1.25, 1e-9)
  })

  it('tells N/P of two electrodes whose sizes are given, and that N/P gives the same cell again', () => {
    const sized = { ...negative, arealCapacity: '3 mAh/cm^2' }
    const both = cellFrom({
      negative: sized,
      positive: { extends: 'lco', arealCapacity: '4.5 mAh/cm^2' },
    })
    const np = both.designed.negativeToPositiveRatio ?? 0
    const again = cellFrom({ negative: sized, positive: 'lco', np })
    expectRelative(again.positive?.reversibleArealCapacity ?? 0, 4.5 * 36_000, 1e-6)
  })

  it('refuses N/P beside two sizes, and says what it would be', () => {
    const recipe = {
      negative: { ...negative, thickness: '60 um' },
      positive: { extends: 'lco', thickness: '60 um' },
      np: 1.1,
    }
    expect(() => cellFrom(recipe)).toThrow(/np is 1\.1; expected no N\/P .* make it 1\.\d+/)
  })

  it('asks for a size where neither electrode has one', () => {
    expect(() => cellFrom({ negative, positive: 'lco' })).toThrow(/negative\.arealCapacity/)
  })

  it('refuses an N/P at which first-cycle reactions take all of the positive’s lithium', () => {
    expect(() => cellFrom({ extends: 'sio-carbon', np: 4 })).toThrow(
      /np is 4; expected less than 3\.\d+/,
    )
  })

  it('raises N/P until the swelling fits the porosity that is allowed, and says so', () => {
    const cell = cellFrom({ extends: 'sn4ni3-sn-z1', negative: { porosityAtMost: '48 %' } })
    expectRelative(cell.negative.porosity, 0.48, 1e-9)
    expect(cell.designed.negativeToPositiveRatio).toBeGreaterThan(1.1)
    expect(cell.notes.join('\n')).toMatch(/N\/P raised from 1\.1 to 1\.\d+/)
  })

  it('leaves N/P alone where the porosity allows it', () => {
    expectRelative(cellFrom('sn4ni3-sn-z1').designed.negativeToPositiveRatio ?? 0, 1.1, 1e-12)
  })

  it('closes the lithium of the cell as made: positive full, negative empty', () => {
    const { parameters, designed } = cellFrom('sio-carbon')
    const inHosts = (state: 'empty' | 'full') => {
      const electrodes = [parameters.negative, parameters.positive]
      return electrodes.reduce((all, electrode) => {
        if (electrode.kind !== 'porous') return all
        const volume = electrode.thickness * parameters.area
        return electrode.hosts.reduce(
          (sum, h) => sum + volume * h.volumeShare * h.concentrationMax * h.lithiationWindow[state],
          all,
        )
      }, 0)
    }
    for (const state of ['empty', 'full'] as const) {
      expectRelative(inHosts(state) + designed.irreversibleLithium, designed.lithiumInventory, 1e-9)
    }
    const positive = parameters.positive
    const made = positive.hosts.reduce(
      (sum, h) => sum + h.volumeShare * h.concentrationMax * h.initialLithiation,
      0,
    )
    expectRelative(made * positive.thickness * parameters.area, designed.lithiumInventory, 1e-12)
  })

  it('has a 1C that moves as much lithium as the windows span', () => {
    const { parameters, designed } = cellFrom('si-oxide-skin')
    const { hosts, thickness } = parameters.positive
    const moved = hosts.reduce((sum, h) => {
      const { empty, full } = h.lithiationWindow
      return sum + h.volumeShare * h.concentrationMax * (empty - full)
    }, 0)
    expectRelative(
      (moved * thickness * parameters.area * FARADAY) / 3600,
      designed.nominalCapacity,
      1e-9,
    )
  })
})
