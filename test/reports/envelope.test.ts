import { describe, expect, it } from 'vitest'
import { envelope } from '../../src/reports/envelope.ts'

const n = 100_000
const x = Array.from({ length: n }, (_, i) => i)

describe('envelope', () => {
  it('keeps a pulse of one row among many, and both ends', () => {
    const y = x.map((i) => (i === 54_321 ? 9 : 0))
    const points = envelope({ x, y })
    expect(points.x.length).toBeLessThanOrEqual(8000)
    expect(points.y[points.x.indexOf(54_321)]).toBe(9)
    expect([points.x[0], points.x[points.x.length - 1]]).toEqual([0, n - 1])
  })

  it('keeps the order of rows', () => {
    const points = envelope({ x, y: x.map((i) => Math.sin(i)) })
    for (let i = 1; i < points.x.length; i++) expect(points.x[i]).toBeGreaterThan(points.x[i - 1])
  })

  it('lets a short curve pass as it is', () => {
    const points = { x: [0, 1, 2], y: [3, 4, 3] }
    expect(envelope(points)).toEqual(points)
  })
})
