import { describe, expect, it } from 'vitest'
import type { ElectrodeParameters, HostParameters } from '../../src/cells/cellParameters.ts'
import { constantCurve, curveOf } from '../../src/numerics/curve.ts'
import { gaussRadauSphere } from '../../src/numerics/gaussRadauSphere.ts'
import { radialModes } from '../../src/numerics/radialModes.ts'
import { ExactElectrode, exactRefusal } from '../../src/simulation/exactElectrode.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeHost } from '../support/handMadeCell.ts'
import { lgM50 } from '../support/lgM50.ts'

const { negative } = lgM50
const [graphite] = negative.hosts
const withHost = (change: Partial<HostParameters>): ElectrodeParameters => ({
  ...negative,
  hosts: [{ ...graphite, ...change }],
})

function electrode(parameters: ElectrodeParameters, soc?: number): ExactElectrode {
  const made = new ExactElectrode(radialModes(gaussRadauSphere(8)), 50)
  made.use(parameters, 298.15, 298.15, soc)
  return made
}

describe('exactRefusal', () => {
  it('takes one rigid host of constant diffusivity', () => {
    expect(exactRefusal(negative)).toBeUndefined()
  })

  it.each([
    ['two hosts', { ...negative, hosts: [graphite, graphite] }, '2 hosts'],
    ['swelling', withHost({ lithiumMolarVolume: 9e-6 }), 'graphite swells'],
    ['D(θ)', withHost({ diffusivity: curveOf((x) => 1e-14 * (1 + x), 0, 1) }), 'diffusivity'],
    ['conversion', withHost({ conversions: handMadeHost('Si', 0).conversions }), 'converted'],
  ])('refuses %s, and says so', (_, parameters, words) => {
    expect(exactRefusal(parameters)).toContain(words)
  })
})

describe('ExactElectrode', () => {
  it('begins at U + (2RT/F) asinh(j/2j₀) + j R', () => {
    const flat = constantCurve(0.2)
    const made = electrode(
      withHost({
        filmResistance: 0.01,
        initialLithiation: 0.5,
        openCircuitPotential: { lithiation: flat, delithiation: flat, decayConstant: 0 },
      }),
    )
    const j = 2
    made.start(j * graphite.specificArea * negative.thickness)
    const eta =
      ((2 * 8.314462618 * 298.15) / 96485.33212) *
      Math.asinh(j / (2 * graphite.exchangeCurrentDensity))
    expectRelative(made.deltaAt(0), 0.2 + eta + j * 0.01, 1e-10)
  })

  it('says when the mean is empty, or full in the other direction', () => {
    const made = electrode(negative, 0.5)
    const theta = (0.0279 + graphite.initialLithiation) / 2
    const stored = FARADAY * graphite.volumeShare * graphite.concentrationMax * negative.thickness
    expectRelative(made.start(10), (theta * stored) / 10, 1e-12)
    expectRelative(made.start(-10), ((1 - theta) * stored) / 10, 1e-12)
  })

  it('moves from branch to branch with the exponential of the charge passed', () => {
    const [low, high, gamma] = [constantCurve(0.1), constantCurve(0.3), 8]
    const openCircuitPotential = { lithiation: low, delithiation: high, decayConstant: gamma }
    const made = electrode(withHost({ openCircuitPotential, initialLithiation: 0.6 }))
    const plain = electrode(
      withHost({
        openCircuitPotential: { lithiation: low, delithiation: low, decayConstant: 0 },
        initialLithiation: 0.6,
      }),
    )
    const empty = made.start(20)
    plain.start(20)
    const t = empty / 3 // passes Δθ̄ = 0.2
    const h = 1 - 2 * Math.exp((-gamma * 0.2) / 2)
    expectRelative(made.deltaAt(t) - plain.deltaAt(t), 0.1 * (1 + h), 1e-9)
    made.evenTimes(4, t / 3)
    expectRelative(made.delta[3], made.deltaAt(t), 1e-13)
  })
})
