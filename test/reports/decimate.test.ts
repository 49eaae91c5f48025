import { describe, expect, it } from 'vitest'
import { decimate } from '../../src/reports/decimate.ts'

const range = (n: number) => Array.from({ length: n }, (_, i) => i)

describe('decimate', () => {
  it('leaves two points of a straight line', () => {
    const x = range(1000)
    const kept = decimate({ x, y: x.map((v) => 3 * v - 7) })
    expect(kept).toEqual({ x: [0, 999], y: [-7, 2990] })
  })

  it('keeps a knee where it is', () => {
    const x = range(1001)
    const kept = decimate({ x, y: x.map((v) => Math.max(0, v - 700)) })
    expect(kept.x).toEqual([0, 700, 1000])
  })

  it('stays within its tolerance of every point that it leaves out', () => {
    const x = range(2001).map((i) => i / 2000)
    const y = x.map((v) => Math.sin(9 * v) + 0.3 * Math.sin(40 * v))
    const kept = decimate({ x, y }, 1e-3)
    expect(kept.x.length).toBeLessThan(300)
    const extent = Math.max(...y) - Math.min(...y)
    for (let i = 0; i < x.length; i++) {
      const right = Math.max(
        1,
        kept.x.findIndex((v) => v >= x[i]),
      )
      const share = (x[i] - kept.x[right - 1]) / (kept.x[right] - kept.x[right - 1])
      const drawn = kept.y[right - 1] + share * (kept.y[right] - kept.y[right - 1])
      // vertical distance may exceed the distance to the line by its slope, at most about 10 here
      expect(Math.abs(drawn - y[i]) / extent).toBeLessThan(1e-2)
    }
  })

  it('keeps curves that go back, and vertical steps', () => {
    const kept = decimate({ x: [0, 1, 2, 2, 2, 1, 0], y: [0, 1, 2, 3, 4, 4, 4] })
    expect(kept).toEqual({ x: [0, 2, 2, 0], y: [0, 2, 4, 4] })
  })

  it('passes on what is too short to thin', () => {
    expect(decimate({ x: [], y: [] })).toEqual({ x: [], y: [] })
    expect(decimate({ x: [1], y: [2] })).toEqual({ x: [1], y: [2] })
  })
})
