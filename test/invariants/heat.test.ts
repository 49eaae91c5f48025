import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import type { CellParameters, ElectrodeParameters } from '../../src/cells/cellParameters.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { expectRelative } from '../support/expectRelative.ts'

/** Without ageing, first-time branches and what confinement stores: only what a cycle gives back or turns to heat. */
function reversible(electrode: ElectrodeParameters): ElectrodeParameters {
  const hosts = electrode.hosts.map(({ sei: _, fade: __, confinementPressure: ___, ...host }) => {
    const { firstLithiation: ____, ...openCircuitPotential } = host.openCircuitPotential
    return { ...host, conversions: [], openCircuitPotential }
  })
  return { ...electrode, hosts }
}

describe('heat of a cell that loses none', () => {
  it('is the energy that closed loops lose: what hysteresis encloses, too', () => {
    const { parameters } = cellFrom('si-tisi2-20nm')
    const cell: CellParameters = {
      ...parameters,
      negative: reversible(parameters.negative as ElectrodeParameters),
      positive: reversible(parameters.positive),
      thermal: { heatCapacity: 60, heatTransfer: 0 },
    }
    const loops = 'repeat 3 { Discharge at C/20 for 10 h; Charge at C/20 for 10 h }'
    const options = { model: 'SPM', thermal: 'lumped', initialSoc: 0.8, rtol: 1e-5 } as const
    const { steps, series, status } = simulate(cell, loops, options)
    expect(status).toBe('completed')
    const { step, temperature } = series
    const [from, to] = [temperature[step.lastIndexOf(1)], temperature[step.lastIndexOf(5)]]
    const lost = -3600 * steps.slice(2).reduce((sum, { energy }) => sum + energy, 0)
    expect(lost).toBeGreaterThan(2000)
    expectRelative(60 * (to - from), lost, 0.01)
  })
})
