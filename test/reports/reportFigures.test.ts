import { describe, expect, it } from 'vitest'
import type { ReportEntry } from '../../src/reports/entry.ts'
import { hasContent } from '../../src/reports/hasContent.ts'
import { reportFigures } from '../../src/reports/reportFigures.ts'
import { drawn } from '../support/drawn.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'
import { handMadeDischarge, handMadeDrive, handMadePulses } from '../support/handMadeRuns.ts'

const idsOf = (...entries: readonly ReportEntry[]) =>
  reportFigures(drawn(...entries), 'a').map(({ id }) => id)

describe('reportFigures', () => {
  it('have ids of their own within a page of several sets', () => {
    const ids = ['a', 'b'].flatMap((set) =>
      reportFigures(drawn(handMadeEntry(1)), set).map(({ id }) => id),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids[0]).toMatch(/^a-/)
  })

  it('speak of formation and cycles where there are some', () => {
    const ids = idsOf(handMadeEntry(1))
    for (const id of ['voltage-first-cycle', 'voltage-working-cycle', 'swelling', 'retention']) {
      expect(ids).toContain(`a-${id}`)
    }
    expect(ids).not.toContain('a-voltage-charge')
  })

  it.each([
    ['one discharge', handMadeDischarge()],
    ['pulses', handMadePulses()],
    ['a profile that charges and discharges', handMadeDrive()],
  ])('show of %s the voltage against the charge, and nothing else', (_, entry) => {
    expect(idsOf(entry)).toEqual(['a-voltage-charge'])
    const [figure] = reportFigures(drawn(entry), 'a')
    expect(figure.title + figure.caption).not.toMatch(/[Ff]ormation|cycle/)
  })

  it('leave out cells without a formation where others have one', () => {
    const figures = reportFigures(drawn(handMadeEntry(0), handMadeDischarge()), 'a')
    const first = figures.find(({ id }) => id === 'a-voltage-first-cycle')
    expect(first?.kind === 'lines' && first.curves.map(({ entry }) => entry)).toEqual(['cell-0'])
    expect(figures.every(hasContent)).toBe(true)
  })
})
