import { describe, expect, it } from 'vitest'
import { inputsOf, shownText } from '../../src/cli/shown.ts'

describe('inputsOf', () => {
  it('lists leaves by path, quantities whole and with their basis, bookkeeping left out', () => {
    expect(
      inputsOf({
        title: 'T',
        active: { massShare: { value: 20, unit: 'wt%', basis: 'assumed', note: 'n' } },
        matrix: [{ phase: 'b', share: 1 }],
        claims: ['c'],
      }),
    ).toEqual({
      'active.massShare': '20 wt% (assumed)',
      'matrix[0].phase': 'b',
      'matrix[0].share': '1',
    })
  })
})

describe('shownText', () => {
  it('has a block for what there is and none for what there is not', () => {
    const text = shownText({
      kind: 'phase',
      id: 'x',
      title: 'X',
      also: ['cells/x'],
      facts: [{ name: 'density', value: 2.33, unit: 'g/cm^3' }],
      structure: [],
      inputs: {},
      assumed: ['x density: guess'],
      notes: [],
    })
    expect(text).toMatch(/^X \(phase; also shown as cells\/x\)/)
    expect(text).toMatch(/density +2\.33 +g\/cm³/)
    expect(text).toContain('Assumed\n  x density: guess')
    expect(text).not.toContain('Notes')
  })

  it('calls a domain inert that takes no lithium', () => {
    const part = {
      powder: 'P',
      kind: 'domain',
      phase: 'tisi2-c49',
      massShare: 0.8,
      volumeShare: 0.7,
    } as const
    const shown = {
      kind: 'powder',
      id: 'p',
      title: 'P',
      also: [],
      facts: [],
      inputs: {},
      assumed: [],
      notes: [],
    } as const
    const text = shownText({ ...shown, structure: [{ ...part, accessibleShare: 0, size: 20e-9 }] })
    expect(text).toMatch(/tisi2-c49 +80\.0 +70\.0 +inert +20/)
  })
})
