// npx tsx test/validation/report.ts [out/validation.html]: prints the table, writes the figures as one page.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { figureHtml } from '../../src/reports/figureHtml.ts'
import { reportPage } from '../../src/reports/page.ts'
import { type PlotlyFigure, plotlyOf } from '../../src/reports/plotly.ts'
import { curvesPresent } from '../support/sharedCurves.ts'
import { comparisons } from './comparisons.ts'
import { figuresOf } from './figures.ts'
import { htmlTable, markdownTable, tableRows } from './table.ts'

/** Each figure carries its own legend, below. */
function withLegend(figure: PlotlyFigure): PlotlyFigure {
  const legend = { orientation: 'h', y: -0.22, font: { size: 10.5 } }
  const { margin } = figure.layout as { readonly margin: object }
  return {
    ...figure,
    layout: {
      ...figure.layout,
      height: 560,
      showlegend: true,
      legend,
      margin: { ...margin, b: 150 },
    },
  }
}

function page(): string {
  const all = [...comparisons('SPMe'), ...comparisons('DFN')]
  const rows = tableRows(all)
  console.log(markdownTable(rows))
  // SPMe and DFN lie on each other in most of these: the figures show one.
  const figures = figuresOf(all.filter(({ model }) => model === 'DFN'))
  return reportPage({
    title: 'Measured cells',
    lead: 'Curves that a cycler recorded, and what the model says of them. What was fitted is named; all else is prediction.',
    facts: [['Again with', '<code>npx tsx test/validation/report.ts</code>']],
    links: [
      ['errors', 'Errors'],
      ['curves', 'Figures'],
    ],
    warnings: [],
    key: '<div class="key"><p>Black and grey: measured. In colour: the DFN. SPMe differs visibly only in the Enertech cell at 2C; the table has both.</p></div>',
    body: `<section id="errors"><h2>Errors</h2>${htmlTable(rows)}</section>
<section id="curves"><h2>Figures</h2><div class="figures">${figures.map(figureHtml).join('\n')}</div></section>`,
    tail: '',
    figures: figures.map((figure) => withLegend(plotlyOf(figure))),
  })
}

const out = process.argv[2] ?? 'out/validation.html'
if (curvesPresent) {
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, page())
  console.log(`\n${out}`)
} else {
  console.log('The measured curves are not here: nothing to compare with.')
}
