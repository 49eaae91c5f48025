import { describe, expect, it } from 'vitest'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { gitt, pulsePower, pulseTrain } from '../../src/protocols/pulses.ts'
import { unroll } from '../../src/protocols/unroll.ts'

const stepsOf = (text: string) => [...unroll(parseProtocol(text))].map(({ step }) => step.text)

describe('pulseTrain', () => {
  it('is pulses with a rest behind each, in words that parse', () => {
    const text = pulseTrain({
      direction: 'charge',
      rate: '2C',
      pulse: '10 s',
      rest: '40 s',
      count: 2,
      until: '4.2 V',
    })
    expect(stepsOf(text)).toEqual([
      'Charge at 2C for 10 s or until 4.2 V',
      'Rest for 40 s',
      'Charge at 2C for 10 s or until 4.2 V',
      'Rest for 40 s',
    ])
  })
})

describe('gitt', () => {
  it('goes once through the capacity with its defaults: 20 pulses of C/10 for half an hour', () => {
    const steps = stepsOf(gitt())
    expect(steps).toHaveLength(40)
    expect(steps[0]).toBe('Discharge at C/10 for 30 min')
  })
})

describe('pulsePower', () => {
  it('pulses both ways at every level', () => {
    expect(stepsOf(pulsePower({ until: '2.5 V', levels: 1 }))).toEqual([
      'Discharge at C/3 for 18 min or until 2.5 V',
      'Rest for 1 h',
      'Discharge at 1C for 10 s or until 2.5 V',
      'Rest for 40 s',
      'Charge at 0.75C for 10 s',
      'Rest for 40 s',
    ])
  })
})
