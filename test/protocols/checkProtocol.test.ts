import { describe, expect, it } from 'vitest'
import { checkProtocol } from '../../src/protocols/checkProtocol.ts'
import type { Control, Protocol, ProtocolPart, Step } from '../../src/protocols/protocol.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import type { InputIssue } from '../../src/units/inputError.ts'

const time = Float64Array.of(0, 10, 30)
const value = Float64Array.of(1, 2, 0)
const profile = { kind: 'profile', time, value, quantity: 'current' } as const
const rest: Step = {
  kind: 'step',
  control: { kind: 'rest' },
  until: [{ kind: 'duration', value: 60 }],
  text: 'rest',
}

function issuesOf(protocol: unknown): InputIssue[] {
  const issues: InputIssue[] = []
  checkProtocol(protocol as Protocol, issues)
  return issues
}
const ofParts = (...parts: unknown[]) => issuesOf({ title: 'mine', parts })
const ofStep = (change: object) => ofParts({ ...rest, ...change })
const ofControl = (control: unknown, ...until: unknown[]) => ofStep({ control, until })

describe('a protocol written by hand', () => {
  it('passes where it is one, as those do that were read', () => {
    const current = { kind: 'current', value: { value: -1, unit: 'C' } } as const satisfies Control
    const parts: ProtocolPart[] = [
      rest,
      { ...rest, control: current, until: [{ kind: 'voltage', value: 4.2 }] },
      { ...rest, control: current, until: [{ kind: 'voltage', value: 'upper-cut-off' }] },
      { ...rest, control: { kind: 'voltage', value: 'lower-cut-off' } },
      { ...rest, control: profile, until: [{ kind: 'cut-offs' }], ambientTemperature: 273 },
      { kind: 'repeat', times: 2, parts: [rest] },
    ]
    expect(ofParts(...parts)).toEqual([])
    const text = 'Rest for 1 h; repeat 3 { Charge at C/3 until 4.2 V; Hold at 4.2 V until C/20 }'
    expect(issuesOf(parseProtocol(text))).toEqual([])
  })

  it.each([
    [ofParts(), 'parts', 'a list of one step or more'],
    [ofParts(null), 'parts[0]', 'a step or a loop'],
    [ofParts({ kind: 'loop' }), 'parts[0]', 'a step or a loop'],
    [ofParts({ kind: 'repeat', times: 1.5, parts: [rest] }), 'parts[0].times', 'a whole number'],
    [ofParts({ kind: 'repeat', times: 2, parts: [] }), 'parts[0].parts', 'one step or more'],
    [ofStep({ text: undefined }), 'parts[0].text', 'what the step is called'],
    [ofStep({ ambientTemperature: Number.NaN }), 'parts[0].ambientTemperature', 'above 0 K'],
    [ofStep({ until: [] }), 'parts[0].until', 'a duration'],
    [ofStep({ until: undefined }), 'parts[0].until', 'a list of limits'],
    [ofControl({ kind: 'curent' }), 'parts[0].control', 'a kind: current'],
    [
      ofControl({ kind: 'current', value: 1 }, { kind: 'voltage', value: 3 }),
      'parts[0].control.value',
      'a finite value and a unit',
    ],
    [
      ofControl({ kind: 'power', value: Infinity }, { kind: 'voltage', value: 3 }),
      'parts[0].control.value',
      'a finite number [W]',
    ],
    [
      ofControl({ kind: 'power', value: 1 }, { kind: 'voltage' }),
      'parts[0].until[0].value',
      'a finite number [V]',
    ],
    [
      ofControl({ kind: 'power', value: 1 }, { kind: 'voltage', value: 'cut-off' }),
      'parts[0].until[0].value',
      "a finite number [V], 'upper-cut-off' or 'lower-cut-off'",
    ],
    [
      ofControl({ kind: 'power', value: 1 }, { kind: 'duration', value: 0 }),
      'parts[0].until[0].value',
      'a duration above 0 s',
    ],
    [
      ofControl({ kind: 'power', value: 1 }, { kind: 'volts', value: 1 }),
      'parts[0].until[0].kind',
      'a kind that ends a step of power',
    ],
    [
      ofControl(profile, { kind: 'duration', value: 5 }),
      'parts[0].until[0].kind',
      'a kind that ends a step of profile: voltage, current, capacity, temperature',
    ],
    [ofControl({ ...profile, time: [0, 1] }), 'parts[0].control', 'Float64Array'],
    [ofControl({ ...profile, time: time.slice(1) }), 'parts[0].control', 'as many values'],
    [
      ofControl({ ...profile, time: Float64Array.of(0, 10, 10) }),
      'parts[0].control.time[2]',
      'times that ascend from 0',
    ],
    [
      ofControl({ ...profile, time: Float64Array.of(5, 10, 20) }),
      'parts[0].control.time[0]',
      'times that ascend from 0',
    ],
    [
      ofControl({ ...profile, value: Float64Array.of(0, Number.NaN, 0) }),
      'parts[0].control.value[1]',
      'a finite number',
    ],
    [ofControl({ ...profile, quantity: 'speed' }), 'parts[0].control.quantity', 'current or'],
  ])('is told what is wrong: %j', (issues, path, expected) => {
    expect(issues[0]).toMatchObject({ path: `protocol.${path}` })
    expect(issues[0].expected).toContain(expected)
  })

  it('is told everything at once', () => {
    const wrong = { ...rest, control: { kind: 'none' } }
    expect(issuesOf({ parts: [wrong, { ...rest, until: [] }] })).toHaveLength(3)
    expect(issuesOf(null)[0].expected).toContain('steps in words')
  })
})
