import type { ReportFacts } from './comparisonReport.ts'
import { definitionsHtml } from './definitionsHtml.ts'
import type { ReportEntry } from './entry.ts'
import { figureHtml } from './figureHtml.ts'
import { hasContent } from './hasContent.ts'
import { escaped } from './html.ts'
import { metricsHtml } from './metricsHtml.ts'
import { reportPage } from './page.ts'
import { strokesFor } from './palette.ts'
import { plotlyOf } from './plotly.ts'
import { recipeLinks, recipesHtml } from './recipesHtml.ts'
import { reportFigures } from './reportFigures.ts'
import { runFacts } from './runFacts.ts'
import { timeFigure } from './timeFigure.ts'
import { warningsOf } from './warnings.ts'

/**
 * One run as one HTML file that needs nothing else: what a terminal shows of it (what was run, how it ended, every
 * metric), with figures, recipe and definitions.
 *
 * @param name the cell as the user named it
 */
export function runReport(entry: ReportEntry, name: string, facts: ReportFacts): string {
  const [stroke] = strokesFor([{ family: entry.cell?.patent }])
  const drawn = { entry, stroke }
  const figures = [timeFigure(drawn), ...reportFigures([drawn], 'run')].filter(hasContent)
  return reportPage({
    title: entry.title,
    lead: leadOf(entry),
    facts: [
      ...runFacts(entry, name).map(([label, words]) => [capital(label), escaped(words)] as const),
      ['Made by', `tinsel ${facts.version}`],
      ['Again with', `<code>${escaped(facts.command)}</code>`],
    ],
    links: [
      ['metrics', 'Metrics'],
      ['figures', 'Figures'],
      ...recipeLinks([entry]),
      ['definitions', 'Definitions'],
    ],
    warnings: warningsOf(entry),
    key: '',
    body: `<section id="metrics"><h2>Metrics</h2>${metricsHtml(entry.metrics)}</section>
<section id="figures"><h2>Figures</h2><div class="figures">${figures.map(figureHtml).join('\n')}</div></section>`,
    tail: `${recipesHtml([entry])}
<section id="definitions"><h2>Definitions</h2>${definitionsHtml([entry])}</section>`,
    figures: figures.map(plotlyOf),
  })
}

function leadOf({ cell }: ReportEntry): string {
  return cell === undefined
    ? 'One cell of given parameters, run in a physical model. Without a recipe there are no masses and volumes.'
    : 'One cell, taken from its recipe through powder, coating and cell, then run in a physical model. Every number follows from the recipe at the end.'
}

const capital = (word: string) => `${word[0].toUpperCase()}${word.slice(1)}`
