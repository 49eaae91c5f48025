import { describe, expect, it } from 'vitest'
import { chooseProtocol } from '../../src/cli/chooseProtocol.ts'
import { handMadeFullCell, handMadeHalfCell } from '../support/handMadeCell.ts'
import { handMadeDesign } from '../support/handMadeDesign.ts'

const full = { id: 'a', title: 'A', parameters: handMadeFullCell }
const half = { id: 'b', title: 'B', parameters: handMadeHalfCell }
const texts = (protocol: Awaited<ReturnType<typeof chooseProtocol>>) =>
  protocol.parts.map((part) => (part.kind === 'step' ? part.text : `repeat ${part.times}`))

describe('chooseProtocol', () => {
  it('is formation and cycles in the window of the cell, charge first', async () => {
    const [first, , , last] = texts(await chooseProtocol(full, { cycles: 7 }))
    expect(first).toMatch(/Charge at C\/20 until 4.2 V/)
    expect(last).toBe('repeat 7')
  })

  it('lithiates a half cell first', async () => {
    expect(texts(await chooseProtocol(half, {}))[0]).toMatch(/Discharge at C\/20 until 0.01 V/)
  })

  it('is what the recipe says where it says something', async () => {
    const cell = { ...handMadeDesign, protocol: 'Rest for 2 h' }
    expect(texts(await chooseProtocol({ ...full, cell }, {}))).toEqual(['Rest for 2 h'])
  })

  it('is what was asked for before all else: text, or the id of a shipped one', async () => {
    expect(texts(await chooseProtocol(full, { protocol: 'Rest for 1 h' }))).toEqual([
      'Rest for 1 h',
    ])
    expect((await chooseProtocol(full, { protocol: 'gitt' })).parts.length).toBeGreaterThan(0)
  })

  it('cannot count the cycles of a protocol that has its own', async () => {
    await expect(chooseProtocol(full, { protocol: 'Rest for 1 h', cycles: 3 })).rejects.toThrow(
      /--cycles/,
    )
  })
})
