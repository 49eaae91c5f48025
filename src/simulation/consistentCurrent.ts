import { findRoot } from '../numerics/rootFinding.ts'
import type { CellModel } from './cellModel.ts'

/** From a hundredth of the nominal rate, each try this much further, this often: up to 1e6 times that rate. */
const first = 0.01
const growth = 1.3
const tries = 70

/**
 * A consistent start at a held voltage or power, by way of the current: at a given current potentials are found from
 * any guess, and voltage falls with current. For where Newton on all at once loses its way, as it does far from the
 * present voltage.
 *
 * @param y changed only where a current was found
 * @returns whether there is one; a power beyond the cell's largest has none
 */
export function consistentByCurrent(model: CellModel, t: number, y: Float64Array): boolean {
  const { control } = model
  if (control.kind === 'current') return false
  const wanted = control.at(t)
  const trial = y.slice()
  const answerAt = (current: number) => {
    model.control = { kind: 'current', at: () => current }
    if (model.makeConsistent(t, trial) < 0) return Number.NaN
    const voltage = trial[model.voltageAt]
    return (control.kind === 'voltage' ? voltage : voltage * current) - wanted
  }
  const atRest = answerAt(0)
  const direction = control.kind === 'voltage' ? Math.sign(atRest) : -Math.sign(atRest)
  const current = rootOf(answerAt, atRest, direction * first * model.cell.nominalCapacity)
  const found = !Number.isNaN(current) && !Number.isNaN(answerAt(current))
  model.control = control
  if (found) y.set(trial)
  return found
}

/** The current at which the answer is zero, searched outwards from rest; NaN where it turns away before. */
function rootOf(answerAt: (current: number) => number, atRest: number, firstStep: number): number {
  let near = 0
  let last = atRest
  for (let far = firstStep, k = 0; k < tries; far *= growth, k++) {
    const value = answerAt(far)
    if (value * atRest <= 0) return findRoot(answerAt, near, far, { atol: 1e-12 * Math.abs(far) })
    if (!(Math.abs(value) < Math.abs(last))) return Number.NaN
    near = far
    last = value
  }
  return Number.NaN
}
