import { describe, expect, it } from 'vitest'
import { energyFigures } from '../../src/reports/energyFigures.ts'
import { fadeFigures } from '../../src/reports/fadeFigures.ts'
import { figureHtml } from '../../src/reports/figureHtml.ts'
import { drawn } from '../support/drawn.ts'
import { handMadeEntry, handMadeStoppedEntry } from '../support/handMadeEntries.ts'

describe('figureHtml', () => {
  it('says what the figure shows, in a caption', () => {
    const [figure] = energyFigures([handMadeEntry(0)])
    const html = figureHtml(figure)
    expect(html).toContain(`<figcaption>${figure.caption}</figcaption>`)
    expect(html).toContain('id="plot-specific-energy"')
  })

  it('brings a key for paper, without runs that have no points', () => {
    const [retention] = fadeFigures(drawn(handMadeEntry(1), handMadeStoppedEntry()))
    const key = /<ul class="paper-key">(.*?)<\/ul>/.exec(figureHtml(retention))?.[1] ?? ''
    expect(key.match(/<li>/g)).toHaveLength(1)
  })

  it('says itself what its strokes stand for where it has a key', () => {
    const [retention] = fadeFigures(drawn(handMadeEntry(1)))
    const stroke = { colour: '#440154', dash: 'dash', width: 1 } as const
    const html = figureHtml({ ...retention, key: [{ name: '5 min', stroke }] })
    expect(html).toMatch(/<ul class="part-key"><li><svg.*#440154.*<\/svg>5 min<\/li><\/ul>/)
    expect(html).not.toContain('paper-key')
  })

  it('explains the colours of bars where there are several', () => {
    const [one, two] = energyFigures([handMadeEntry(0)]).map(figureHtml)
    expect(one).not.toContain('part-key')
    expect(two).toContain('as made</li>')
  })
})
