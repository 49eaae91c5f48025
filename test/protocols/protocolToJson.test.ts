import { describe, expect, it } from 'vitest'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { protocolToJson } from '../../src/protocols/protocolToJson.ts'

describe('protocolToJson', () => {
  it('keeps the words, and writes a set temperature before its step', () => {
    expect(
      protocolToJson(
        parseProtocol('Set temperature 300 K; Rest for 1 h; repeat 2 { Rest for 2 h }', 'pause'),
      ),
    ).toEqual({
      title: 'pause',
      steps: ['Set temperature 300 K; Rest for 1 h', { repeat: 2, steps: ['Rest for 2 h'] }],
    })
  })
})
