import { describe, expect, it } from 'vitest'
import { type Format, formatFile } from '../../src/cells/formatFile.ts'
import { geometryOf } from '../../src/cells/geometry.ts'
import { recipeOf, shippedIds } from '../../src/electrodes/extend.ts'
import { parseWith } from '../../src/units/schema.ts'
import { expectRelative } from '../support/expectRelative.ts'

const stack = {
  negative: 60e-6,
  negativeFoil: 10e-6,
  positive: 55e-6,
  positiveFoil: 15e-6,
  separator: 20e-6,
}
const pitch = 25e-6 + 2 * 135e-6
const format = (id: string) => parseWith(formatFile, recipeOf(id, 'formats'))

describe('geometryOf a can', () => {
  const can = format('18650')
  const geometry = geometryOf(can, stack)

  it('winds a strip whose volume is the ring between core and wall, but for the clearance', () => {
    if (can.kind !== 'can') throw new Error('not a can')
    const ring = Math.PI * ((can.diameter / 2 - can.wall) ** 2 - (can.coreDiameter / 2) ** 2)
    expectRelative((geometry.stripLength ?? 0) * pitch, can.windingFill * ring, 1e-12)
  })

  it('counts both faces of the strips', () => {
    if (can.kind !== 'can') throw new Error('not a can')
    expectRelative(geometry.area, 2 * (geometry.stripLength ?? 0) * can.stripWidth, 1e-12)
    expectRelative(geometry.negativeFoilArea, geometry.area / 2, 1e-12)
  })

  it('has the turns that a sum over an Archimedean spiral gives for its length', () => {
    if (can.kind !== 'can') throw new Error('not a can')
    const turns = geometry.turns ?? 0
    let length = 0
    const steps = 200_000
    for (let i = 0; i < steps; i++) {
      const angle = ((i + 0.5) * 2 * Math.PI * turns) / steps
      length +=
        ((can.coreDiameter / 2 + (pitch * angle) / (2 * Math.PI)) * 2 * Math.PI * turns) / steps
    }
    expectRelative(can.windingFill * length, geometry.stripLength ?? 0, 1e-6)
  })

  it('stays rigid', () => {
    expect(geometry.rigid).toBe(true)
    expect(geometry.growthFactor).toBe(0)
  })

  it('refuses strips wider than the room in the can', () => {
    if (can.kind !== 'can') throw new Error('not a can')
    expect(() => geometryOf({ ...can, stripWidth: 0.07 }, stack)).toThrow(/format\.stripWidth/)
  })
})

describe('geometryOf a pouch', () => {
  const pouch = format('pouch')
  const geometry = geometryOf(pouch, stack)

  it('pairs both faces of every positive sheet', () => {
    if (pouch.kind !== 'pouch') throw new Error('not a pouch')
    const face = pouch.electrodeWidth * pouch.electrodeHeight
    expectRelative(geometry.area, 2 * pouch.positiveSheets * face, 1e-12)
    expectRelative(geometry.negativeFoilArea, (pouch.positiveSheets + 1) * face, 1e-12)
  })

  it('grows by as much as its stack thickens, over its footprint', () => {
    if (pouch.kind !== 'pouch') throw new Error('not a pouch')
    const thicker = geometryOf(pouch, { ...stack, negative: 70e-6 })
    const sides =
      2 * (pouch.electrodeWidth + pouch.electrodeHeight) * 10e-6 * 2 * pouch.positiveSheets
    const grown = geometry.growthFactor * geometry.area * 10e-6 + sides * pouch.laminateThickness
    expectRelative(thicker.outerVolume - geometry.outerVolume, grown, 1e-9)
    expect(geometry.rigid).toBe(false)
  })
})

describe('geometryOf a coin cell', () => {
  const coin = format('coin')

  it('is one disc of 16 mm', () => {
    expectRelative(geometryOf(coin, stack).area, Math.PI * 64e-6, 1e-12)
  })

  it('refuses a stack that does not fit', () => {
    expect(() => geometryOf(coin, { ...stack, negative: 5e-3 })).toThrow(
      /format.*thinner electrodes/,
    )
  })
})

describe('models/formats', () => {
  it('has coin, pouch, 18650 and 21700', () => {
    const kinds = new Set(shippedIds('formats').map((id): Format['kind'] => format(id).kind))
    expect(kinds).toEqual(new Set(['can', 'pouch', 'coin']))
    expect(shippedIds('formats')).toEqual(
      expect.arrayContaining(['18650', '21700', 'coin', 'pouch']),
    )
  })
})
