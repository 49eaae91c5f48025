import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { metricRows } from '../../src/reports/metricRows.ts'
import { runReport } from '../../src/reports/runReport.ts'
import { openBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/folder.ts'
import { handMadeEntry, handMadeStoppedEntry } from '../support/handMadeEntries.ts'
import { handMadePulses } from '../support/handMadeRuns.ts'
import { insideRun } from '../support/insideRun.ts'
import { withoutScripts } from '../support/withoutScripts.ts'

const facts = { version: '0.0.0', command: 'tinsel run mine.json' }

const folder = temporaryFolder()

describe('runReport', () => {
  const entry = { ...handMadeEntry(1), thermal: 'lumped' } as const
  const html = withoutScripts(runReport(entry, 'mine.json', facts))

  it('has what a terminal shows: the facts of the run and every metric', () => {
    expect(html).toContain('<dt>Cell</dt><dd>mine.json: Hand-made cell 1')
    expect(html).toContain('<dt>Model</dt><dd>SPM, lumped heat</dd>')
    expect(html).toContain('<dt>Start</dt><dd>as made, empty</dd>')
    expect(html).toContain('<dt>Completed</dt><dd>after 26 h</dd>')
    for (const [title, value] of metricRows(entry.metrics)) {
      const row = `>${title}</a></th><td>${value.replace('>', '&gt;')}</td>`
      expect(html).toContain(row)
    }
  })

  it('has no key, since there is but one cell', () => {
    expect(html).not.toContain('id="key"')
    expect(html).toContain('data-figures')
  })

  it('has a section of the inside only where that was asked for', () => {
    expect(html).not.toContain('id="inside"')
    const { entry: looked, records } = insideRun({ fields: ['c_e'], times: [0, 600] })
    const report = withoutScripts(runReport(looked, 'x', facts, records))
    expect(report).toContain('<a href="#inside">Inside</a>')
    expect(report).toContain('id="inside-voltage"')
    expect(report).toContain('id="inside-mine-c_e"')
  })

  it('says first why a run stopped', () => {
    const stopped = withoutScripts(runReport(handMadeStoppedEntry(), 'x', facts))
    expect(stopped).toContain('<dt>Stopped</dt><dd>after 72 min: Pores')
    expect(stopped.indexOf('Try a porosity of 55 %')).toBeLessThan(stopped.indexOf('<table'))
  })
})

describe('in a browser', async () => {
  const browser = await openBrowser()
  const why = typeof browser === 'string' ? ` (skipped: ${browser})` : ''

  const looked = insideRun({ fields: ['c_e', 'theta', 'j'], times: [0, 300, 600] })

  describe.skipIf(why !== '').each([
    ['a cycled cell', { ...handMadeEntry(1), thermal: 'lumped' } as const, 3, []],
    ['pulses of a cell without a recipe', handMadePulses(), 2, []],
    ['a cell that was looked into', looked.entry, 3, looked.records],
  ] as const)(`the report of %s${why}`, (name, entry, panels, inside) => {
    const complaints: string[] = []
    let page: Page

    beforeAll(async () => {
      const file = join(folder, `${name}.html`)
      writeFileSync(file, runReport(entry, 'x', facts, inside))
      page = await (browser as Browser).newPage({ viewport: { width: 1400, height: 900 } })
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(pathToFileURL(file).href)
      await page.waitForFunction('document.documentElement.dataset.drawn', null, {
        timeout: 60_000,
      })
    })

    it('draws a curve in every panel over time, and no frame that is empty', async () => {
      const traces = (plot: string) => page.locator(`${plot} .scatterlayer .trace path`).count()
      expect(await traces('#plot-over-time')).toBe(panels)
      for (const figure of await page.locator('figure.lines').all()) {
        const id = await figure.getAttribute('id')
        expect(await traces(`#plot-${id}`), `${id}`).toBeGreaterThan(0)
      }
      expect(complaints).toEqual([])
    })

    it.each([1400, 420])('does not scroll sideways at %i px', async (width) => {
      await page.setViewportSize({ width, height: 900 })
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(width)
    })
  })

  afterAll(async () => {
    if (typeof browser !== 'string') await browser.close()
  })
})
