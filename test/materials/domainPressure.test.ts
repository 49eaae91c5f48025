import { describe, expect, it } from 'vitest'
import { powderFrom } from '../../src/materials/powderFrom.ts'
import { valueAt } from '../../src/numerics/curve.ts'
import { expectRelative } from '../support/expectRelative.ts'

const recipe = (coverage: number) => ({
  family: 'two-phase',
  diameter: '5 um',
  active: { element: 'Si', state: 'crystalline', size: '20 nm', massShare: 0.2 },
  matrix: [{ phase: 'tisi2-c54' }],
  coverage,
})
const pressure = (powder: ReturnType<typeof powderFrom>, theta: number) => {
  const curve = powder.hosts[0].confinementPressure
  return curve === undefined ? 0 : valueAt(curve, theta)
}

describe('pressure on a domain', () => {
  it('full silicon in TiSi2: 2 Y ln(b/a) by hand', () => {
    const powder = powderFrom(recipe(1))
    const growth = (3.75 * 8.9) / (28.0855 / 2.329)
    const outer = 1 / powder.structure[0].volumeShare
    const byHand = ((2 * 3e9) / 3) * Math.log((outer + growth) / (1 + growth))
    expectRelative(pressure(powder, 1), byHand, 1e-6)
  })
  it('a matrix that covers half presses half, once it has yielded', () => {
    expectRelative(
      pressure(powderFrom(recipe(0.5)), 0.8),
      pressure(powderFrom(recipe(1)), 0.8) / 2,
      1e-9,
    )
  })
  it('a skin presses on the core by its own volume: 10 nm of oxide on 100 nm', () => {
    const powder = powderFrom({
      family: 'oxide-skin',
      diameter: '100 nm',
      core: [{ phase: 'silicon-crystalline' }],
      skin: { phase: 'silicon-dioxide', thickness: '10 nm' },
    })
    const growth = (3.75 * 8.9) / (28.0855 / 2.329)
    const byHand = ((2 * 1e9) / 3) * Math.log((0.8 ** -3 + growth) / (1 + growth))
    expectRelative(pressure(powder, 1), byHand, 1e-6)
  })
  it('starts from nothing', () => {
    expect(pressure(powderFrom(recipe(1)), 0)).toBe(0)
  })
})
