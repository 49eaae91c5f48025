import { describe, expect, it } from 'vitest'
import {
  type SeiGrowthParameters,
  seiGrowth,
} from '../../../src/submodels/degradation/seiGrowth.ts'
import { FARADAY } from '../../../src/units/constants.ts'
import { expectRelative } from '../../support/expectRelative.ts'

const thermalVoltage = 0.0514 // V
const D = 2e-18 // m²/s
const c = 4541 // mol/m³
const k = 1e-12 // m/s
const L = 30e-9 // m

const diffusion: SeiGrowthParameters = {
  form: 'solvent-diffusion',
  solventDiffusivity: D,
  solventConcentration: c,
  rateConstant: k,
  potential: 0.4,
  resistivity: 2e5,
  barrierThickness: 0,
  barrierCoverage: 0,
}
const mixed: SeiGrowthParameters = { ...diffusion, form: 'reaction-diffusion' }

interface Point {
  readonly delta?: number
  readonly total?: number
  readonly area?: number
  readonly thickness?: number
}

function grow(
  parameters: SeiGrowthParameters,
  { delta = 0.1, total = 0, area = 1, thickness = L }: Point = {},
) {
  const j = new Float64Array(1)
  const slope = new Float64Array(1)
  seiGrowth(
    1,
    parameters,
    thermalVoltage,
    Float64Array.of(thickness),
    Float64Array.of(area),
    Float64Array.of(7, total),
    1,
    Float64Array.of(7, 7, delta),
    2,
    j,
    slope,
  )
  return { j: j[0], slope: slope[0] }
}

describe('seiGrowth', () => {
  it('is limited by solvent through the film: j = −F D c/L, whatever the potential', () => {
    expectRelative(grow(diffusion).j, (-FARADAY * D * c) / L, 1e-14)
    expect(grow(diffusion, { delta: 0.9 }).j).toBe(grow(diffusion).j)
    expect(grow(diffusion).slope).toBe(0)
    expectRelative(grow(diffusion, { thickness: 2 * L }).j, grow(diffusion).j / 2, 1e-14)
  })

  it('has reaction and diffusion in series: j = −F c K/(1 + L K/D)', () => {
    const K = k * Math.exp((0.4 - 0.1) / thermalVoltage)
    expectRelative(grow(mixed).j, (-FARADAY * c * K) / (1 + (L * K) / D), 1e-13)
  })

  it('is kinetic through a thin film and diffusive through a thick one', () => {
    const K = k * Math.exp((0.4 - 0.1) / thermalVoltage)
    expectRelative(grow(mixed, { thickness: 1e-14 }).j, -FARADAY * c * K, 1e-4)
    expectRelative(grow(mixed, { thickness: 1e-2 }).j, (-FARADAY * c * D) / 1e-2, 1e-3)
  })

  it('loses the ohmic drop of all current through the film', () => {
    const total = -2 // A/m², lithiating
    const shifted = grow(mixed, { delta: 0.1 - total * L * 2e5 })
    expectRelative(grow(mixed, { total }).j, shifted.j, 1e-13)
    expect(grow(mixed, { total }).j).not.toBe(grow(mixed).j)
  })

  it('grows on wetted area', () => {
    expectRelative(grow(mixed, { area: 1.8 }).j, 1.8 * grow(mixed).j, 1e-14)
    expectRelative(grow(mixed, { area: 1.8 }).slope, 1.8 * grow(mixed).slope, 1e-14)
  })

  it.each([diffusion, mixed])(
    'has a coating in series on the area that it covers: $form',
    (form) => {
      const barrier = 50e-9
      const bare = grow(form).j
      const under = grow(form, { thickness: L + barrier }).j
      const coated = { ...form, barrierThickness: barrier, barrierCoverage: 0.8 }
      expectRelative(grow(coated).j, 0.2 * bare + 0.8 * under, 1e-12)
    },
  )

  it.each([0, 0.7])('has the ∂j/∂Δ that differences show, coverage %f', (barrierCoverage) => {
    const d = 1e-6
    const form = { ...mixed, barrierThickness: 40e-9, barrierCoverage }
    for (const delta of [0.05, 0.3, 0.5]) {
      const { slope } = grow(form, { delta })
      const rise = grow(form, { delta: delta + d }).j - grow(form, { delta: delta - d }).j
      expectRelative(slope, rise / (2 * d), 1e-6)
    }
  })

  it('stops above an onset potential, where solvent is not reduced', () => {
    const form = { ...diffusion, onsetPotential: 0.8 }
    expectRelative(grow(form, { delta: 0.1 }).j, grow(diffusion).j, 1e-9)
    expectRelative(grow(form, { delta: 0.8 }).j, grow(diffusion).j / 2, 1e-12)
    const ratio = Math.exp((-2 * 0.1) / thermalVoltage)
    expectRelative(grow(form, { delta: 0.9 }).j, (grow(diffusion).j * ratio) / (1 + ratio), 1e-9)
    const d = 1e-6
    const rise = grow(form, { delta: 0.78 + d }).j - grow(form, { delta: 0.78 - d }).j
    expectRelative(grow(form, { delta: 0.78 }).slope, rise / (2 * d), 1e-7)
  })

  it('never gives lithium back, and stays finite far below its potential', () => {
    expect(grow(mixed, { delta: 4 }).j).toBeLessThanOrEqual(0)
    expectRelative(grow(mixed, { delta: -50 }).j, (-FARADAY * D * c) / L, 1e-9)
  })
})
