import { describe, expect, it } from 'vitest'
import { limitsOf, missingEnd } from '../../src/protocols/limits.ts'

describe('limits', () => {
  it('are only those that a control can reach', () => {
    expect(limitsOf({ kind: 'current', value: { value: 1, unit: 'A' } })).not.toContain('current')
    expect(limitsOf({ kind: 'voltage', value: 4 })).not.toContain('voltage')
    expect(limitsOf({ kind: 'rest' })).not.toContain('capacity')
    expect(limitsOf({ kind: 'power', value: 1 })).toHaveLength(5)
    const time = Float64Array.of(0, 1)
    const profile = { kind: 'profile', time, value: time, quantity: 'current' } as const
    expect(limitsOf(profile)).not.toContain('duration')
  })

  it('end a step for certain: a rest in time, a hold in time or current, all else by any, a profile by itself', () => {
    const volts = { kind: 'voltage', value: 3 } as const
    const hour = { kind: 'duration', value: 3600 } as const
    expect(missingEnd({ kind: 'rest' }, [volts])).toMatch(/a duration/)
    expect(missingEnd({ kind: 'rest' }, [volts, hour])).toBeUndefined()
    expect(missingEnd({ kind: 'voltage', value: 4 }, [])).toMatch(/a current or a duration/)
    expect(missingEnd({ kind: 'voltage', value: 4 }, [hour])).toBeUndefined()
    expect(missingEnd({ kind: 'power', value: 4 }, [])).toMatch(/an end/)
    expect(missingEnd({ kind: 'power', value: 4 }, [volts])).toBeUndefined()
    const time = new Float64Array(2)
    expect(
      missingEnd({ kind: 'profile', time, value: time, quantity: 'current' }, []),
    ).toBeUndefined()
  })
})
