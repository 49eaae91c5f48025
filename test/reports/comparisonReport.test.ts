import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparisonReport } from '../../src/reports/comparisonReport.ts'
import { openBrowser } from '../support/browser.ts'
import {
  handMadeEntry,
  handMadeHalfEntry,
  handMadeStoppedEntry,
} from '../support/handMadeEntries.ts'
import { withoutScripts } from '../support/withoutScripts.ts'

const entries = [
  ...Array.from({ length: 6 }, (_, n) => handMadeEntry(n)),
  handMadeStoppedEntry(),
  handMadeHalfEntry(),
]
const html = comparisonReport(entries, {
  version: '0.0.0',
  command: 'tinsel compare',
  cycles: 12,
})

describe('comparisonReport', () => {
  it('is one file: nothing in it is fetched from elsewhere', () => {
    expect(withoutScripts(html)).not.toMatch(/(src|href)="(?!#|data:)/)
    expect(html).toContain("default-src 'none'")
  })

  it('says of recipes after patents that they repeat no example', () => {
    expect(html).toContain('none repeats an example of a patent')
    const facts = { version: '0.0.0', command: 'tinsel compare' }
    expect(comparisonReport([handMadeEntry(0)], facts)).not.toContain('example of a patent')
  })

  it('is the same for the same runs', () => {
    expect(
      comparisonReport(entries, { version: '0.0.0', command: 'tinsel compare', cycles: 12 }),
    ).toBe(html)
  })

  it('shows why a run stopped before anything else', () => {
    expect(html.indexOf('Pores of the negative closed')).toBeLessThan(html.indexOf('<table'))
  })
})

describe('in a browser', async () => {
  const browser = await openBrowser()
  const why = typeof browser === 'string' ? ` (skipped: ${browser})` : ''

  describe.skipIf(why !== '')(`the report${why}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'))
    const file = join(folder, 'compare.html')
    const complaints: string[] = []
    const requests: string[] = []
    let page: Page

    beforeAll(async () => {
      writeFileSync(file, html)
      page = await (browser as Browser).newPage({ viewport: { width: 1400, height: 900 } })
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => requests.push(request.url()))
      await page.goto(pathToFileURL(file).href)
      await page.waitForFunction('document.documentElement.dataset.drawn', null, {
        timeout: 60_000,
      })
    })

    afterAll(async () => {
      await (browser as Browser).close()
      rmSync(folder, { recursive: true })
    })

    it('draws every plot: an SVG with a trace for each curve or part', async () => {
      const plots = await page.evaluate(() => {
        const figures = JSON.parse(
          document.querySelector('script[data-figures]')?.textContent ?? '[]',
        )
        return figures.map(({ id, data }: { id: string; data: { x: unknown[] }[] }) => {
          const plot = document.getElementById(`plot-${id}`)
          return {
            id,
            isPlot: plot?.classList.contains('js-plotly-plot'),
            drawn: plot?.querySelectorAll('.scatterlayer .trace, .barlayer .trace').length,
            asked: data.filter(({ x }) => x.length > 0).length,
          }
        })
      })
      expect(plots.length).toBeGreaterThan(15)
      for (const { id, isPlot, drawn, asked } of plots) {
        expect(isPlot, id).toBe(true)
        expect(drawn, id).toBeGreaterThan(0)
        expect(drawn, id).toBe(asked)
      }
    })

    it('has nothing to say in the console and asks the network for nothing', () => {
      expect(complaints).toEqual([])
      expect(requests).toEqual([pathToFileURL(file).href])
    })

    it('has no button that sends data away', async () => {
      expect(await page.locator('.modebar-btn').count()).toBeGreaterThan(0)
      expect(await page.locator('[data-title^="Share"], .modebar-btn--logo').count()).toBe(0)
    })

    it('hides a cell in curves and bars when its box is emptied, and shows it again', async () => {
      const count = (of: string) => page.locator(of).count()
      const curves = '#plot-comparison-retention .scatterlayer .trace'
      const bars = '#plot-comparison-specific-energy .barlayer .point'
      const before = [await count(curves), await count(bars)]
      const box = page.locator('input[data-entry="cell-2"]')
      await box.uncheck()
      await expect.poll(() => count(curves)).toBe(before[0] - 1)
      await expect.poll(() => count(bars)).toBe(before[1] - 1)
      await box.check()
      await expect.poll(() => count(curves)).toBe(before[0])
      await expect.poll(() => count(bars)).toBe(before[1])
    })

    it.each([1400, 1321, 1200, 1000, 900])('shows every column at %i px', async (width) => {
      await page.setViewportSize({ width, height: 900 })
      const cut = () =>
        page
          .locator('.scroll:has(.comparison)')
          .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth))
      await expect.poll(cut).toEqual([0, 0])
    })

    it.each([1400, 800, 420])('does not scroll sideways at %i px', async (width) => {
      await page.setViewportSize({ width, height: 900 })
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(width)
    })

    it('scales every drawing to its column on paper, also where nothing draws it again', async () => {
      const still = await (browser as Browser).newPage({ viewport: { width: 1400, height: 900 } })
      await still.addInitScript(() => {
        window.ResizeObserver = class {
          observe() {}
          unobserve() {}
          disconnect() {}
        }
      })
      await still.goto(pathToFileURL(file).href)
      await still.waitForFunction('document.documentElement.dataset.drawn')
      await still.emulateMedia({ media: 'print' })
      const over = await still.evaluate(() =>
        [...document.querySelectorAll('.plot')].map((plot) => {
          const { right, bottom } = plot.getBoundingClientRect()
          const drawings = [...plot.querySelectorAll('.main-svg')]
          const boxes = drawings.map((drawing) => drawing.getBoundingClientRect())
          return Math.max(...boxes.map((box) => Math.max(box.right - right, box.bottom - bottom)))
        }),
      )
      await still.close()
      for (const pixels of over) expect(pixels).toBeLessThan(1)
    })
  })
})
