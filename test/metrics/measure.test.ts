import { describe, expect, it } from 'vitest'
import { measure } from '../../src/metrics/measure.ts'
import { handMadeDesign } from '../support/handMadeDesign.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'

const cycles = [
  { charge: 2.4, discharge: 2 },
  { charge: 2.1, discharge: 1.9 },
  { charge: 2.0, discharge: 1.85 },
]
const metrics = measure(handMadeSolution(cycles), handMadeDesign)

describe('measure', () => {
  it('gives every metric a title, a unit and one sentence that says what it is', () => {
    for (const { id, title, definition, unit } of metrics) {
      expect(title, id).not.toBe('')
      expect(unit, id).not.toBe('')
      expect(definition, id).toMatch(/^[A-Z"].*\.$/)
      expect(definition, id).not.toContain('\n')
    }
  })

  it('gives no two metrics the same id and cycle', () => {
    const keys = metrics.map(({ id, cycle }) => `${id} ${cycle}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('gives the same definition to the same id in every cycle', () => {
    const byId = new Map(metrics.map(({ id, definition }) => [id, definition]))
    for (const { id, definition } of metrics) expect(byId.get(id)).toBe(definition)
  })

  it('has a number, or words for why there is none', () => {
    for (const { id, value, text } of metrics) {
      expect(Number.isFinite(value) || text !== undefined, id).toBe(true)
    }
  })

  it('says what it can of a run that stopped in its first step', () => {
    const stopped = handMadeSolution([cycles[0]], { status: 'stopped' })
    expect(measure(stopped, handMadeDesign).map(({ id }) => id)).toContain('electrode-swelling')
  })
})
