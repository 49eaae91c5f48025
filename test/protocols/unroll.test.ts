import { describe, expect, it } from 'vitest'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { unroll } from '../../src/protocols/unroll.ts'

const cyclesOf = (text: string) =>
  [...unroll(parseProtocol(text))].map(({ step, cycle }) => `${step.text.slice(9)}:${cycle}`)

describe('unroll', () => {
  it('counts each pass of a loop at the top as a cycle and what stands before it as cycle 0', () => {
    expect(cyclesOf('Rest for 1 h; Rest for 2 h; repeat 2 { Rest for 3 h; Rest for 4 h }')).toEqual(
      ['1 h:0', '2 h:0', '3 h:1', '4 h:1', '3 h:2', '4 h:2'],
    )
  })

  it('counts no cycles inside a pass', () => {
    expect(cyclesOf('repeat 2 { repeat 2 { Rest for 1 h } }')).toEqual([
      '1 h:1',
      '1 h:1',
      '1 h:2',
      '1 h:2',
    ])
  })

  it('makes one cycle of the steps between and after loops', () => {
    expect(
      cyclesOf(
        'repeat 1 { Rest for 1 h }; Rest for 2 h; Rest for 3 h; repeat 1 { Rest for 4 h }; Rest for 5 h',
      ),
    ).toEqual(['1 h:1', '2 h:2', '3 h:2', '4 h:3', '5 h:4'])
  })

  it('calls everything cycle 0 where nothing repeats', () => {
    expect(cyclesOf('Rest for 1 h; Rest for 2 h')).toEqual(['1 h:0', '2 h:0'])
  })

  it('is lazy: a million cycles cost nothing until they are asked for', () => {
    const first = unroll(parseProtocol('repeat 1000000 { repeat 1000000 { Rest for 1 h } }')).next()
    expect(first.value).toMatchObject({ cycle: 1 })
  })
})
