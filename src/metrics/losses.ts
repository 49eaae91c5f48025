import type { CellParameters } from '../cells/cellParameters.ts'
import { porousElectrodes } from '../cells/porousElectrodes.ts'
import type { Ledger, Solution } from '../simulation/solution.ts'
import { hostWords } from './cycleView.ts'
import { type MetricKind, metricOf } from './define.ts'
import { ampereHours, firstCycleAccount } from './lithiumAccount.ts'
import type { Metric } from './metric.ts'

type Cause = 'conversion' | 'sei' | 'isolated'

const words: Readonly<Record<Cause, string>> = {
  conversion: 'first-time conversion and trapping',
  sei: 'the SEI (first layer, growth, fresh surface)',
  isolated: 'material that lost its contact',
}

function lost(cause: Cause): MetricKind {
  return {
    id: `lithium-lost-${cause}`,
    title: `Lithium lost to ${words[cause]}`,
    definition: `Charge of the lithium held for good by ${words[cause]} at the end of the cycle named.`,
    unit: 'mAh',
    basis: 'cell',
  }
}

const share = (cause: Cause): MetricKind => ({
  id: `lithium-lost-${cause}-share`,
  title: `Inventory lost to ${words[cause]}`,
  definition: `Lithium held for good by ${words[cause]} at the end of the cycle named, over all lithium the cell was made with.`,
  unit: '%',
  basis: 'none',
})

const leftInHosts: MetricKind = {
  id: 'lithium-left-first-cycle',
  title: 'Lithium left in the hosts by the first cycle',
  definition:
    'Charge in less charge out of the first cycle, less what conversion, trapping, SEI and isolated material hold: not taken out before the cut-off.',
  unit: 'mAh',
  basis: 'cell',
}

const materialLost = (host: string, place: string): MetricKind => ({
  id: `material-lost/${host}`,
  title: `Material lost, ${place}`,
  definition:
    'Share of the as-made volume of the host that is isolated at the end of the cycle named.',
  unit: '%',
  basis: 'none',
})

/** Lithium and material lost by cause, after formation and at the end of the run; causes that the cell has not are left out. */
export function losses(solution: Solution): readonly Metric[] {
  const { cycles, cell } = solution
  const causes = causesIn(cell)
  if (cycles.length === 0) return []
  const last = cycles[cycles.length - 1]
  const account = firstCycleAccount(solution)
  const metrics: Metric[] = []

  for (const summary of new Set([cycles[0], last])) {
    const made = lithiumAsMade(summary.ledger)
    for (const cause of causes) {
      const moles = summary.ledger[cause]
      metrics.push(metricOf(lost(cause), 1e3 * ampereHours(moles), summary.cycle))
      if (cell.negative.kind === 'porous') {
        metrics.push(metricOf(share(cause), (100 * moles) / made, summary.cycle))
      }
    }
  }
  if (account) metrics.push(metricOf(leftInHosts, 1e3 * account.left, 0))
  for (const [host, isolated] of Object.entries(last.isolatedShare)) {
    if (!causes.includes('isolated')) break
    metrics.push(metricOf(materialLost(host, hostWords(cell, host)), 100 * isolated, last.cycle))
  }
  return metrics
}

/** All lithium that a full cell was made with, from the books of any later time [mol]. */
function lithiumAsMade({ hosts, conversion, sei, isolated }: Ledger): number {
  const inHosts = Object.values(hosts).reduce((sum, moles) => sum + moles, 0)
  return inHosts + conversion + sei + isolated
}

/** Which ways to lose lithium the hosts of a cell have. */
function causesIn(cell: CellParameters): readonly Cause[] {
  const hosts = porousElectrodes(cell).flatMap((electrode) => electrode.hosts)
  const converts = (product: 'oxide' | 'sei') =>
    hosts.some(({ conversions }) => conversions.some((one) => one.product === product))
  const causes: Cause[] = []
  if (converts('oxide')) causes.push('conversion')
  if (converts('sei') || hosts.some(({ sei }) => sei)) causes.push('sei')
  if (hosts.some(({ fade }) => fade)) causes.push('isolated')
  return causes
}
