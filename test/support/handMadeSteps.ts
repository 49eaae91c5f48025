import type { Solution, StepSummary } from '../../src/simulation/solution.ts'
import { handMadeSolution } from './handMadeSolution.ts'

/** A step of a made-up run: its current [A], its rows as [seconds since its start, V]. */
export interface HandMadeStep {
  readonly kind: StepSummary['kind']
  readonly current: number
  readonly rows: readonly (readonly [time: number, voltage: number])[]
  readonly cycle?: number
}

/** A solution of steps written by hand, which no cell made. */
export function handMadeSteps(list: readonly HandMadeStep[]): Solution {
  const rows: number[][] = []
  const steps: StepSummary[] = []
  let start = 0
  let passed = 0
  list.forEach(({ kind, current, rows: own, cycle = 0 }, step) => {
    const seconds = own[own.length - 1][0]
    for (const [time, voltage] of own) {
      const charge = passed + (current * time) / 3600
      rows.push([start + time, voltage, current, step, cycle, charge])
    }
    steps.push({
      text: kind,
      cycle,
      kind,
      start,
      end: start + seconds,
      charge: (current * seconds) / 3600,
      energy: 0,
      endedBy: 'duration',
    })
    start += seconds
    passed += (current * seconds) / 3600
  })
  const column = (i: number) => Float64Array.from(rows, (row) => row[i])
  const made = handMadeSolution([{ charge: 0, discharge: 1 }])
  const series = {
    ...made.series,
    time: column(0),
    voltage: column(1),
    current: column(2),
    step: column(3),
    cycle: column(4),
    charge: column(5),
  }
  return { ...made, series, steps }
}
