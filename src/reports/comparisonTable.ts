import { findMetric } from '../metrics/define.ts'
import type { Stop } from '../simulation/solution.ts'
import { neverStarted, type ReportEntry, valueOfMetric } from './entry.ts'
import { capacityText, fixed } from './format.ts'

/** A column of the comparison: the same in the terminal, the report and nowhere else. */
export interface ComparisonColumn {
  /** Two lines at most, for a narrow head: "Wh/L", "as made". */
  readonly head: readonly [string, string]
  /** Metric that the definitions list explains; absent for names and words. */
  readonly metric?: string
  readonly text: (entry: ReportEntry) => string
}

function number(
  head: readonly [string, string],
  metric: string,
  decimals: number,
): ComparisonColumn {
  return { head, metric, text: (entry) => fixed(valueOfMetric(entry, metric), decimals) }
}

/** Charge or energy, of coins or of large cells. */
function amount(head: readonly [string, string], metric: string): ComparisonColumn {
  return { head, metric, text: (entry) => capacityText(valueOfMetric(entry, metric)) }
}

/**
 * Columns after the cell's name, in order: those in which an entry has something to say. What passed is told where nothing
 * was cycled.
 *
 * @param cycles what every run was asked for, where it is the same for all
 */
export function comparisonColumns(
  entries: readonly ReportEntry[],
  cycles?: number,
): readonly ComparisonColumn[] {
  const cycled = entries.some((entry) => !Number.isNaN(valueOfMetric(entry, 'retention')))
  return [...columnsOf(cycles), ...(cycled ? [] : passing), ...always].filter(({ text }) =>
    entries.some((entry) => text(entry) !== fixed(Number.NaN, 0)),
  )
}

const always: readonly ComparisonColumn[] = [
  number(['highest', '°C'], 'peak-temperature', 1),
  { head: ['status', ''], text: statusOf },
]

/** What runs that cycle nothing are compared by. */
const passing: readonly ComparisonColumn[] = [
  amount(['Ah', 'given'], 'capacity'),
  amount(['Wh', 'given'], 'discharge-energy'),
  amount(['Ah', 'out'], 'charge-out'),
  amount(['Ah', 'in'], 'charge-in'),
  amount(['Wh', 'out'], 'energy-out'),
  amount(['Wh', 'in'], 'energy-in'),
  number(['mΩ', 'out'], 'pulse-resistance-discharge', 2),
  number(['mΩ', 'in'], 'pulse-resistance-charge', 2),
]

function columnsOf(cycles?: number): readonly ComparisonColumn[] {
  return [
    number(['powder', 'mAh/g'], 'powder-capacity-reversible', 0),
    number(['ICE', '%'], 'initial-coulombic-efficiency', 1),
    amount(['rated', 'Ah'], 'nominal-capacity'),
    number(['', 'Wh/kg'], 'specific-energy', 1),
    number(['Wh/L', 'as made'], 'energy-density-as-made', 0),
    number(['Wh/L', 'full'], 'energy-density-full-charge', 0),
    number(['solid', 'grows %'], 'electrode-swelling', 1),
    {
      head: ['kept %', cycles === undefined ? '' : `@${cycles}`],
      metric: 'retention',
      text: (entry) => retention(entry, cycles),
    },
    { head: ['life', 'to 80 %'], metric: 'cycle-life-80', text: life },
  ]
}

/** Retention at the asked cycle; a run that ended before says where: "93.1 @57". */
function retention({ metrics }: ReportEntry, cycles?: number): string {
  const metric = findMetric(metrics, 'retention')
  if (!metric) return '–'
  const value = fixed(metric.value, 1)
  return metric.cycle === cycles ? value : `${value} @${metric.cycle}`
}

function life({ metrics }: ReportEntry): string {
  const metric = findMetric(metrics, 'cycle-life-80')
  return metric?.text ?? fixed(metric?.value, 0)
}

const reasons: Readonly<Record<Stop['reason'], string>> = {
  'pores-closed': 'pores closed',
  'step-too-small': 'no step',
  'no-consistent-state': 'no state',
  'infeasible-step': 'infeasible',
  interrupted: 'interrupted',
}

/** "done", or the reason in one or two words. */
export function statusOf({ solution }: ReportEntry): string {
  if (solution.status === 'completed') return 'done'
  if (neverStarted(solution)) return 'not started'
  return reasons[solution.stop.reason]
}
