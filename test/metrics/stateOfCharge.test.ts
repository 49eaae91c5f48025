import { describe, expect, it } from 'vitest'
import { endsEmptied, stateOfCharge } from '../../src/metrics/stateOfCharge.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeFullCell, handMadeHalfCell } from '../support/handMadeCell.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'

const cycles = [
  { charge: 2.4, discharge: 2 },
  { charge: 1.8, discharge: 0.3 },
]

describe('stateOfCharge', () => {
  it('is linear in lithium between the ends of the window, 0 to 0.8, of the studied electrode', () => {
    for (const cell of [handMadeFullCell, handMadeHalfCell]) {
      const of = stateOfCharge(handMadeSolution(cycles, { cell, full: 0.6, emptied: 0.1 }))
      expect(of?.(0)).toBe(0)
      expectRelative(of?.(20) ?? 0, 0.75, 1e-12)
      expectRelative(of?.(41) ?? 0, 0.125, 1e-12)
    }
  })

  it('is unknown where windows span nothing', () => {
    const { negative } = handMadeFullCell
    if (negative.kind !== 'porous') throw new Error('a full cell')
    const hosts = negative.hosts.map((host) => ({
      ...host,
      lithiationWindow: { empty: 0.5, full: 0.5 },
    }))
    const cell = { ...handMadeFullCell, negative: { ...negative, hosts } }
    expect(stateOfCharge(handMadeSolution(cycles, { cell }))).toBeUndefined()
  })
})

describe('endsEmptied', () => {
  it('is true where the last cycle took the lithium out, and false where it left most inside', () => {
    const of = (emptied: number) => endsEmptied(handMadeSolution(cycles, { emptied }))
    expect([of(0), of(0.1), of(0.5)]).toEqual([true, true, false])
  })

  it('is false of a lone charge, though it began empty', () => {
    expect(endsEmptied(handMadeSolution([{ charge: 2, discharge: 0 }]))).toBe(false)
  })
})
