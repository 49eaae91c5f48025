import { describe, expect, it } from 'vitest'
import type { ElectrodeParameters } from '../../src/cells/cellParameters.ts'
import { cellParametersFromBpx } from '../../src/interop/bpx.ts'
import { valueAt } from '../../src/numerics/curve.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { bpxExample, withField } from '../support/bpxExample.ts'
import { expectRelative } from '../support/expectRelative.ts'

const negativeOf = (json: unknown) => cellParametersFromBpx(json).negative as ElectrodeParameters
const negativePath = (key: string) => ['Parameterisation', 'Negative electrode', key]

describe('electrodeFromBpx', () => {
  it('derives the host: ε = aR/3, j₀ = FK/2, what is left of the layer is inert, and nothing swells', () => {
    const negative = negativeOf(bpxExample())
    const [host] = negative.hosts
    expectRelative(host.volumeShare, 0.5, 1e-14)
    expectRelative(host.exchangeCurrentDensity, FARADAY * 1e-6, 1e-14)
    expectRelative(negative.inertShare, 0.2, 1e-14)
    expect(host.lithiumMolarVolume).toBe(0)
    expect(negative).toMatchObject({
      thickness: 1e-4,
      porosity: 0.3,
      electronicConductivity: 100,
      transportEfficiency: 0.16,
    })
  })

  it('uses one curve for both branches without hysteresis, and the file’s branches with it', () => {
    const [plain] = negativeOf(bpxExample()).hosts
    expect(plain.openCircuitPotential.delithiation).toBe(plain.openCircuitPotential.lithiation)
    let json = withField(bpxExample(), negativePath('OCP (lithiation) [V]'), '0.4 - 0.3 * x')
    json = withField(json, negativePath('OCP (delithiation) [V]'), '0.6 - 0.3 * x')
    json = withField(json, negativePath('OCP hysteresis decay constant'), 30)
    const [{ openCircuitPotential: potential, initialHysteresis }] = negativeOf(json).hosts
    expectRelative(valueAt(potential.lithiation, 0.5), 0.25, 1e-12)
    expectRelative(valueAt(potential.delithiation, 0.5), 0.45, 1e-12)
    expect(potential.decayConstant).toBe(30)
    expect(initialHysteresis).toBe(-1)
    const key = 'Initial hysteresis state: Negative electrode'
    expect(
      negativeOf(withField(json, ['State', 'Initial conditions', key], 0.5)).hosts[0]
        .initialHysteresis,
    ).toBe(0.5)
  })

  it('reads a blended electrode: hosts by name, each with its state of hysteresis', () => {
    const json = bpxExample() as ReturnType<typeof bpxExample> & Record<string, never>
    const {
      'Thickness [m]': thickness,
      'Conductivity [S.m-1]': conductivity,
      Porosity,
      ...rest
    } = json.Parameterisation['Negative electrode']
    const { 'Transport efficiency': efficiency, ...particle } = rest
    let blended = withField(json, ['Parameterisation', 'Negative electrode'], {
      'Thickness [m]': thickness,
      'Conductivity [S.m-1]': conductivity,
      Porosity,
      'Transport efficiency': efficiency,
      Particle: {
        Graphite: particle,
        Silicon: { ...particle, 'Surface area per unit volume [m-1]': 6e4 },
      },
    })
    const key = 'Initial hysteresis state: Negative electrode'
    blended = withField(blended, ['State', 'Initial conditions', key], { Graphite: 0, Silicon: 1 })
    const { hosts, inertShare } = negativeOf(blended)
    expect(hosts.map(({ name, initialHysteresis }) => [name, initialHysteresis])).toEqual([
      ['Graphite', 0],
      ['Silicon', 1],
    ])
    expectRelative(hosts[1].volumeShare, 0.1, 1e-14)
    expectRelative(inertShare, 0.1, 1e-12)
  })
})
