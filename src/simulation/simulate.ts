import type { Protocol, Step } from '../protocols/protocol.ts'
import { parseProtocol } from '../protocols/protocolText.ts'
import { unroll } from '../protocols/unroll.ts'
import { Ageing } from './ageing.ts'
import { CellModel } from './cellModel.ts'
import { checkCall } from './checkCall.ts'
import { CycleBook } from './cycleBook.ts'
import { demandsOf } from './demands.ts'
import { FieldRecorder } from './fieldRecorder.ts'
import { type GivenCell, parametersOf } from './givenCell.ts'
import { ledgerStart } from './ledger.ts'
import { meshFor } from './mesh.ts'
import { usualModel } from './modelName.ts'
import { PlatingWatch } from './platingWatch.ts'
import { Recorder } from './recorder.ts'
import { Reversals } from './reversals.ts'
import { RowPlan } from './rowPlan.ts'
import { StepRunner } from './runStep.ts'
import type { SimulationOptions } from './simulationOptions.ts'
import type { Solution, StepSummary, Stop } from './solution.ts'

/**
 * Runs a protocol on a cell.
 *
 * @param cell     the seam's record, or anything that carries one as `parameters`
 * @param protocol parsed, or as text
 * @returns always a solution: one that stopped early says why, and keeps what was done until then
 * @throws InputError where protocol text does not parse, or cell or options are none
 *
 * @example
 * const { series } = simulate(cell, 'Discharge at 1C until 2.5 V', { model: 'DFN' })
 */
export function simulate(
  cell: GivenCell,
  protocol: Protocol | string,
  options: SimulationOptions = {},
): Solution {
  const parameters = parametersOf(cell)
  checkCall(parameters, protocol, options)
  const {
    model: name = usualModel(parameters),
    mesh = {},
    thermal = 'isothermal',
    initialSoc,
    rtol = 1e-4,
    progress,
    signal = { aborted: false },
    record = 'all',
    fields = [],
    fieldTimes = [],
  } = options
  const plan = typeof protocol === 'string' ? parseProtocol(protocol) : protocol
  const model = new CellModel(parameters, {
    model: name,
    mesh: { ...meshFor(name, demandsOf(plan, parameters)), ...mesh },
    thermal,
    rtol,
  })
  const y = model.initialState(initialSoc)
  const runner = new StepRunner(model, rtol, () => signal.aborted)
  const recorder = new Recorder(model)
  const ageing = new Ageing(model, y)
  const cycles = new CycleBook(model, ledgerStart(model, y), ageing.book)
  const lastCycle = lastCycleOf(plan)
  const rows = new RowPlan(model, recorder, record, lastCycle)
  const reversals = new Reversals(model, {
    passed: (charge, energy) => cycles.count(charge, energy),
    turned: (at, interpolant) => ageing.turn(at, interpolant),
  })
  const plating = new PlatingWatch(model)
  const inside = new FieldRecorder(model, fields, fieldTimes)
  const steps: StepSummary[] = []

  let t = 0
  let stop: Stop | undefined
  for (const { step, cycle } of unroll(plan)) {
    cycles.enter(cycle, t, y)
    rows.enter(step, cycle, steps.length)
    const start = { t, charge: y[model.chargeAt], energy: y[model.energyAt] }
    reversals.enter(y, step.control.kind === 'current' || step.control.kind === 'rest')
    const outcome = runner.run(step, t, y, {
      begin: (at, state) => {
        rows.begin(at, state)
        reversals.begin(state)
        plating.begin(at, state, steps.length)
        inside.begin(at, state, cycle, steps.length)
      },
      advance: (from, to, interpolant, last) => {
        rows.advance(from, to, interpolant, last)
        cycles.watch()
        reversals.advance(from, to, interpolant)
        plating.advance(from, to, interpolant, steps.length)
        inside.advance(to, interpolant, cycle, steps.length)
      },
    })
    t = outcome.t
    const charge = y[model.chargeAt] - start.charge
    const energy = y[model.energyAt] - start.energy
    steps.push({
      text: step.text,
      cycle,
      kind: kindOf(step, charge),
      start: start.t,
      end: t,
      charge,
      energy,
      endedBy: outcome.endedBy,
    })
    ageing.endOfStep(y, charge)
    reversals.leave(y)
    progress?.({ cycle, of: lastCycle, time: t })
    if (outcome.stop !== undefined) {
      stop = outcome.stop
      break
    }
  }
  cycles.close(t, y)
  return {
    cell: parameters,
    model: name,
    protocol: plan,
    ...(initialSoc === undefined ? {} : { initialSoc }),
    ...(stop === undefined ? { status: 'completed' } : { status: 'stopped', stop }),
    series: recorder.series,
    steps,
    cycles: cycles.summaries,
    ...(plating.margin === undefined ? {} : { platingMargin: plating.margin }),
    ...(fieldTimes.length === 0 ? {} : { fields: inside.records }),
    effort: runner.effort,
  }
}

function kindOf({ control }: Step, charge: number): StepSummary['kind'] {
  if (control.kind === 'rest') return 'rest'
  if (control.kind === 'profile') return 'profile'
  if (control.kind === 'voltage') return 'hold'
  if (control.kind === 'power') return control.value > 0 ? 'discharge' : 'charge'
  return control.value.value > 0 || (control.value.value === 0 && charge > 0)
    ? 'discharge'
    : 'charge'
}

function lastCycleOf(protocol: Protocol): number {
  let last = 0
  for (const { cycle } of unroll(protocol)) last = cycle
  return last
}
