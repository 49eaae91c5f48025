import { describe, expect, it } from 'vitest'
import { partColours, rampOf, strokesFor } from '../../src/reports/palette.ts'

const members = (family: string | undefined, n: number) =>
  Array.from({ length: n }, () => ({ family }))
const keyOf = ({ colour, dash }: { colour: string; dash: string }) => `${colour} ${dash}`

describe('strokesFor', () => {
  it('tells eighteen members of a family and twenty in four families apart', () => {
    const one = strokesFor(members('001', 18)).map(keyOf)
    expect(new Set(one).size).toBe(18)
    const four = ['000', '001', '002', '003'].flatMap((family) => members(family, 5))
    expect(new Set(strokesFor(four).map(keyOf)).size).toBe(20)
  })

  it('gives families apart in hue, and a family one hue in three shades', () => {
    const strokes = strokesFor([...members('a', 3), ...members('b', 3)])
    const [a, b] = [strokes.slice(0, 3), strokes.slice(3)].map((part) =>
      part.map(({ colour }) => colour),
    )
    expect(a.filter((colour) => b.includes(colour))).toEqual([])
  })

  it('draws what has no family in neutral grey or black', () => {
    for (const { colour } of strokesFor(members(undefined, 3))) {
      expect(colour).toMatch(/^#(..)\1\1$/)
    }
  })

  // relative luminance of WCAG 2; 2.5 : 1 on white for lines of 1.8 px
  it('stands out from white paper', () => {
    for (const { colour } of strokesFor(
      [undefined, 'a', 'b', 'c', 'd', 'e', 'f'].flatMap((family) => members(family, 3)),
    )) {
      expect(1.05 / (luminance(colour) + 0.05), colour).toBeGreaterThan(2)
    }
  })
})

describe('rampOf', () => {
  it('goes from dark to light, each step lighter, and still stands out from white paper', () => {
    const ramp = rampOf(12).map(luminance)
    expect(ramp.every((value, i) => i === 0 || value > ramp[i - 1])).toBe(true)
    expect(1.05 / (ramp[11] + 0.05)).toBeGreaterThan(2)
    expect(rampOf(1)).toEqual(['#440154'])
  })
})

describe('partColours', () => {
  it('are all different within the lithium account and within the breakdown', () => {
    const { recovered, conversion, sei, isolated, left } = partColours
    expect(new Set([recovered, conversion, sei, isolated, left]).size).toBe(5)
    const { negative, positive, separator, electrolyte, foils, housing, pores } = partColours
    const parts = [negative, positive, separator, electrolyte, foils, housing, partColours.void]
    expect(new Set([...parts, pores]).size).toBe(8)
  })
})

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(colour.slice(i, i + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
