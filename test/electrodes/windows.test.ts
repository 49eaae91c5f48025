import { describe, expect, it } from 'vitest'
import { draftFrom } from '../../src/electrodes/draft.ts'

const halfCell = (phase: string) =>
  draftFrom({ powders: [{ powder: { family: 'plain', phase, diameter: '1 um' } }] }, 'negative')
    .windows.halfCell

describe('windowsOf', () => {
  it('cuts silicon at 0.01 and 1.0 V, tin at 0.01 and 1.2 V, graphite at 0.005 and 1.5 V', () => {
    expect(halfCell('silicon-amorphous')).toEqual({ lower: 0.01, upper: 1 })
    expect(halfCell('silicon-oxide')).toEqual({ lower: 0.01, upper: 1 })
    expect(halfCell('tin')).toEqual({ lower: 0.01, upper: 1.2 })
    expect(halfCell('graphite')).toEqual({ lower: 0.005, upper: 1.5 })
  })

  it('takes those of the positive’s recipe: 2.5 to 4.2 V for layered oxides, 2.0 to 3.6 V for LFP', () => {
    expect(draftFrom('lco', 'positive').windows.cell).toEqual({ lower: 2.5, upper: 4.2 })
    expect(draftFrom('nmc811', 'positive').windows.cell).toEqual({ lower: 2.5, upper: 4.2 })
    expect(draftFrom('lfp', 'positive').windows.cell).toEqual({ lower: 2, upper: 3.6 })
  })
})
