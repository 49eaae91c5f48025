import { describe, expect, it } from 'vitest'
import type { Protocol } from '../../src/protocols/protocol.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { demandsOf } from '../../src/simulation/demands.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'

const of = (text: string) => demandsOf(parseProtocol(text), lgM50)

describe('demandsOf', () => {
  it('takes the largest held current, repeats included, whichever way it flows, and power', () => {
    const { depletion } = of('Discharge at C/2 until 3 V; repeat 2 { Charge at 8 A until 4 V }')
    const perAmpere = of('Discharge at 1 A until 3 V').depletion
    expectRelative(depletion, 8 * perAmpere, 1e-12)
    expectRelative(of('Discharge at 33.5 W until 3 V').depletion, 10 * perAmpere, 1e-12)
    expect(of('Hold at 4 V until C/20').depletion).toBe(0)
  })

  it('knows how much salt a current wants, and how long lithium takes to cross', () => {
    // LG M50 at 1C: 48.7 A/m², D_e 1.769e-10 m²/s; the positive's particles
    const { depletion, crossing } = of('Discharge at 1C until 3 V')
    expectRelative(depletion, 1.21, 1e-3)
    expectRelative(crossing, 5.22e-6 ** 2 / 4e-15, 1e-9)
  })

  it('is brisk with pulses of a minute and with samples, not with long steps', () => {
    expect(of('Discharge at 1C until 3 V; Rest for 10 min').brisk).toBe(false)
    expect(of('repeat 3 { Discharge at 1C for 10 s; Rest for 1 h }').brisk).toBe(true)
    const control = { kind: 'profile', quantity: 'current' } as const
    const samples = { time: Float64Array.of(0, 900), value: Float64Array.of(1, 1) }
    const parts = [{ kind: 'step', text: '', until: [], control: { ...control, ...samples } }]
    expect(demandsOf({ title: 'samples', parts } as Protocol, lgM50).brisk).toBe(true)
  })
})
