import { describe, expect, it } from 'vitest'
import { constantCurve, curveOf } from '../../src/numerics/curve.ts'
import { diffusesLinearly, hostParticles } from '../../src/simulation/hostParticles.ts'
import { radialSchemes } from '../../src/simulation/radialSchemes.ts'
import { ModalDiffusion } from '../../src/submodels/transport/modalDiffusion.ts'
import { VaryingDiffusion } from '../../src/submodels/transport/varyingDiffusion.ts'
import { lgM50 } from '../support/lgM50.ts'

const schemes = radialSchemes({ negative: 4, separator: 2, positive: 4, radial: 8 })
const oxide = lgM50.positive.hosts[0]
const rigid = { ...oxide, diffusivity: constantCurve(4e-15) }
const swelling = { ...rigid, lithiumMolarVolume: 8e-6 }
const made = (host: typeof oxide) => hostParticles(host, 3, schemes, 1e-3, 1e-4)

describe('hostParticles', () => {
  it('are plain modes in a rigid host of constant D', () => {
    expect(diffusesLinearly(rigid)).toBe(true)
    expect(made(rigid)).toBeInstanceOf(ModalDiffusion)
  })

  it('have a diffusivity that varies where the host swells, or D depends on θ', () => {
    const varying = { ...rigid, diffusivity: curveOf((x) => 1e-15 * (1 + x), 0, 1, 8) }
    for (const host of [swelling, varying]) {
      expect(diffusesLinearly(host)).toBe(false)
      expect(made(host)).toBeInstanceOf(VaryingDiffusion)
      expect(made(host).size).toBe(8)
    }
  })

  it('have fewer modes where lithium crosses a swelling host within minutes', () => {
    expect(made({ ...swelling, radius: 1e-7 }).size).toBe(6)
  })
})
