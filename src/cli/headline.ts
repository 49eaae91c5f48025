import type { ReportEntry } from '../reports/entry.ts'
import { general } from '../reports/format.ts'
import { placeReached } from '../reports/placeReached.ts'
import { wrapped } from '../reports/wrapped.ts'
import type { Solution } from '../simulation/solution.ts'
import { commandLine } from './commandLine.ts'

/** Columns that the words beside a label take. */
const width = 100
/** Lines that a protocol may take: a long one is told by its beginning. */
const protocolLines = 4

/**
 * What was run and how it ended, before any number of it: cell, model, protocol, where it came to, and how much of the
 * cell is assumed.
 *
 * @param name  the cell as the user named it
 * @param thermal as asked for
 */
export function headline(
  { title, cell, solution }: ReportEntry,
  name: string,
  thermal: 'isothermal' | 'lumped' = 'isothermal',
): string {
  const { model, protocol, status } = solution
  const rows: (readonly [label: string, words: string])[] = [
    ['cell', title === name ? title : `${name}: ${title}`],
    ['model', thermal === 'lumped' ? `${model}, lumped heat` : model],
    ['protocol', protocol.title],
    [status, endOf(solution)],
  ]
  const assumed = cell?.assumed.length ?? 0
  if (assumed > 0) {
    const properties = assumed === 1 ? '1 property' : `${assumed} properties`
    const show = commandLine('show', [name], {})
    rows.push(['assumed', `${properties} without a source: ${show} lists them`])
  }
  return rows
    .flatMap(([label, words]) =>
      wrapped(words, width, protocolLines).map(
        (line, i) => `${(i === 0 ? label : '').padEnd(11)}${line}`,
      ),
    )
    .join('\n')
}

/** When a run ended, and of one that stopped where and why; what to try is said elsewhere. */
function endOf(solution: Solution): string {
  const { stop, series } = solution
  const time = `after ${duration(stop?.time ?? series.time[series.time.length - 1] ?? 0)}`
  if (stop === undefined) return time
  const place = placeReached(solution)
  return `${time}${place === '' ? '' : ` in ${place}`}: ${stop.message.split('. Try')[0]}`
}

/** A time [s] in the unit that suits it. */
function duration(time: number): string {
  if (time >= 7200) return `${general(time / 3600)} h`
  return time >= 120 ? `${general(time / 60)} min` : `${general(time)} s`
}
