import type { CellModel } from './cellModel.ts'
import type { Stop } from './solution.ts'
import { tooMuchPower, tooSmall } from './stops.ts'

/** Why no step can be taken from a state: a power that no current gives, or what the state itself tells. */
export function whyStuck(model: CellModel, t: number, y: Float64Array): Stop {
  return pastMostPower(model, t, y) ? tooMuchPower(model, t, y) : tooSmall(model, t, y)
}

/**
 * True where a larger current would give hardly more power, or the voltage has collapsed: then no current gives what
 * is asked for a moment later.
 */
function pastMostPower(model: CellModel, t: number, y: Float64Array): boolean {
  const { control, currentAt, voltageAt } = model
  const power = y[currentAt] * y[voltageAt]
  if (control.kind !== 'power' || !(power > 0)) return false
  const more = 1.1 * y[currentAt]
  const trial = y.slice()
  model.control = { kind: 'current', at: () => more }
  const carried = model.makeConsistent(t, trial) >= 0
  model.control = control
  const most = carried ? trial[voltageAt] * more : 0
  return most < 1.02 * power || y[voltageAt] < 0.5 * model.cell.voltageWindow.lower
}
