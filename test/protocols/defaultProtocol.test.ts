import { describe, expect, it } from 'vitest'
import { defaultProtocol } from '../../src/protocols/defaultProtocol.ts'

describe('defaultProtocol', () => {
  it('charges a full cell first: formation at C/20, then cycles at C/3', () => {
    expect(defaultProtocol({ upper: 4.2, lower: 2.5, cycles: 100, kind: 'full' }).title).toBe(
      'Charge at C/20 until 4.2 V; Hold at 4.2 V until C/50; Discharge at C/20 until 2.5 V; ' +
        'repeat 100 { Charge at C/3 until 4.2 V; Hold at 4.2 V until C/20; Discharge at C/3 until 2.5 V }',
    )
  })

  it('discharges a half cell first, since that lithiates the studied electrode, and holds at the lower cut-off', () => {
    expect(defaultProtocol({ upper: 1, lower: 0.01, cycles: 1, kind: 'half' }).title).toBe(
      'Discharge at C/20 until 0.01 V; Hold at 0.01 V until C/50; Charge at C/20 until 1 V; ' +
        'repeat 1 { Discharge at C/3 until 0.01 V; Hold at 0.01 V until C/20; Charge at C/3 until 1 V }',
    )
  })

  it('is formation alone where no cycles are asked for', () => {
    expect(defaultProtocol({ upper: 3.6, lower: 2, cycles: 0, kind: 'full' }).parts).toHaveLength(3)
  })
})
