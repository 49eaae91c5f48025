import type { ReportEntry } from '../../src/reports/entry.ts'
import { handMadeEntry } from './handMadeEntries.ts'

/** A cell of parameters alone that starts charged and is discharged once: no cycle, no recipe, and nothing swells. */
export function handMadeDischarge(): ReportEntry {
  const { cell: _, solution, metrics, ...entry } = handMadeEntry(1, 0)
  const { series } = solution
  const rows = [...series.time.keys()].filter((row) => series.current[row] > 0)
  const taken = (column: Float64Array) => Float64Array.from(rows, (row) => column[row])
  const flat = (value: number) => new Float64Array(rows.length).fill(value)
  const [summary] = solution.cycles
  return {
    ...entry,
    metrics: metrics.filter(({ id }) => id === 'nominal-capacity'),
    solution: {
      ...solution,
      protocol: { title: 'Discharge at 1C until 2.5 V', parts: [] },
      steps: solution.steps.slice(1),
      cycles: [{ ...summary, chargeCapacity: 0, chargeEnergy: 0 }],
      series: {
        time: taken(series.time).map((time) => time - 3600),
        voltage: taken(series.voltage),
        current: taken(series.current),
        temperature: taken(series.temperature),
        cycle: taken(series.cycle),
        step: flat(0),
        charge: taken(series.charge).map((charge) => charge - series.charge[rows[0]]),
        lithiation: { 'negative/Si': taken(series.lithiation['negative/Si']) },
        stretch: { negative: flat(1) },
        porosity: { negative: flat(0.5) },
      },
    },
  }
}

/** The same in pulses: each is a cycle of its protocol, and none gives anything back. */
export function handMadePulses(): ReportEntry {
  const { solution, ...entry } = handMadeDischarge()
  const { series, cycles } = solution
  const cycle = series.cycle.map((_, row) => 1 + Math.floor(row / 7))
  const part = 1 / 3
  return {
    ...entry,
    solution: {
      ...solution,
      series: { ...series, cycle },
      cycles: [1, 2, 3].map((nth) => ({
        ...cycles[0],
        cycle: nth,
        dischargeCapacity: part * cycles[0].dischargeCapacity,
      })),
    },
  }
}

/** A cell of parameters alone that samples of a profile charge and discharge, from empty. */
export function handMadeDrive(): ReportEntry {
  const { cell: _, solution, ...entry } = handMadeEntry(1, 0)
  const { series } = solution
  const rigid = { stretch: { negative: series.time.map(() => 1) }, porosity: {} }
  const steps = solution.steps.map((step) => ({ ...step, kind: 'profile' as const }))
  return {
    ...entry,
    solution: {
      ...solution,
      protocol: { title: 'drive.csv', parts: [] },
      steps,
      series: { ...series, ...rigid },
    },
  }
}
