import { describe, expect, it } from 'vitest'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { placeReached } from '../../src/reports/placeReached.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'

const cycle = { charge: 1, discharge: 1 }

/** The place where so many cycles of two steps end in that protocol, of a cell that starts empty or not. */
function placeIn(text: string, cycles: number, start: 'empty' | 'charged' = 'empty'): string {
  const made = handMadeSolution(Array(cycles).fill(cycle))
  const protocol = parseProtocol(text)
  const lithiation = Object.fromEntries(
    Object.entries(made.series.lithiation).map(([host, theta]) => [
      host,
      start === 'empty' ? theta : theta.map(() => 0.8),
    ]),
  )
  return placeReached({ ...made, protocol, series: { ...made.series, lithiation } })
}

describe('placeReached', () => {
  it('is the cycle of a protocol that repeats something', () => {
    const text = 'Charge at C/20 until 4.2 V; repeat 9 { Discharge at 1C until 3 V }'
    expect(placeIn(text, 4)).toBe('cycle 3')
  })

  it('is formation before the first cycle of a cell that starts empty, and only then', () => {
    const text = 'Charge at C/20 until 4.2 V; repeat 9 { Discharge at 1C until 3 V }'
    expect(placeIn(text, 1)).toBe('formation')
    expect(placeIn(text, 1, 'charged')).toBe('the steps before cycle 1')
  })

  it('is the step where nothing is repeated, and nothing where there is but one', () => {
    expect(placeIn('Charge at 1C until 4 V; Rest for 1 h; Discharge at 1C until 3 V', 1)).toBe(
      'step 2 of 3',
    )
    expect(placeIn('Discharge at 1C until 3 V', 1)).toBe('')
  })
})
