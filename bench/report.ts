import type { ColdStart } from './coldStart.ts'
import type { Growth, Load } from './ownStudies.ts'
import type { Contender, RowResult } from './race.ts'
import { rows } from './rows.ts'
import type { Timing } from './statistics.ts'

/** Everything one run of the benchmark found; what bench/results keeps. */
export interface BenchmarkResult {
  readonly date: string
  readonly machine: { readonly cpu: string; readonly cores: number; readonly memoryGB: number }
  readonly node: string
  readonly pybamm?: string
  readonly rounds: number
  readonly rows: readonly RowResult[]
  readonly cold?: ColdStart
  readonly growth?: readonly Growth[]
  readonly load?: Load
}

const empty = '–'

/** The table of the README, in Markdown. */
export function markdownOf(result: BenchmarkResult): string {
  const lines = [
    `${result.machine.cpu}, ${result.date}, Node ${result.node}, PyBaMM ${result.pybamm ?? 'absent'}; medians of interleaved rounds, one core each; ratios within rounds.`,
    '',
    '| work | PyBaMM | compiled | tinsel | ratio to the faster | wanted | voltage off: PyBaMM, tinsel |',
    '|---|---|---|---|---|---|---|',
    ...result.rows.map(rowLine),
  ]
  if (result.cold) lines.push(coldLine(result.cold), '', shownLine(result.cold))
  if (result.load) lines.push('', loadLine(result.load))
  if (result.growth) lines.push('', ...growthLines(result.growth))
  return `${lines.join('\n')}\n`
}

function rowLine({ id, title, results, ratio, failures }: RowResult): string {
  const row = rows.find((each) => each.id === id)
  const shown = (who: Contender) => {
    const timing = results[who]?.timing
    if (timing === undefined) return empty
    return row?.points === undefined ? time(timing) : rate(row.points, timing)
  }
  const off = (who: Contender) => {
    const difference = results[who]?.difference
    return difference === undefined ? empty : `${difference.rms.toFixed(3)} mV`
  }
  const wanted = row?.want === undefined ? empty : `≥ ${row.want} (${row.stretch})`
  const failed = failures.length === 0 ? '' : ` (${failures.join('; ')})`
  const cells = [
    title + failed,
    shown('pybamm'),
    shown('compiled'),
    shown('tinsel'),
    ratioText(ratio),
    wanted,
    `${off('pybamm')}, ${off('tinsel')}`,
  ]
  return `| ${cells.join(' | ')} |`
}

function coldLine({ tinsel, pybamm, compiled }: ColdStart): string {
  const cells = [
    'from nothing to a voltage curve, first DFN in a fresh process',
    pybamm ? time(pybamm.ended) : empty,
    compiled ? time(compiled.ended) : empty,
    time(tinsel.ended),
    ratioText(pybamm && pybamm.ended.median / tinsel.ended.median),
    '≥ 20 (40)',
    empty,
  ]
  return `| ${cells.join(' | ')} |`
}

/** The same until the curve is here; a runtime takes some time more to end. */
function shownLine({ tinsel, pybamm }: ColdStart): string {
  const theirs = pybamm
    ? `, PyBaMM's after ${time(pybamm.shown)}: ratio ${ratioText(pybamm.shown.median / tinsel.shown.median)}`
    : ''
  return `Fresh processes are timed until they have ended; the curve is there after ${time(tinsel.shown)}${theirs}.`
}

function loadLine({ plain, composite, ratio }: Load): string {
  return `Two hosts with hysteresis and swelling: ${time(composite)}, ${ratio.toFixed(2)} × the plain DFN's ${time(plain)} (at most 2.5 wanted).`
}

function growthLines(growth: readonly Growth[]): string[] {
  return [
    '| cells an electrode × radial unknowns | unknowns | tinsel | µs an unknown and step | PyBaMM |',
    '|---|---|---|---|---|',
    ...growth.map(
      ({ cells, radial, unknowns, tinsel, steps, pybamm }) =>
        `| ${cells} × ${radial} | ${unknowns} | ${time(tinsel)} | ${((1e3 * tinsel.median) / unknowns / steps).toFixed(3)} | ${pybamm ? time(pybamm) : empty} |`,
    ),
  ]
}

function time({ median, least, spread }: Timing): string {
  return `${milliseconds(median)} (least ${milliseconds(least)}, ± ${(50 * spread).toFixed(0)} %)`
}

function milliseconds(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toPrecision(3)} ms`
}

function rate(points: number, { median }: Timing): string {
  return `${Math.round((1e3 * points) / median)} /s`
}

function ratioText(ratio: number | undefined): string {
  return ratio === undefined ? empty : ratio.toFixed(1)
}
