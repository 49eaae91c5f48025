import { ageingWords } from './ageingWords.ts'
import { definitionsHtml } from './definitionsHtml.ts'
import { isHalfCell, modelWords, type ReportEntry } from './entry.ts'
import { figureHtml } from './figureHtml.ts'
import { escaped } from './html.ts'
import { keyHtml } from './keyHtml.ts'
import { modelDifferenceHtml } from './modelDifference.ts'
import { reportPage } from './page.ts'
import { strokesFor } from './palette.ts'
import { plotlyOf } from './plotly.ts'
import { recipeLinks, recipesHtml } from './recipesHtml.ts'
import { reportFigures } from './reportFigures.ts'
import { setOf, setTitle } from './sets.ts'
import { tableHtml } from './tableHtml.ts'
import { temperatureWords } from './temperatureWords.ts'
import type { Drawn } from './voltageFigures.ts'
import { warningsOf } from './warnings.ts'

/** What a report says about how it came to be; nothing that changes from one run to the next. */
export interface ReportFacts {
  readonly version: string
  /** Command that makes it again. */
  readonly command: string
  /** Cycles asked for after formation, where all cells were asked for the same. */
  readonly cycles?: number
}

/** The comparison of several cells as one HTML file that needs nothing else: no network, no other file. */
export function comparisonReport(entries: readonly ReportEntry[], facts: ReportFacts): string {
  const sets = drawnBySet(entries)
  const bySet = [...sets].map(([set, drawn]) => ({
    set,
    drawn,
    figures: reportFigures(drawn, set),
  }))
  const body = bySet.map(
    ({ set, drawn, figures }) =>
      `<section id="set-${escaped(set)}"><h2>${escaped(setTitle(set))}</h2>
${tableHtml(
  drawn.map(({ entry }) => entry),
  facts.cycles,
)}
${modelDifferenceHtml(drawn.map(({ entry }) => entry))}
<div class="figures">${figures.map(figureHtml).join('\n')}</div></section>`,
  )
  return reportPage({
    title: 'From the recipe of the anode to the cell',
    lead: leadOf(entries),
    facts: factsOf(entries, facts),
    links: [
      ...bySet.map(({ set }) => [`set-${set}`, setTitle(set)] as const),
      ...recipeLinks(entries),
      ['definitions', 'Definitions'],
    ],
    warnings: [...new Set(entries.flatMap(warningsOf))],
    key: keyHtml(sets),
    body: body.join('\n'),
    tail: `${recipesHtml(entries)}
<section id="definitions"><h2>Definitions</h2>${definitionsHtml(entries)}</section>`,
    figures: bySet.flatMap(({ figures }) => figures.map(plotlyOf)),
  })
}

/** What recipes after patents are, and what they are not. */
const claimsNote = [
  'To be read as',
  'Recipes drawn from the claims of the patents named; none repeats an example of a patent. Rate constants of fade are assumed: retention and life rank the recipes and say why, they promise no cycles.',
] as const

/** Entries by set, each with its stroke: families share a hue within a set. */
function drawnBySet(entries: readonly ReportEntry[]): ReadonlyMap<string, readonly Drawn[]> {
  return new Map(
    [...new Set(entries.map(setOf))].map((set) => {
      const members = byFamily(entries.filter((entry) => setOf(entry) === set))
      const strokes = strokesFor(members.map(({ cell }) => ({ family: cell?.patent })))
      return [set, members.map((entry, i) => ({ entry, stroke: strokes[i] }))]
    }),
  )
}

/** Members of a family beside each other in the order given: references first, then families by name. */
function byFamily(entries: readonly ReportEntry[]): readonly ReportEntry[] {
  const familyOf = ({ cell }: ReportEntry) => cell?.patent ?? ''
  const families = [...new Set(entries.map(familyOf))].sort()
  return families.flatMap((family) => entries.filter((entry) => familyOf(entry) === family))
}

function leadOf(entries: readonly ReportEntry[]): string {
  const cells = [...new Map(entries.map((entry) => [entry.subject ?? entry.id, entry])).values()]
  const half = cells.filter(isHalfCell).length
  const full = cells.length - half
  const parts = [
    full > 0 ? `${full} full cell${full > 1 ? 's' : ''}` : '',
    half > 0 ? `${half} half cell${half > 1 ? 's' : ''}` : '',
  ].filter((part) => part !== '')
  const models = new Set(entries.map(({ solution }) => solution.model)).size
  const run = models > 1 ? `${models} physical models` : 'a physical model'
  return cells.some(({ cell }) => cell !== undefined)
    ? `${parts.join(' and ')}, each taken from its recipe through powder, coating and cell, then run in ${run}. Every number follows from the recipes listed at the end.`
    : `${parts.join(' and ')} of given parameters, run in ${run}. Without a recipe there are no masses and volumes.`
}

function factsOf(
  entries: readonly ReportEntry[],
  { version, command, cycles }: ReportFacts,
): readonly (readonly [string, string])[] {
  const models = [...new Set(entries.map(modelWords))].join('; ')
  const temperatures = [...new Set(entries.map(temperatureWords))]
  const ageless = entries.flatMap(({ title, solution }) => {
    const words = ageingWords(solution)
    return words === '' ? [] : [`${title}: ${words}`]
  })
  const protocols = [...new Set(entries.map(({ solution }) => solution.protocol.title))]
  return [
    ['Made by', `tinsel ${version}`],
    ['Again with', `<code>${escaped(command)}</code>`],
    ['Model', escaped(models)],
    ...(cycles === undefined ? [] : [['Cycles', `formation and ${cycles}`] as const]),
    ...(entries.some(({ cell }) => cell?.patent !== undefined) ? [claimsNote] : []),
    ['Protocol', linesOf(protocols)],
    ['Temperature', linesOf(temperatures)],
    ...(ageless.length > 0 ? [['Ageing', linesOf(ageless)] as const] : []),
  ]
}

function linesOf(texts: readonly string[]): string {
  return texts.map((text) => `<div>${escaped(text)}</div>`).join('')
}
