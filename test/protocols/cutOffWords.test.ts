import { describe, expect, it } from 'vitest'
import { cursorOn } from '../../src/protocols/cursor.ts'
import { readCutOff } from '../../src/protocols/cutOffWords.ts'
import type { Step } from '../../src/protocols/protocol.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'

const stepsOf = (text: string) => parseProtocol(text).parts as Step[]

describe('readCutOff', () => {
  it.each(['upper cut-off', 'upper cutoff', 'Upper cut off', 'the upper cut-off voltage'])(
    'takes "%s" for the upper end of the window of the cell',
    (text) => {
      const cursor = cursorOn(text)
      expect(readCutOff(cursor)).toBe('upper-cut-off')
      expect(cursor.tokens[cursor.at].kind).toBe('end')
    },
  )

  it('leaves alone what begins otherwise', () => {
    const cursor = cursorOn('the 4.2 V')
    expect(readCutOff(cursor)).toBeUndefined()
    expect(cursor.at).toBe(0)
  })

  it('stands wherever a voltage may, with the words kept as they were written', () => {
    const [charge, hold, discharge] = stepsOf(
      'Charge at C/3 for 5 h or until upper cut-off; Hold at upper cut-off until C/50; Discharge at 2 W until its lower cutoff at 10 degC',
    )
    expect(charge.until[1]).toEqual({ kind: 'voltage', value: 'upper-cut-off' })
    expect(hold.control).toEqual({ kind: 'voltage', value: 'upper-cut-off' })
    expect(hold.text).toBe('Hold at upper cut-off until C/50')
    expect(discharge.until).toEqual([{ kind: 'voltage', value: 'lower-cut-off' }])
    expect(discharge.ambientTemperature).toBe(283.15)
  })

  it('is taken up by a hold that names no voltage', () => {
    const [, hold] = stepsOf('Charge at C/3 until upper cut-off; Hold until C/20')
    expect(hold.control).toEqual({ kind: 'voltage', value: 'upper-cut-off' })
  })

  it('says what is missing after "upper", and that a current is no place for it', () => {
    expect(() => stepsOf('Charge at C/3 until upper voltage')).toThrow(
      /"cut-off" after "upper", as in "until upper cut-off"/,
    )
    expect(() => stepsOf('Hold at 4 V until lower cut-off')).toThrow(/a current \(C\/20, 50 mA\)/)
  })
})
