import { describe, expect, it } from 'vitest'
import { runText } from '../../src/cli/runText.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'

const entry = handMadeEntry(1, 2)

describe('runText', () => {
  it('has the headline, the metrics, and what the columns mean', () => {
    const blocks = runText(entry, { name: 'mine', explained: 'columns' }).split('\n\n')
    expect(blocks[0]).toMatch(/^cell +mine: Hand-made cell 1/)
    expect(blocks[1]).toMatch(/^metric +value +unit +basis +cycle/)
    expect(blocks[2]).toMatch(/^Basis: .* Cycle 0: .*\n--definitions explains the metrics\.$/)
    expect(blocks.length).toBe(3)
  })

  it('explains every metric once where that is asked for', () => {
    const text = runText(entry, { name: 'mine', explained: 'metrics' })
    expect(text).not.toContain('--definitions')
    const explained = text.split('\n\n').at(-1)?.replace(/\n +/g, ' ') ?? ''
    for (const { definition } of entry.metrics) expect(explained.split(definition).length).toBe(2)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(120)
  })
})
