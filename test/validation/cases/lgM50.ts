import { readFileSync } from 'node:fs'
import { cellFrom } from '../../../src/cells/cellFrom.ts'
import { cellParametersFromBpx } from '../../../src/interop/bpx.ts'
import type { ModelName } from '../../../src/simulation/modelName.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { curve } from '../../support/sharedCurves.ts'
import { completed, stepTrace } from '../simulated.ts'
import type { Trace } from '../trace.ts'

export type Rate = '0.1C' | '0.5C'

/** Currents of the files [A], of a nominal 5 Ah. */
const currents: Readonly<Record<Rate, number>> = { '0.1C': 0.49963, '0.5C': 2.49967 }

/** The cell that the recipe of its composition makes, or changed. */
export function composed(changes: object = {}) {
  return cellFrom({ extends: 'validation/lg-m50', ...changes })
}

/** A discharge as measured, charge in Ah. */
export function measuredDischarge(rate: Rate): Trace {
  const { time_s, current_A, voltage_V } = curve(`lg-m50-25degC-${rate}-discharge.csv`)
  let sum = 0
  const charge = time_s.map((t, i) => {
    if (i > 0) sum += ((t - time_s[i - 1]) * (current_A[i] + current_A[i - 1])) / 7200
    return sum
  })
  return { charge, voltage: voltage_V }
}

/** Formation, a full charge held to C/50, then the discharge of the file. */
export function composedDischarge(rate: Rate, model: ModelName, changes: object = {}): Trace {
  const steps = [
    'Charge at C/20 until 4.2 V; Hold at 4.2 V until C/50; Discharge at C/20 until 2.5 V',
    'Charge at C/3 until 4.2 V; Hold at 4.2 V until C/50; Rest for 1 h',
    `Discharge at ${currents[rate]} A until 2.5 V`,
  ].join('; ')
  const solution = completed(simulate(composed(changes), steps, { model }))
  return stepTrace(solution, solution.steps.length - 1)
}

/** The same discharge from the set that was fitted to this kind of cell, for scale. */
export function publishedSetDischarge(rate: Rate, model: ModelName): Trace {
  const file = '../shared/bpx/lg-m50-chen2020.bpx.json'
  const cell = cellParametersFromBpx(JSON.parse(readFileSync(file, 'utf8')))
  const solution = simulate(cell, `Discharge at ${currents[rate]} A until 2.5 V`, { model })
  return stepTrace(completed(solution), 0)
}
