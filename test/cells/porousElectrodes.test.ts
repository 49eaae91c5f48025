import { expect, it } from 'vitest'
import { porousElectrodes } from '../../src/cells/porousElectrodes.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'

it('porousElectrodes are both of a full cell, and the working one of a half cell', () => {
  expect(porousElectrodes(lgM50)).toEqual([lgM50.negative, lgM50.positive])
  expect(porousElectrodes(graphiteHalfCell)).toEqual([graphiteHalfCell.positive])
})
