import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import { idleRun } from '../../src/reports/idleRun.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { lgM50 } from '../support/lgM50.ts'

const said = (cell: Parameters<typeof simulate>[0], text: string, initialSoc?: number) =>
  idleRun(
    simulate(cell, text, { model: 'SPM', ...(initialSoc === undefined ? {} : { initialSoc }) }),
  )

describe('idleRun', () => {
  const pulses =
    'Charge at C/10 until 4.2 V; repeat 5 { Discharge at C/10 for 30 min or until 2.5 V; Rest for 1 h }'

  it('sees a half cell made without lithium that is charged first, though a trace passes', () => {
    const half = cellFrom('half-si-tisi2-20nm')
    expect(said(half, pulses)).toMatch(
      /^hardly any charge passed, [\d.]+e-7 Ah where the cell has 0\.002\d+ Ah: .* Try: start with a discharge, which puts lithium into the working electrode, or another state to start from \(--initial-soc\)$/,
    )
    expect(said(half, 'Discharge at C/10 until lower cut-off')).toBeUndefined()
  })

  it('says of a cell that stands at the limits of its steps which way to begin', () => {
    expect(said(lgM50, 'Discharge at C/10 until 2.5 V', 0)).toMatch(
      /^no charge passed: .* Try: start with a charge, or another state/,
    )
    expect(said(lgM50, 'Charge at 1C until 4.2 V', 1)).toMatch(/Try: start with a discharge, or/)
  })

  it('is silent on little that was asked for, on rests and holds, and where something passed', () => {
    expect(said(lgM50, 'Discharge at C/10 for 1 s')).toBeUndefined()
    expect(said(lgM50, 'Rest for 1 h; Hold at 4.2 V for 1 min')).toBeUndefined()
    expect(said(lgM50, 'Charge at 1C until 4.2 V; Discharge at 1C until 4 V', 1)).toBeUndefined()
  })
})
