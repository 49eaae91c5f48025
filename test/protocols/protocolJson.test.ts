import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { protocolFrom } from '../../src/protocols/protocolJson.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { protocolToJson } from '../../src/protocols/protocolToJson.ts'
import { unroll } from '../../src/protocols/unroll.ts'
import { InputError } from '../../src/units/inputError.ts'

const issuesOf = (json: unknown) => {
  try {
    protocolFrom(json, 'mine.json')
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

describe('protocolFrom', () => {
  it('reads words, objects, loops and profiles to the steps that text gives', () => {
    const json = {
      title: 'all kinds',
      steps: [
        'Charge at C/3 until 4.2 V; Hold until C/20',
        {
          repeat: 2,
          steps: [{ discharge: '1C', until: ['2.5 V', '2 h'], at: '10 degC' }, { rest: '1 h' }],
        },
        { hold: '4 V', until: '50 mA' },
        { charge: '5 W', until: '4.2 V' },
      ],
    }
    const text =
      'Charge at C/3 until 4.2 V; Hold until C/20; repeat 2 { Discharge at 1C until 2.5 V or 2 h at 10 degC; Rest for 1 h }; ' +
      'Hold at 4 V until 50 mA; Charge at 5 W until 4.2 V'
    expect(protocolFrom(json)).toEqual({ ...parseProtocol(text), title: 'all kinds' })
    expect(protocolFrom(text)).toEqual(parseProtocol(text))
    expect(protocolFrom(['Rest for 1 h'], 'a.json').title).toBe('a.json')
  })

  it('takes up the voltage of the entry before it in "Hold until …"', () => {
    const [, hold] = protocolFrom(['Charge at C/3 until 4.1 V', 'Hold until C/20']).parts
    expect(hold).toMatchObject({ control: { value: 4.1 } })
  })

  it('reads a profile of numbers', () => {
    const [step] = protocolFrom([{ profile: { time: [5, 6, 7], power: [1, 2, 0] } }]).parts
    expect(step).toMatchObject({
      control: {
        quantity: 'power',
        time: Float64Array.of(0, 1, 2),
        value: Float64Array.of(1, 2, 0),
      },
    })
  })

  it('comes back from JSON as it went', () => {
    const text =
      'Set temperature 45 degC; Rest for 1 h; repeat 3 { Charge at 5 mA/cm^2 until 4.2 V; Hold until C/20; repeat 2 { Rest for 1 s } }'
    const profile = {
      title: 'drive',
      steps: ['Rest for 1 h', { profile: { time: [0, 1, 1.5], current: [0, 2, -1] } }],
    }
    for (const protocol of [parseProtocol(text), protocolFrom(profile)]) {
      expect(protocolFrom(JSON.parse(JSON.stringify(protocolToJson(protocol))))).toEqual(protocol)
    }
  })

  const table: readonly (readonly [unknown, string, RegExp])[] = [
    [7, '(file)', /protocol text/],
    [{ title: 'x' }, 'steps', /a list of steps/],
    [{ steps: [] }, 'steps', /a list of steps/],
    [{ steps: ['Rest for 1 h'], titel: 'x' }, 'titel', /known here/],
    [{ steps: ['Rest for 1 h'], title: 3 }, 'title', /text/],
    [['Rest for 1 h', 'Rest'], 'steps[1], line 1, column 5', /a duration/],
    [[null], 'steps[0]', /a step/],
    [[{}], 'steps[0]', /one of charge/],
    [[{ charge: 'C/3', rest: '1 h' }], 'steps[0]', /one of charge/],
    [[{ charge: 'C/3', til: '4.2 V' }], 'steps[0].til', /known here: charge, until, at/],
    [[{ charge: 1, until: '4.2 V' }], 'steps[0]', /text with units/],
    [[{ charge: 'quick', until: '4.2 V' }], 'steps[0], line 1, column 11', /C-rate/],
    [[{ rest: '1 h; Rest for 2 h' }], 'steps[0]', /one step an object/],
    [[{ repeat: 0, steps: ['Rest for 1 h'] }], 'steps[0].repeat', /whole number/],
    [
      [{ repeat: 2, steps: ['Rest for 1 h', 'Rest'] }],
      'steps[0].steps[1], line 1, column 5',
      /a duration/,
    ],
    [[{ profile: {}, cutOffs: 'no' }], 'steps[0].cutOffs', /'followed' or 'ignored'/],
    [[{ profile: 1 }], 'steps[0].profile', /time and one of/],
    [[{ profile: { time: [0, 1], current: [0] } }], 'steps[0].profile', /equally long/],
    [[{ profile: { time: [0, -1], current: [0, 1] } }], 'steps[0].profile.time[1]', /backwards/],
  ]
  it.each(table)('says where it is wrong: %j', (json, path, expected) => {
    const [issue] = issuesOf(json)
    expect(issue).toMatchObject({ file: 'mine.json', path })
    expect(issue.expected).toMatch(expected)
  })

  it('answers any JSON with a protocol or an InputError', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        issuesOf(json)
        issuesOf({ steps: json })
        issuesOf([{ repeat: 2, steps: json }, { profile: json }, { charge: json, until: json }])
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})

describe('the shipped protocols', () => {
  for (const name of readdirSync('models/protocols').filter((file) => file.endsWith('.json'))) {
    it(`${name} reads, has a title of its own, and numbers its cycles without gaps`, () => {
      const protocol = protocolFrom(
        JSON.parse(readFileSync(`models/protocols/${name}`, 'utf8')),
        name,
      )
      expect(protocol.title).not.toBe(name)
      const cycles = new Set(Array.from(unroll(protocol), ({ cycle }) => cycle))
      expect([...cycles]).toEqual(Array.from(cycles, (_, i) => i))
      expect(cycles.size).toBeGreaterThan(5)
    })
  }
})
