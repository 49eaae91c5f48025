import type { Step } from '../protocols/protocol.ts'
import { duration } from '../units/duration.ts'
import type { CellModel } from './cellModel.ts'
import type { StepLimit } from './limits.ts'
import type { Stop } from './solution.ts'

/** No cell is further from zero than this [V]. */
const furthestVoltage = 20

/** What ends not only a step but the run, wherever it happens. */
export function stopsOf(model: CellModel, step: Step): StepLimit[] {
  return [
    ...(model.rigidPores ? [poresClosed(model)] : []),
    nothingLeft(model, step),
    ...(model.electrolyte === undefined ? [] : [noSaltLeft(model)]),
  ]
}

/** Salt per reference volume and over c_ref below which an averaged model that cannot go on has run dry [1]. */
const nearlyDry = 0.02

export function tooSmall(model: CellModel, t: number, y: Float64Array): Stop {
  const dry = noSaltLeft(model)
  if (model.name === 'SPMe' && dry.stop !== undefined && dry.room(y) < nearlyDry) {
    return dry.stop(t, y)
  }
  return {
    reason: 'step-too-small',
    time: t,
    message:
      `no step could be taken at ${duration(t)}, where ${model.describe(y)}. ` +
      'Try: a cut-off that is reached sooner, a smaller current, or a finer mesh',
  }
}

/** The end of a step that has no clock and whose limits are never reached. */
export function neverEnds(step: Step): NonNullable<StepLimit['stop']> {
  return (t) => ({
    reason: 'infeasible-step',
    time: t,
    message:
      `"${step.text}" had not come to its end at ${duration(t)}, and never may. ` +
      'Try: a duration besides, as in "or for 10 h", or a limit that the cell reaches',
  })
}

export function tooMuchPower(model: CellModel, t: number, y: Float64Array): Stop {
  const power = y[model.currentAt] * y[model.voltageAt]
  return {
    reason: 'infeasible-step',
    time: t,
    message:
      `${power.toPrecision(3)} W are the most that the cell can give at ${duration(t)}, where ${model.describe(y)}. ` +
      `Try: a smaller power, or an end at ${model.cell.voltageWindow.lower} V, its lower cut-off`,
  }
}

/** What makes a full negative swell less, see test/invariants/trends.test.ts: a half cell has no N/P to raise. */
const lighter = {
  negative: 'a higher np at the same porosity, ',
  positive: '',
  working: '',
} as const

function poresClosed(model: CellModel): StepLimit {
  const closed = () => (model.negative === undefined ? 'working' : model.closedSide)
  return {
    endedBy: 'stop',
    room: (y) => model.poreRoom(y),
    stop: (t) => ({
      reason: 'pores-closed',
      time: t,
      message:
        `pores closed at ${duration(t)}: swelling has used up the room of the ${closed()} electrode in a ` +
        `rigid can. Try: more porosity (see the swelling budget of \`tinsel show\`), ${lighter[closed()]}or less host`,
    }),
  }
}

/** How far below zero the salt of a cell may stand, per reference volume and over c_ref: in the DFN by its tolerance. */
const belowZero = { SPM: 0, SPMe: 0, DFN: 5e-3 }

/**
 * Where no salt is left the equations ask for less than nothing: an averaged model takes it from every place alike, and
 * even where reactions can move to where salt is, there is a current beyond which it does not come.
 */
function noSaltLeft(model: CellModel): StepLimit {
  const even = model.name === 'SPMe'
  return {
    endedBy: 'stop',
    room: (y) => leastSalt(model, y) + belowZero[model.name],
    stop: (t, y) => ({
      reason: 'infeasible-step',
      time: t,
      message:
        `the electrolyte has run dry at ${duration(t)}, where ${model.describe(y)}` +
        `${even ? '; with its even reactions the SPMe cannot go on' : ''}. ` +
        `Try: ${even ? 'model DFN, or ' : ''}a smaller current, or a voltage nearer to the present one`,
    }),
  }
}

/** Beyond any cell's voltage a host is empty or full to the last atom, and only the guard of its potential answers. */
function nothingLeft(model: CellModel, step: Step): StepLimit {
  const { lower, upper } = model.cell.voltageWindow
  return {
    endedBy: 'stop',
    index: model.voltageAt,
    room: (y) => furthestVoltage - Math.abs(y[model.voltageAt]),
    stop: (t, y) => ({
      reason: 'infeasible-step',
      time: t,
      message:
        `nothing is left to take at ${duration(t)}: ${model.describe(y)}. ` +
        `Try: ${endAt(step, y[model.voltageAt] < lower ? lower : upper)}, or a smaller current`,
    }),
  }
}

/** How a step is made to end at a cut-off: steps in words say so, samples just end. */
function endAt(step: Step, cutOff: number): string {
  return step.control.kind === 'profile'
    ? `samples that end before the cut-off of ${cutOff} V is passed`
    : `"until ${cutOff} V" in "${step.text}"`
}

export function noConsistentState(step: Step, t: number): Stop {
  return {
    reason: 'no-consistent-state',
    time: t,
    message:
      `"${step.text}" cannot start at ${duration(t)}: no potentials carry it in the present state. ` +
      'Try: a smaller current or power, or a voltage nearer to the present one',
  }
}

export function interrupted(t: number): Stop {
  return {
    reason: 'interrupted',
    time: t,
    message: `interrupted at ${duration(t)}; what was done until then is kept`,
  }
}

/** Smallest salt anywhere, per reference volume and over c_ref [1]; the balance may have it below zero. */
function leastSalt({ electrolyte }: CellModel, y: Float64Array): number {
  if (electrolyte === undefined) return 1
  const { saltOffset, cells } = electrolyte
  let least = Number.POSITIVE_INFINITY
  for (let i = saltOffset; i < saltOffset + cells; i++) if (y[i] < least) least = y[i]
  return least
}
