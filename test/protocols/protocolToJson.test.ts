import { describe, expect, it } from 'vitest'
import { protocolFrom } from '../../src/protocols/protocolJson.ts'
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

  it('writes cut-offs that read back', () => {
    const steps = ['Charge at C/3 until upper cut-off', 'Hold at the lower cutoff until C/20']
    const protocol = protocolFrom({ title: 'cut', steps })
    expect(protocolFrom(protocolToJson(protocol))).toEqual(protocol)
    expect(JSON.parse(JSON.stringify(protocol))).toEqual(protocol)
  })

  it('writes profiles that read back, with whether they follow the cut-offs of the cell', () => {
    const followed = { profile: { time: [0, 1], power: [0, 2] } }
    const voltage = { profile: { time: [0, 1], voltage: [4, 3] } }
    const steps = [followed, { ...followed, cutOffs: 'ignored' }, voltage]
    expect(protocolToJson(protocolFrom({ title: 'drive', steps }))).toEqual({
      title: 'drive',
      steps,
    })
  })
})
