import { readFileSync } from 'node:fs'
import type { CellParameters } from '../../../src/cells/cellParameters.ts'
import { cellParametersFromBpx } from '../../../src/interop/bpx.ts'
import type { ModelName } from '../../../src/simulation/modelName.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { curve } from '../../support/sharedCurves.ts'
import { completed, stepTrace } from '../simulated.ts'
import type { Trace } from '../trace.ts'

/** Current of the measurement, 1C of the electrode pair that the file describes [A]. */
const current = 0.15625

/**
 * Where the discharge starts: at 100 % of the file, its electrodes at the ends of their windows (open circuit 4.2 V), or
 * where the public parameter set of this cell starts: 26 120.05 of 31 920 and 12 630.8 of 48 580 mol/m³ (pybamm-ecker2015).
 */
export type Start = 'full' | 'published'

const published = { negative: 26_120.05 / 31_920, positive: 12_630.8 / 48_580 }

/** The 1C discharge as digitised; charge in Ah. */
export function measuredDischarge(): Trace {
  const { time_s, voltage_V } = curve('kokam-1c-voltage.csv')
  return { charge: time_s.map((t) => (t * current) / 3600), voltage: voltage_V }
}

export function computedDischarge(start: Start, model: ModelName): Trace {
  const file = '../shared/bpx/kokam-ecker2015.bpx.json'
  const cell = cellParametersFromBpx(JSON.parse(readFileSync(file, 'utf8')))
  const placed = start === 'full' ? cell : startedAt(cell)
  return stepTrace(completed(simulate(placed, 'Discharge at 1C until 2.5 V', { model })), 0)
}

function startedAt(cell: CellParameters): CellParameters {
  if (cell.negative.kind !== 'porous') throw new Error('a full cell')
  const at = (hosts: CellParameters['positive']['hosts'], initialLithiation: number) =>
    hosts.map((host) => ({ ...host, initialLithiation }))
  return {
    ...cell,
    negative: { ...cell.negative, hosts: at(cell.negative.hosts, published.negative) },
    positive: { ...cell.positive, hosts: at(cell.positive.hosts, published.positive) },
  }
}
