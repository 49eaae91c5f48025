import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import type { CellParameters, ElectrodeParameters } from '../../src/cells/cellParameters.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { SimulationOptions } from '../../src/simulation/simulationOptions.ts'
import { expectRelative } from '../support/expectRelative.ts'

/** Without ageing, first-time branches and what confinement stores: only what a cycle gives back or turns to heat. */
function reversible(electrode: ElectrodeParameters): ElectrodeParameters {
  const hosts = electrode.hosts.map(({ sei: _, fade: __, confinementPressure: ___, ...host }) => {
    const { firstLithiation: ____, ...openCircuitPotential } = host.openCircuitPotential
    return { ...host, conversions: [], openCircuitPotential }
  })
  return { ...electrode, hosts }
}

/** Energy lost and heat kept [J] by an adiabatic cell in all loops but the first, of so many steps. */
function lastLoops(id: string, loops: string, stepsEach: number, options: SimulationOptions) {
  const { parameters } = cellFrom(id)
  const cell: CellParameters = {
    ...parameters,
    negative: reversible(parameters.negative as ElectrodeParameters),
    positive: reversible(parameters.positive),
    thermal: { heatCapacity: 60, heatTransfer: 0 },
  }
  const run = simulate(cell, loops, { initialSoc: 0.8, rtol: 1e-5, ...options })
  expect(run.status).toBe('completed')
  const { step, temperature } = run.series
  const from = temperature[step.lastIndexOf(stepsEach - 1)]
  const to = temperature[temperature.length - 1]
  const lost = -3600 * run.steps.slice(stepsEach).reduce((sum, { energy }) => sum + energy, 0)
  return { lost, heat: 60 * (to - from) }
}

describe('heat of a cell that loses none', () => {
  it('is the energy that closed loops lose: what hysteresis encloses, too', () => {
    const loops = 'repeat 3 { Discharge at C/20 for 10 h; Charge at C/20 for 10 h }'
    const { lost, heat } = lastLoops('si-tisi2-20nm', loops, 2, { model: 'SPM', thermal: 'lumped' })
    expect(lost).toBeGreaterThan(2000)
    expectRelative(heat, lost, 0.01)
  })

  it.each(['SPM', 'DFN'] as const)(
    'is whole at any rate with the heat of mixing, in the %s',
    (model) => {
      const loops =
        'repeat 3 { Discharge at 1C for 30 min; Rest for 2 h; Charge at 1C for 30 min; Rest for 2 h }'
      const { lost, heat } = lastLoops('graphite', loops, 4, {
        model,
        thermal: 'lumped-with-mixing',
      })
      const without = lastLoops('graphite', loops, 4, { model, thermal: 'lumped' })
      expectRelative(heat, lost, 0.02)
      expect(without.heat).toBeLessThan(0.9 * without.lost)
    },
  )
})
