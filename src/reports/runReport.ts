import type { FieldRecord } from '../simulation/fieldRecorder.ts'
import type { ReportFacts } from './comparisonReport.ts'
import { definitionsHtml } from './definitionsHtml.ts'
import type { ReportEntry } from './entry.ts'
import type { Figure } from './figure.ts'
import { figureHtml } from './figureHtml.ts'
import { hasContent } from './hasContent.ts'
import { escaped } from './html.ts'
import { metricsHtml } from './metricsHtml.ts'
import { reportPage } from './page.ts'
import { type Stroke, strokesFor } from './palette.ts'
import { plotlyOf } from './plotly.ts'
import { profileFigures } from './profileFigures.ts'
import { recipeLinks, recipesHtml } from './recipesHtml.ts'
import { reportFigures } from './reportFigures.ts'
import { runFacts } from './runFacts.ts'
import { timeFigure } from './timeFigure.ts'
import { voltagePartsFigure } from './voltagePartsFigure.ts'
import { warningsOf } from './warnings.ts'

/**
 * One run as one HTML file that needs nothing else: what a terminal shows of it (what was run, how it ended, every
 * metric), with figures, recipe and definitions.
 *
 * @param name   the cell as the user named it
 * @param inside what is to be drawn of its inside, where that was asked for
 */
export function runReport(
  entry: ReportEntry,
  name: string,
  facts: ReportFacts,
  inside: readonly FieldRecord[] = [],
): string {
  const [stroke] = strokesFor([{ family: entry.cell?.patent }])
  const drawn = { entry, stroke }
  const figures = [timeFigure(drawn), ...reportFigures([drawn], 'run')].filter(hasContent)
  const within = insideFigures(entry, stroke, inside).filter(hasContent)
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
      ...(within.length > 0 ? [['inside', 'Inside'] as const] : []),
      ...recipeLinks([entry]),
      ['definitions', 'Definitions'],
    ],
    warnings: warningsOf(entry),
    key: '',
    body: `<section id="metrics"><h2>Metrics</h2>${metricsHtml(entry.metrics)}</section>
${sectionOf('figures', 'Figures', figures)}${within.length > 0 ? `\n${sectionOf('inside', 'Inside', within)}` : ''}`,
    tail: `${recipesHtml([entry])}
<section id="definitions"><h2>Definitions</h2>${definitionsHtml([entry])}</section>`,
    figures: [...figures, ...within].map(plotlyOf),
  })
}

function sectionOf(id: string, title: string, figures: readonly Figure[]): string {
  return `<section id="${id}"><h2>${title}</h2><div class="figures">${figures.map(figureHtml).join('\n')}</div></section>`
}

/** The voltage in parts, then every field that was asked for. */
function insideFigures(
  entry: ReportEntry,
  stroke: Stroke,
  records: readonly FieldRecord[],
): readonly Figure[] {
  if (records.length === 0) return []
  return [voltagePartsFigure(entry, stroke, records), ...profileFigures(entry, records)]
}

function leadOf({ cell }: ReportEntry): string {
  return cell === undefined
    ? 'One cell of given parameters, run in a physical model. Without a recipe there are no masses and volumes.'
    : 'One cell, taken from its recipe through powder, coating and cell, then run in a physical model. Every number follows from the recipe at the end.'
}

const capital = (word: string) => `${word[0].toUpperCase()}${word.slice(1)}`
