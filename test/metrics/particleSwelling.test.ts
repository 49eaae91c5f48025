import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/cells/cell.ts'
import { particleRatios } from '../../src/metrics/particleSwelling.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeDesign } from '../support/handMadeDesign.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'

const faraday = 96485.33212331 // C/mol
// the hand-made layer can convert 1000 mol/m³ on 0.1 m² of 50 µm
const convertible = (1000 * 0.1 * 50e-6 * faraday) / 3600 // Ah

/** The hand-made powder with an oxide that leaves 10 % of the powder's volume behind. */
function withOxide(cell: Cell): Cell {
  const [{ powder, ...share }] = cell.negative.powders
  const oxide = {
    name: 'oxide',
    lithium: 1,
    potential: 0.6,
    exchangeCurrentDensity: 1,
    volumeLeft: 0.1,
  }
  const hosts = powder.hosts.map((host) => ({ ...host, conversions: [oxide] }))
  return {
    ...cell,
    negative: { ...cell.negative, powders: [{ powder: { ...powder, hosts }, ...share }] },
  }
}

describe('particleRatios', () => {
  it('weigh the swelling of each host by its share of the powder', () => {
    const [{ powder, ratio }] = particleRatios(
      handMadeSolution([{ charge: 2, discharge: 2 }]),
      handMadeDesign,
    )
    expect(powder).toBe('Hand-made powder')
    expectRelative(ratio(0), 1, 1e-12)
    expectRelative(ratio(20), 1 + 0.6 * 3 * 0.8, 1e-12)
  })

  it('keep what conversion leaves behind, as far as it has gone', () => {
    const half = handMadeSolution([{ charge: 2, discharge: 2, conversion: convertible / 2 }])
    const [{ ratio }] = particleRatios(half, withOxide(handMadeDesign))
    expectRelative(ratio(0), 1.05, 1e-9)
  })
})
