import { describe, expect, it } from 'vitest'
import { durationOf } from '../../src/protocols/durationOf.ts'
import type { Step } from '../../src/protocols/protocol.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'

const step = (text: string) => parseProtocol(text).parts[0] as Step

describe('durationOf', () => {
  it('is the shortest given, and endless where none is', () => {
    expect(durationOf(step('Discharge at 1 A for 2 h or until 3 V'))).toBe(7200)
    expect(durationOf(step('Discharge at 1 A until 3 V'))).toBe(Number.POSITIVE_INFINITY)
  })
})
