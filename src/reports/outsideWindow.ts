import type { Step } from '../protocols/protocol.ts'
import { volts } from '../simulation/limits.ts'
import type { Solution } from '../simulation/solution.ts'
import { general } from './format.ts'
import { stepsRun } from './stepsRun.ts'

/** Further than this outside the window is no slip of rounding [V]. */
const slack = 1e-3

/**
 * Words for the first step run that asks for a voltage outside the window of the cell, where nothing is known of it and
 * real cells come to harm.
 */
export function outsideWindow(solution: Solution): string | undefined {
  const { cell } = solution
  const { lower, upper } = cell.voltageWindow
  for (const { step } of stepsRun(solution)) {
    const voltage = askedOf(step, cell).find((V) => V < lower - slack || V > upper + slack)
    if (voltage === undefined) continue
    const end = voltage > upper ? 'upper' : 'lower'
    const remedy = step.control.kind === 'profile' ? 'samples within it' : `"${end} cut-off"`
    return `"${step.text}" asks for ${general(voltage)} V, outside the window of the cell, ${lower} to ${upper} V. Try: ${remedy}`
  }
  return undefined
}

/**
 * Voltages that a step holds or goes to [V]. Nothing drives a rest to its limit, and one that lies behind the start, as
 * "Charge … until 1 V" for a cell as made, leads into the window.
 */
function askedOf({ control, until }: Step, cell: Solution['cell']): readonly number[] {
  const { lower, upper } = cell.voltageWindow
  const limits = until.flatMap((limit) =>
    limit.kind === 'voltage' ? [volts(limit.value, cell)] : [],
  )
  switch (control.kind) {
    case 'rest':
      return []
    case 'voltage':
      return [volts(control.value, cell)]
    case 'current':
      return limits.filter((V) => (control.value.value > 0 ? V < lower : V > upper))
    case 'power':
      return limits.filter((V) => (control.value > 0 ? V < lower : V > upper))
    case 'profile':
      return control.quantity === 'voltage' ? [...limits, ...control.value] : limits
  }
}
