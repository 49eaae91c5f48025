import { describe, expect, it } from 'vitest'
import { Layout } from '../../src/simulation/layout.ts'

describe('Layout', () => {
  it('hands out neighbouring blocks, differential unknowns first', () => {
    const layout = new Layout()
    expect(layout.add(3, 1)).toBe(0)
    expect(layout.add(0, 1)).toBe(3)
    expect(layout.add(2, 100)).toBe(3)
    layout.endDifferential()
    expect(layout.add(1, 0.5)).toBe(5)
    expect([layout.differential, layout.size]).toEqual([5, 6])
  })

  it('measures each block against its own size', () => {
    const layout = new Layout()
    layout.add(1, 1)
    layout.add(2, 100)
    expect([...layout.absoluteTolerances(1e-3)]).toEqual([1e-3, 0.1, 0.1])
  })
})
