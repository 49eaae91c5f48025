import type { CellParameters } from '../../src/cells/cellParameters.ts'
import type { CycleSummary, Solution, StepSummary, Stop } from '../../src/simulation/solution.ts'
import { handMadeFullCell } from './handMadeCell.ts'

/** What happens in one cycle of a made-up cell: capacities [Ah] and mean voltages [V]. */
export interface HandMadeCycle {
  readonly charge: number
  readonly discharge: number
  readonly chargeVoltage?: number
  readonly dischargeVoltage?: number
  /** What its steps say besides their kind. */
  readonly words?: string
  /** Lithium taken for good by the end of the cycle [Ah], by cause. */
  readonly conversion?: number
  readonly sei?: number
  readonly isolated?: number
}

export interface HandMadeOptions {
  readonly cell?: CellParameters
  readonly status?: Solution['status']
  readonly stop?: Stop
  readonly rowsPerStep?: number
  /** Lithiation of the negative (half cell: of the studied electrode) when full and when emptied. */
  readonly full?: number
  readonly emptied?: number
}

const faraday = 96485.33212331 // C/mol
const inventory = 2.5 // Ah, all lithium that the cell is made with
const hour = 3600 // s

/**
 * A solution written by hand, not simulated: every number in it follows from the cycles given, so that a test can say
 * by arithmetic what must come out. Each cycle is a charge and a discharge of an hour each (a half cell: discharge first).
 */
export function handMadeSolution(
  cycles: readonly HandMadeCycle[],
  {
    cell = handMadeFullCell,
    status = 'completed',
    stop = { reason: 'interrupted', message: 'by hand', time: 0 },
    rowsPerStep = 21,
    full = 0.8,
    emptied = 0.1,
  }: HandMadeOptions = {},
): Solution {
  const half = cell.negative.kind === 'lithium'
  const studied = half ? 'positive' : 'negative'
  const rows: number[][] = [] // time, voltage, current, cycle, step, charge, theta
  const steps: StepSummary[] = []
  let charge = 0
  cycles.forEach((c, cycle) => {
    for (const kind of half
      ? (['discharge', 'charge'] as const)
      : (['charge', 'discharge'] as const)) {
      const sign = kind === 'discharge' ? 1 : -1
      const capacity = kind === 'discharge' ? c.discharge : c.charge
      const lithiates = (kind === 'charge') !== half
      const begin = cycle === 0 && lithiates ? 0 : emptied
      for (let i = 0; i < rowsPerStep; i++) {
        const s = i / (rowsPerStep - 1)
        const theta = lithiates ? begin + (full - begin) * s : full + (emptied - full) * s
        const voltage = half ? 1 - theta : 3 + 1.2 * theta - (sign * 0.1) / 2
        rows.push([
          steps.length * hour + s * hour,
          voltage,
          sign * capacity,
          cycle,
          steps.length,
          charge + sign * capacity * s,
          theta,
        ])
      }
      charge += sign * capacity
      steps.push({
        text: c.words === undefined ? kind : `${kind} ${c.words}`,
        cycle,
        kind,
        start: steps.length * hour,
        end: (steps.length + 1) * hour,
        charge: sign * capacity,
        energy:
          sign *
          capacity *
          (kind === 'discharge' ? (c.dischargeVoltage ?? 3.5) : (c.chargeVoltage ?? 3.7)),
        endedBy: 'voltage',
      })
    }
  })
  const column = (i: number) => Float64Array.from(rows, (row) => row[i])
  const theta = column(6)
  const growth = theta.map((t) => 1 + 0.2 * t) // λ
  const porosity = theta.map((t) => 0.5 - 0.25 * t) // ε
  return {
    cell,
    model: 'SPM',
    protocol: { title: 'hand-made cycles', parts: [] },
    ...(status === 'stopped' ? { status, stop } : { status }),
    series: {
      time: column(0),
      voltage: column(1),
      current: column(2),
      temperature: column(0).fill(298.15),
      cycle: column(3),
      step: column(4),
      charge: column(5),
      lithiation: { [`${studied}/Si`]: theta },
      stretch: { [studied]: growth },
      porosity: { [studied]: porosity },
    },
    steps,
    cycles: cycles.map((c, cycle) => summary(c, cycle, studied, cell, full, emptied)),
    effort: { steps: rows.length, rejected: 0, newtonIterations: rows.length },
  }
}

function summary(
  c: HandMadeCycle,
  cycle: number,
  studied: string,
  cell: CellParameters,
  full: number,
  emptied: number,
): CycleSummary {
  const moles = (ampereHours: number) => (ampereHours * hour) / faraday
  const { conversion = 0, sei = 0, isolated = 0 } = c
  const half = cell.negative.kind === 'lithium'
  const fromCounter = half ? inventory : 0
  const made = half ? 0 : inventory
  const active = made + fromCounter - conversion - sei - isolated
  return {
    cycle,
    end: (cycle + 1) * 2 * hour,
    chargeCapacity: c.charge,
    dischargeCapacity: c.discharge,
    chargeEnergy: c.charge * (c.chargeVoltage ?? 3.7),
    dischargeEnergy: c.discharge * (c.dischargeVoltage ?? 3.5),
    stretch: {
      [studied]: { largest: 1 + 0.2 * full, smallest: 1 + 0.2 * (cycle === 0 ? 0 : emptied) },
    },
    smallestPorosity: { [studied]: 0.5 - 0.25 * full },
    ledger: {
      hosts: { [`${studied}/Si`]: moles(active) },
      conversion: moles(conversion),
      sei: moles(sei),
      isolated: moles(isolated),
      fromCounter: moles(fromCounter),
      lithiumError: 1e-14 * (cycle + 1),
      saltInPores: 1,
      saltInReservoir: 0,
      saltError: -3e-14,
      volumeError: 2e-14,
    },
    seiThickness: { [`${studied}/Si`]: 2e-9 * (cycle + 1) },
    isolatedShare: { [`${studied}/Si`]: 0.01 * cycle },
  }
}
