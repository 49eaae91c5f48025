import { describe, expect, it } from 'vitest'
import { headline } from '../../src/cli/headline.ts'
import { handMadeEntry, handMadeStoppedEntry } from '../support/handMadeEntries.ts'

describe('headline', () => {
  it('says what was run, and when it ended', () => {
    expect(headline(handMadeEntry(1, 2), 'mine.json').split('\n').slice(0, 6)).toEqual([
      'cell         mine.json: Hand-made cell 1, 20 nm crystallites <b>&',
      'model        SPM',
      'protocol     hand-made cycles',
      'start        as made, empty',
      'temperature  25 °C, isothermal',
      'completed    after 6 h',
    ])
  })

  it('says of a run that stopped when and why, without the advice', () => {
    const lines = headline(handMadeStoppedEntry(), 'x').split('\n')
    expect(lines[5]).toBe('stopped      after 72 min: Pores of the negative closed at 1.2 h')
  })

  it('counts what is assumed and names the command that lists it', () => {
    const { cell, ...entry } = handMadeEntry(1)
    if (!cell) throw new Error('a designed cell')
    const last = (assumed: readonly string[]) =>
      headline({ ...entry, cell: { ...cell, assumed } }, 'my cell.json')
        .split('\n')
        .at(-1)
    expect(last(['a', 'b'])).toBe(
      "assumed      2 properties without a source: tinsel show 'my cell.json' lists them",
    )
    expect(last(['a'])).toContain('1 property without')
    expect(last([])).toMatch(/^completed/)
    expect(headline(entry, 'cell.bpx.json')).not.toContain('assumed')
  })

  it('names the model with its heat, and cuts a protocol that is long', () => {
    const { solution, ...entry } = handMadeEntry(1)
    const protocol = { ...solution.protocol, title: 'Rest for 1 h; '.repeat(99) }
    const text = headline({ ...entry, solution: { ...solution, protocol }, thermal: 'lumped' }, 'x')
    expect(text).toContain('model        SPM, lumped heat\n')
    expect(text.split('\n').filter((line) => /Rest/.test(line)).length).toBe(4)
    expect(text).toMatch(/Rest for 1 h; …$/m)
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(120)
  })
})
