import { describe, expect, it } from 'vitest'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { outsideWindow } from '../../src/reports/outsideWindow.ts'
import { warningsOf } from '../../src/reports/warnings.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'
import { lgM50 } from '../support/lgM50.ts'

const [solution, entry] = [handMadeEntry(1).solution, handMadeEntry(1)]
const phosphate = { ...solution.cell, voltageWindow: { lower: 2, upper: 3.65 } }

/** What is said of a protocol on a cell of 2 to 3.65 V, of which so many steps were run. */
function said(text: string, ran = 9): string | undefined {
  const steps = Array.from({ length: ran }, () => solution.steps[0])
  return outsideWindow({ ...solution, cell: phosphate, protocol: parseProtocol(text), steps })
}

describe('outsideWindow', () => {
  it('names the first step that asks for more than the window, its voltage, the window and what to try', () => {
    expect(said('Rest for 1 h; Charge at C/3 until 4.2 V; Discharge at C/3 until 1.5 V')).toBe(
      '"Charge at C/3 until 4.2 V" asks for 4.2 V, outside the window of the cell, 2 to 3.65 V. Try: "upper cut-off"',
    )
    expect(said('Discharge at 2 W for 1 h or until 1.5 V')).toMatch(/1\.5 V.*Try: "lower cut-off"$/)
    expect(said('repeat 2 { Rest for 1 h; Hold at 3.7 V until C/20 }')).toMatch(/asks for 3\.7 V/)
  })

  it.each([
    'Charge at C/3 until upper cut-off; Hold at upper cut-off until C/20',
    'Charge at C/3 until 3.65 V; Hold at 3.6509 V until C/20; Discharge at C/3 until 2 V',
    'Charge at C/3 until 1 V',
    'Rest for 1 h or until 1 V',
    'Charge at C/3 for 1 h',
  ])('is silent on "%s"', (text) => {
    expect(said(text)).toBeUndefined()
  })

  it('says nothing of steps that a run did not come to', () => {
    const text = 'Rest for 1 h; Charge at C/3 until 4.2 V'
    expect(said(text, 1)).toBeUndefined()
    expect(said(text, 2)).toBeDefined()
  })

  it('looks at sampled voltages, too', () => {
    const control = {
      kind: 'profile',
      time: Float64Array.of(0, 1),
      value: Float64Array.of(3, 3.9),
      quantity: 'voltage',
    } as const
    const parts = [{ kind: 'step', control, until: [], text: 'ramp' } as const]
    const protocol = { title: 'ramp', parts }
    expect(outsideWindow({ ...solution, cell: phosphate, protocol })).toMatch(
      /^"ramp" asks for 3\.9 V.*Try: samples within it$/,
    )
  })

  it('is a warning of a run, once', () => {
    const run = simulate(lgM50, 'repeat 3 { Discharge at 1C for 1 min or until 2.4 V }')
    const warnings = warningsOf({ ...entry, title: 'LG M50', solution: run, metrics: [] })
    expect(warnings.filter((one) => one.includes('outside the window'))).toEqual([
      'LG M50: "Discharge at 1C for 1 min or until 2.4 V" asks for 2.4 V, outside the window of the cell, 2.5 to 4.2 V. Try: "lower cut-off"',
    ])
  })
})
