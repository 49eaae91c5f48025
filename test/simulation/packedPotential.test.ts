import { describe, expect, it } from 'vitest'
import { constantCurve, curveOf } from '../../src/numerics/curve.ts'
import { packCurve } from '../../src/numerics/packedCurve.ts'
import { packedPotential } from '../../src/simulation/packedPotential.ts'
import { everythingHost, plainHost } from '../support/alloyCell.ts'

describe('packedPotential', () => {
  it('packs each branch as it is', () => {
    const { lithiation, delithiation, entropicCoefficient } = packedPotential(everythingHost)
    const { openCircuitPotential } = everythingHost
    expect(lithiation).toEqual(packCurve(openCircuitPotential.lithiation))
    expect(delithiation).toEqual(packCurve(openCircuitPotential.delithiation))
    expect(entropicCoefficient).toEqual(packCurve(everythingHost.entropicCoefficient))
  })

  it('keeps one branch one object, which is how a host without hysteresis is known', () => {
    const { lithiation, delithiation } = packedPotential(plainHost)
    expect(delithiation).toBe(lithiation)
  })

  it('leaves out an entropic coefficient that is zero everywhere, and no other', () => {
    expect(packedPotential(plainHost).entropicCoefficient).toBeUndefined()
    const warm = { ...plainHost, entropicCoefficient: constantCurve(1e-4) }
    expect(packedPotential(warm).entropicCoefficient).toBeDefined()
  })

  it('has a branch of the first lithiation where the host has one', () => {
    expect(packedPotential(everythingHost).firstLithiation).toBeUndefined()
    const firstLithiation = curveOf((x) => 0.1 - 0.05 * x, 0, 1, 16)
    const openCircuitPotential = { ...everythingHost.openCircuitPotential, firstLithiation }
    const packed = packedPotential({ ...everythingHost, openCircuitPotential })
    expect(packed.firstLithiation).toEqual(packCurve(firstLithiation))
  })
})
