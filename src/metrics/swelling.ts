import type { Cell } from '../cells/cell.ts'
import type { ElectrodeParameters } from '../cells/cellParameters.ts'
import type { Solution } from '../simulation/solution.ts'
import { finishedCycles, studiedSide, workingCycle } from './cycleView.ts'
import { type MetricKind, metricOf } from './define.ts'
import type { Metric } from './metric.ts'
import { particleRatios } from './particleSwelling.ts'
import { type Extent, extentOf, hostSwelling, leastLeft, solidRatio } from './rows.ts'
import { endsEmptied } from './stateOfCharge.ts'

/** Three ways to state how something grows and shrinks: at its peak, within a cycle, and what stays. */
interface Growth {
  readonly peak: number
  readonly reversible: number
  readonly lasting: number
}

type Part = 'host' | 'particle' | 'electrode' | 'thickness'

const parts: Readonly<Record<Part, { title: string; of: string; over: string }>> = {
  host: {
    title: 'Host swelling',
    of: 'Volume of the host',
    over: 'its unlithiated volume',
  },
  particle: {
    title: 'Particle swelling',
    of: 'Volume of the particles, all their domains and layers together',
    over: 'their volume as made',
  },
  electrode: {
    title: 'Electrode swelling',
    of: 'Volume of all solid in the coating (whether pores or thickness take its growth)',
    over: 'its as-coated volume',
  },
  thickness: {
    title: 'Electrode thickness growth',
    of: 'Thickness of the coating',
    over: 'its as-coated thickness',
  },
}

function kinds(which: Part, name?: string): Record<keyof Growth, MetricKind> {
  const { title, of, over } = parts[which]
  const id = which === 'thickness' ? 'electrode-thickness' : `${which}-swelling`
  const suffix = name === undefined ? '' : `/${name}`
  const named = name === undefined ? '' : ` of ${name}`
  const shared = { unit: '%', basis: 'none' } as const
  return {
    peak: {
      ...shared,
      id: `${id}${suffix}`,
      title: `${title}${named}`,
      definition: `${of}: largest growth reached in the run, over ${over}.`,
    },
    reversible: {
      ...shared,
      id: `${id}-reversible${suffix}`,
      title: `${title}${named}, reversible`,
      definition: `${of}: largest less smallest within the cycle named, over ${over}.`,
    },
    lasting: {
      ...shared,
      id: `${id}-lasting${suffix}`,
      title: `${title}${named}, lasting`,
      definition: `${of}: growth left at the smallest point of the last finished cycle, over ${over}; where that cycle took the lithium out again.`,
    },
  }
}

const smallestPorosity: MetricKind = {
  id: 'electrode-porosity-smallest',
  title: 'Smallest porosity',
  definition: 'Smallest porosity at any point of the studied electrode over the run.',
  unit: '%',
  basis: 'none',
}

/**
 * Expansion of hosts, of the particles they are in (with a designed cell), and of the studied electrode: at its peak,
 * reversible and lasting.
 */
export function swellings(solution: Solution, design?: Cell): readonly Metric[] {
  const { cell, series, cycles } = solution
  const side = studiedSide(cell)
  const electrode = cell[side] as ElectrodeParameters // the studied side is never the lithium counter

  const metrics: Metric[] = []
  for (const host of electrode.hosts) {
    if (host.lithiumMolarVolume === 0) continue
    const swelling = hostSwelling(series.lithiation[`${side}/${host.name}`], host)
    metrics.push(...growthMetrics(solution, kinds('host', host.name), swelling))
  }
  if (isRigid(electrode)) return metrics
  for (const { powder, ratio } of design ? particleRatios(solution, design) : []) {
    metrics.push(...growthMetrics(solution, kinds('particle', powder), ratio))
  }
  const solid = solidRatio(series, side, electrode.porosity)
  metrics.push(...growthMetrics(solution, kinds('electrode'), solid))
  const stretch = series.stretch[side]
  metrics.push(...growthMetrics(solution, kinds('thickness'), (row) => stretch[row]))

  const porosities = cycles.map((c) => c.smallestPorosity[side])
  if (porosities.length > 0) {
    metrics.push(metricOf(smallestPorosity, 100 * Math.min(...porosities)))
  }
  return metrics
}

/** Whether nothing in an electrode changes its volume. */
function isRigid({ hosts }: ElectrodeParameters): boolean {
  return hosts.every(
    ({ lithiumMolarVolume, conversions, sei }) =>
      lithiumMolarVolume === 0 && conversions.length === 0 && sei === undefined,
  )
}

/** Metrics of a ratio to the as-coated state over the rows of the series. */
function growthMetrics(
  solution: Solution,
  kind: Record<keyof Growth, MetricKind>,
  ratio: (row: number) => number,
): readonly Metric[] {
  const { series } = solution
  const finished = finishedCycles(solution)
  const whole = extentOf(series, ratio)
  const metrics = [metricOf(kind.peak, percent(whole.largest - 1))]

  const working = workingCycle(finished)
  if (working) {
    const within = extentOf(series, ratio, working.cycle)
    metrics.push(metricOf(kind.reversible, percent(swing(within)), working.cycle))
    if (!endsEmptied(solution)) return metrics
    const last = finished[finished.length - 1].cycle
    metrics.push(metricOf(kind.lasting, percent(leastLeft(series, ratio, last) - 1), last))
  }
  return metrics
}

const swing = ({ smallest, largest }: Extent) => largest - smallest
const percent = (share: number) => 100 * share
