import type { CellParameters } from '../cells/cellParameters.ts'
import type { Limit, Rate, Step, Voltage } from '../protocols/protocol.ts'
import type { CellModel } from './cellModel.ts'
import type { StepSummary, Stop } from './solution.ts'

/** A function of the state that ends the step where it falls to zero. */
export interface StepLimit {
  readonly endedBy: StepSummary['endedBy']
  readonly room: (y: Float64Array) => number
  /** What is said where a step starts beyond it, if not 'at-once'. */
  readonly atStart?: StepSummary['endedBy']
  /** Index of the only unknown it reads, where there is one: then no whole state need be interpolated. */
  readonly index?: number
  /** Why the whole run ends there, where it does; asked at that state. */
  readonly stop?: (t: number, y: Float64Array) => Stop
}

/** A rate in amperes, against this cell. */
export function amperes({ value, unit }: Rate, cell: CellParameters): number {
  if (unit === 'A') return value
  return unit === 'C' ? value * cell.nominalCapacity : value * cell.area
}

/** A voltage in volts, against this cell: cut-offs are the ends of its window. */
export function volts(voltage: Voltage, { voltageWindow }: CellParameters): number {
  if (voltage === 'upper-cut-off') return voltageWindow.upper
  return voltage === 'lower-cut-off' ? voltageWindow.lower : voltage
}

/**
 * The step's other limits, each measured from the side that it is approached from: a voltage limit from above while
 * discharging, from below while charging, else from where the step starts. A start beyond a limit that the step moves
 * away from is none.
 */
export function limitsOf(step: Step, model: CellModel, start: Float64Array): StepLimit[] {
  return step.until.flatMap((limit) => limitOf(limit, model, start) ?? [])
}

function limitOf(
  limit: Limit,
  model: CellModel,
  start: Float64Array,
): StepLimit | readonly StepLimit[] | undefined {
  const { voltageAt, currentAt, chargeAt } = model
  switch (limit.kind) {
    case 'duration':
      return undefined
    case 'voltage': {
      const end = volts(limit.value, model.cell)
      const towards = start[currentAt]
      const sign = towards !== 0 ? Math.sign(towards) : Math.sign(start[voltageAt] - end) || 1
      return { endedBy: 'voltage', index: voltageAt, room: (y) => sign * (y[voltageAt] - end) }
    }
    case 'current': {
      const least = Math.abs(amperes(limit.value, model.cell))
      return { endedBy: 'current', index: currentAt, room: (y) => Math.abs(y[currentAt]) - least }
    }
    case 'capacity': {
      const from = start[chargeAt]
      return {
        endedBy: 'capacity',
        index: chargeAt,
        room: (y) => limit.value - Math.abs(y[chargeAt] - from),
      }
    }
    case 'cut-offs':
      return [cutOff(model, 'lower'), cutOff(model, 'upper')]
    case 'temperature': {
      const sign = Math.sign(model.temperature(start) - limit.value) || -1
      return { endedBy: 'temperature', room: (y) => sign * (model.temperature(y) - limit.value) }
    }
  }
}

/** A cut-off of the cell, which counts only while the current leads beyond it. */
function cutOff({ cell, voltageAt, currentAt }: CellModel, which: 'lower' | 'upper'): StepLimit {
  const limit = cell.voltageWindow[which]
  const sign = which === 'lower' ? 1 : -1
  return {
    endedBy: `${which}-cut-off`,
    atStart: `${which}-cut-off`,
    room: (y) =>
      sign * y[currentAt] > 0 ? sign * (y[voltageAt] - limit) : Number.POSITIVE_INFINITY,
  }
}
