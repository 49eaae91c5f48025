import { describe, expect, it } from 'vitest'
import { radialSchemes } from '../../src/simulation/radialSchemes.ts'

const mesh = { negative: 4, separator: 2, positive: 4, radial: 8 }

describe('radialSchemes', () => {
  it('samples D(θ) at half as many points again, and gives quick hosts fewer modes', () => {
    const schemes = radialSchemes(mesh)
    const [varying, swelling, quick] = [schemes.varying(), schemes.swelling(), schemes.quick()]
    expect([varying.modes.size, varying.points]).toEqual([8, 12])
    expect([swelling.modes.size, swelling.points]).toEqual([8, 8])
    expect([quick.modes.size, quick.points]).toEqual([6, 6])
    expect(schemes.modes().size).toBe(8)
  })

  it('has shells only where diffusion is linear', () => {
    const { varying, modes } = radialSchemes({ ...mesh, shells: 20 })
    expect(varying().modes.size).toBe(8)
    expect(modes().size).toBe(20)
  })

  it('makes each size once', () => {
    expect(radialSchemes({ ...mesh })).toBe(radialSchemes({ ...mesh, negative: 7 }))
  })
})
