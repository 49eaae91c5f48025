import { FARADAY, GAS_CONSTANT } from '../units/constants.ts'
import { averagedPath } from './averagedPath.ts'
import type { CellModel } from './cellModel.ts'
import { type IonicPath, layerGrid } from './ionicPath.ts'
import { porousPath } from './porousPath.ts'
import { surfaceRise, surfaceSalt } from './surfaceSalt.ts'

/**
 * A state with the model's internals made to fit it: surfaces, potentials, currents and film of each host are those
 * of this state until the model is used again. What a snapshot leads to must be read at once.
 */
export interface Snapshot {
  readonly model: CellModel
  /** The state with its algebraic unknowns solved anew. */
  readonly y: Float64Array
  /** [V], [A], [K] */
  readonly voltage: number
  readonly current: number
  readonly temperature: number
  /** 2RT/F [V] */
  readonly thermalVoltage: number
  readonly path: IonicPath
}

/** Each repeat gains many digits, so that two or three are used; chosen by experiment. */
const mostRepeats = 8

/**
 * Takes a state apart. Concentrations and profiles are kept, potentials and currents between the hosts are found from
 * them at the state's own current, so that every equation holds to rounding; the model's control is left as it was.
 *
 * @param y state of the model, e.g. out of an interpolant; it is not changed
 * @returns undefined where no potentials carry the current in this state
 */
export function snapshotOf(model: CellModel, y: Float64Array): Snapshot | undefined {
  const state = y.slice()
  const { control } = model
  const current = state[model.currentAt]
  loadSalt(model, state)
  model.control = { kind: 'current', at: () => current }
  const solved = settle(model, state)
  model.control = control
  if (!solved) return undefined
  const temperature = model.temperature(state)
  const thermalVoltage = (2 * GAS_CONSTANT * temperature) / FARADAY
  const areal = current / model.cell.area
  const source = {
    negative: model.negative,
    positive: model.positive,
    y: state,
    areal,
    ...counterOf(model, areal, thermalVoltage),
  }
  const { electrolyte: cells } = model
  return {
    model,
    y: state,
    voltage: state[model.voltageAt],
    current,
    temperature,
    thermalVoltage,
    path:
      model.name === 'DFN' && cells !== undefined
        ? porousPath({ ...source, cells })
        : averagedPath({ ...source, cells, grid: layerGrid(model) }),
  }
}

/** Solves again until nothing moves: side currents follow the main ones by one iteration. */
function settle(model: CellModel, y: Float64Array): boolean {
  let voltage = Number.NaN
  for (let k = 0; k < mostRepeats; k++) {
    if (model.makeConsistent(0, y) < 0) return false
    const change = Math.abs(y[model.voltageAt] - voltage)
    if (change <= 4 * Number.EPSILON * Math.abs(voltage)) return true
    voltage = y[model.voltageAt]
  }
  return true
}

/** Salt of this state, whatever the model has seen before: it follows salt downwards only step by step. */
function loadSalt({ electrodes, electrolyte }: CellModel, y: Float64Array): void {
  for (const electrode of electrodes) electrode.updateGeometry(y)
  if (electrolyte === undefined) return
  electrolyte.refreshGeometry()
  const { stored, pores, saltOffset } = electrolyte
  for (let i = 0; i < stored.length; i++) stored[i] = y[saltOffset + i] / pores[i]
}

/** Overpotential of the lithium counter, and the salt at its surface, where no anions pass. */
function counterOf({ cell, electrolyte }: CellModel, areal: number, thermalVoltage: number) {
  if (cell.negative.kind !== 'lithium') return { counterOverpotential: 0, surfaceSalt: 1 }
  const { exchangeCurrentDensity } = cell.negative
  const counterOverpotential = thermalVoltage * Math.asinh(areal / (2 * exchangeCurrentDensity))
  if (electrolyte === undefined) return { counterOverpotential, surfaceSalt: 1 }
  const salt = surfaceSalt(electrolyte.u[0], surfaceRise(electrolyte, areal))
  return { counterOverpotential, surfaceSalt: salt }
}
