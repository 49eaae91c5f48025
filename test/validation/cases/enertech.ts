import { readFileSync } from 'node:fs'
import type { CellParameters, ElectrodeParameters } from '../../../src/cells/cellParameters.ts'
import { cellParametersFromBpx } from '../../../src/interop/bpx.ts'
import { parseFormula } from '../../../src/interop/formula.ts'
import { smoothCurve } from '../../../src/interop/smoothCurve.ts'
import type { ModelName } from '../../../src/simulation/modelName.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import type { Solution } from '../../../src/simulation/solution.ts'
import { curve } from '../../support/sharedCurves.ts'
import { completed, stepTrace } from '../simulated.ts'
import type { Trace } from '../trace.ts'

export type Rate = '0.1C' | '0.5C' | '2C'

const file = 'data/validation/enertech-ai2020.bpx.json'
/** Of the nominal 2.28 Ah [A] */
const currents: Readonly<Record<Rate, number>> = { '0.1C': 0.228, '0.5C': 1.14, '2C': 4.56 }
const pairs = 34

interface UserDefined {
  readonly 'Thermodynamic factor': string
  readonly 'Negative electrode partial molar volume [m3.mol-1]': number
  readonly 'Positive electrode partial molar volume [m3.mol-1]': number
}

/** The file's cell, free to grow in thickness, with what the format cannot carry. */
export function enertechCell(): CellParameters {
  const json = JSON.parse(readFileSync(file, 'utf8'))
  const user: UserDefined = json.Parameterisation['User-defined']
  const cell = cellParametersFromBpx(json, file)
  if (cell.negative.kind !== 'porous') throw new Error('a full cell')
  const factor = smoothCurve(parseFormula(user['Thermodynamic factor']).over, 0, 4000, 4096)
  return {
    ...cell,
    housing: 'free',
    negative: growing(cell.negative, user['Negative electrode partial molar volume [m3.mol-1]']),
    positive: growing(cell.positive, user['Positive electrode partial molar volume [m3.mol-1]']),
    electrolyte: {
      ...cell.electrolyte,
      thermodynamicFactor: { temperatures: [298.15], curves: [factor], activationEnergy: 0 },
    },
  }
}

/** All growth thickens the layer. */
function growing(electrode: ElectrodeParameters, lithiumMolarVolume: number): ElectrodeParameters {
  const hosts = electrode.hosts.map((host) => ({ ...host, lithiumMolarVolume }))
  return { ...electrode, poreShare: 0, hosts }
}

export function discharged(rate: Rate, model: ModelName): Solution {
  const steps = `Discharge at ${currents[rate]} A until 3 V`
  return completed(simulate(enertechCell(), steps, { model }))
}

/** Charge in Ah. */
export function measuredVoltage(rate: Rate): Trace {
  const { time_s, voltage_V } = curve(`enertech-lco-graphite-${rate}-voltage.csv`)
  return { charge: time_s.map((t) => (t * currents[rate]) / 3600), voltage: voltage_V }
}

export function computedVoltage(solution: Solution): Trace {
  return stepTrace(solution, 0)
}

/** Thickness of the pouch less that at the start of the discharge [m], in the place of a voltage. */
export function measuredThickness(rate: Rate): Trace {
  const { time_s, thickness_change_m: d } = curve(`enertech-lco-graphite-${rate}-thickness.csv`)
  return {
    charge: time_s.map((t) => (t * currents[rate]) / 3600),
    voltage: d.map((value) => value - d[0]),
  }
}

export function computedThickness({ cell, series }: Solution): Trace {
  if (cell.negative.kind !== 'porous') throw new Error('a full cell')
  const { negative, positive } = cell
  const thickness = [...series.charge].map(
    (_, row) =>
      pairs *
      (negative.thickness * series.stretch.negative[row] +
        positive.thickness * series.stretch.positive[row]),
  )
  return {
    charge: [...series.charge],
    voltage: thickness.map((value) => value - thickness[0]),
  }
}
