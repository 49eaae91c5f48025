import { describe, expect, it } from 'vitest'
import { chooseProtocol } from '../../src/cli/chooseProtocol.ts'
import type { Protocol } from '../../src/protocols/protocol.ts'
import { handMadeFullCell, handMadeHalfCell } from '../support/handMadeCell.ts'
import { handMadeDesign } from '../support/handMadeDesign.ts'

const full = { id: 'a', title: 'A', parameters: handMadeFullCell }
const half = { id: 'b', title: 'B', parameters: handMadeHalfCell }
const texts = ({ parts }: Protocol) =>
  parts.map((part) => (part.kind === 'step' ? part.text : `repeat ${part.times}`))

describe('chooseProtocol', () => {
  it('is formation and cycles in the window of the cell, charge first', () => {
    const [first, , , last] = texts(chooseProtocol(full, 7))
    expect(first).toMatch(/Charge at C\/20 until 4.2 V/)
    expect(last).toBe('repeat 7')
  })

  it('lithiates a half cell first', () => {
    expect(texts(chooseProtocol(half))[0]).toMatch(/Discharge at C\/20 until 0.01 V/)
  })

  it('is what the recipe says where it says something', () => {
    const cell = { ...handMadeDesign, protocol: 'Rest for 2 h' }
    expect(texts(chooseProtocol({ ...full, cell }))).toEqual(['Rest for 2 h'])
  })
})
