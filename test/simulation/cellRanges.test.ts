import { describe, expect, it } from 'vitest'
import type { ElectrodeParameters } from '../../src/cells/cellParameters.ts'
import * as all from '../../src/simulation/cellRanges.ts'
import { alloyCell } from '../support/alloyCell.ts'
import { lgM50 } from '../support/lgM50.ts'

const negative = alloyCell.negative as ElectrodeParameters
const [host] = negative.hosts

const numbersOf = (record: object) =>
  Object.keys(record).filter(
    (name) => typeof (record as Record<string, unknown>)[name] === 'number',
  )

describe('ranges of cell parameters', () => {
  it.each(Object.entries(all))('hold what is usual, and have an order: %s', (_, ranges) => {
    for (const { least, usual, most } of Object.values(ranges)) {
      expect(least).toBeLessThan(most)
      expect(usual >= least && usual <= most).toBe(true)
    }
  })

  it.each([
    ['cell', lgM50, all.cellRanges],
    ['separator', lgM50.separator, all.separatorRanges],
    ['electrode', negative, all.electrodeRanges],
    ['host', host, all.hostRanges],
    ['potential', host.openCircuitPotential, all.potentialRanges],
    ['conversion', host.conversions[0], all.conversionRanges],
    ['SEI', host.sei ?? {}, all.seiRanges],
    ['fade', host.fade ?? {}, all.fadeRanges],
    ['electrolyte', lgM50.electrolyte, all.electrolyteRanges],
  ])('leave out no number of a %s', (_, record, ranges) => {
    for (const name of numbersOf(record)) expect(Object.keys(ranges)).toContain(name)
  })
})
