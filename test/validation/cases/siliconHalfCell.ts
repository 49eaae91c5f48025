import { cellFrom } from '../../../src/cells/cellFrom.ts'
import type { CellParameters } from '../../../src/cells/cellParameters.ts'
import type { ModelName } from '../../../src/simulation/modelName.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import type { Solution } from '../../../src/simulation/solution.ts'
import { curve } from '../../support/sharedCurves.ts'
import { completed, stepOf, stepTrace } from '../simulated.ts'
import { capacityOf, type Trace } from '../trace.ts'

/** Lithiation is the discharge of a half cell. */
export type Direction = 'lithiation' | 'delithiation'

/** Silicon in the cell [g], as published. */
const mass = 0.853e-3

/** Currents of the file [mA]: three cycles near C/20 of 3579 mAh/g, then C/10. The rest of 24 h before them is left out. */
const protocol =
  'repeat 3 { Discharge at 0.1523 mA until 0.05 V; Rest for 30 min; Charge at 0.1536 mA until 1 V; Rest for 15 min }; ' +
  'repeat 6 { Discharge at 0.3043 mA until 0.05 V; Rest for 15 min; Charge at 0.3055 mA until 1 V; Rest for 15 min }'

/** The step numbers of the cycler under which current flows. */
const cyclerSteps = { lithiation: [3, 10], delithiation: [6, 13] } as const

/** One half cycle as measured, charge in mAh per gram of silicon. */
export function measuredHalf(cycle: number, direction: Direction): Trace {
  const file = curve('silicon-half-cell-cycles-01-09.csv')
  const lithiated = direction === 'lithiation'
  const charges = lithiated ? file.discharge_capacity_mAh_per_g : file.charge_capacity_mAh_per_g
  const steps: readonly number[] = cyclerSteps[direction]
  const rows = file.cycle.flatMap((c, row) =>
    c === cycle && steps.includes(file.step[row]) ? [row] : [],
  )
  return {
    charge: rows.map((row) => charges[row]),
    voltage: rows.map((row) => file.voltage_V[row]),
  }
}

/** What a run may have otherwise than the recipe. */
export interface Changes {
  readonly accessibleShare?: number
  readonly diameter?: string
}

/** The shipped recipe, as it stands or changed. */
export function siliconCell({ accessibleShare, diameter }: Changes = {}) {
  const recipe = { extends: 'validation/silicon-half-cell' }
  if (accessibleShare === undefined && diameter === undefined) return cellFrom(recipe)
  const powder = {
    family: 'plain',
    phase: 'silicon-crystalline',
    diameter: diameter ?? '100 nm',
    accessibleShare: accessibleShare ?? shippedShare(),
  }
  return cellFrom({ ...recipe, negative: { powders: [{ powder, share: '60 wt%' }] } })
}

/** u of the shipped recipe: accessible silicon per silicon. */
export function shippedShare(): number {
  const { negative } = cellFrom('validation/silicon-half-cell')
  return negative.powders[0].powder.hosts[0].volumeShare
}

/** All nine cycles of the file. */
export function cycled(model: ModelName, changes: Changes = {}): Solution {
  return completed(simulate(siliconCell(changes), protocol, { model }))
}

/** One half cycle as computed, charge in mAh per gram of silicon, accessible or not. */
export function computedHalf(solution: Solution, cycle: number, direction: Direction): Trace {
  const kind = direction === 'lithiation' ? 'discharge' : 'charge'
  return stepTrace(solution, stepOf(solution, cycle, kind), 1e3 / mass)
}

/** The first cycle as it would be if crystalline silicon took lithium like amorphous silicon from the start. */
export function firstCycleAsAmorphous(model: ModelName): Solution {
  const { parameters } = siliconCell()
  const [host] = parameters.positive.hosts
  const { firstLithiation: _, ...openCircuitPotential } = host.openCircuitPotential
  const amorphous: CellParameters = {
    ...parameters,
    positive: { ...parameters.positive, hosts: [{ ...host, openCircuitPotential }] },
  }
  const cycle =
    'repeat 1 { Discharge at 0.1523 mA until 0.05 V; Rest for 30 min; Charge at 0.1536 mA until 1 V }'
  return completed(simulate(amorphous, cycle, { model }))
}

/** What `fittedShare` may do otherwise. */
export interface FitOptions {
  readonly diameter?: string
  readonly model?: ModelName
}

/**
 * The accessible share that gives the lithiation capacity of cycle 3; nothing else is fitted, and no voltage is used.
 *
 * @param target [mAh/g]
 */
export function fittedShare(
  target: number,
  { diameter = '100 nm', model = 'SPM' }: FitOptions = {},
): number {
  let low = 0.3
  let high = 1
  while (high - low > 2e-4) {
    const accessibleShare = (low + high) / 2
    const run = cycled(model, { accessibleShare, diameter })
    if (capacityOf(computedHalf(run, 3, 'lithiation')) < target) low = accessibleShare
    else high = accessibleShare
  }
  return (low + high) / 2
}
