import { describe, expect, it } from 'vitest'
import { profileStep } from '../../src/protocols/profileStep.ts'

const stepOf = (time: number[], value: number[]) => {
  const said: string[] = []
  const samples = {
    time: Float64Array.from(time),
    value: Float64Array.from(value),
    quantity: 'current',
    text: 'drive',
  } as const
  const step = profileStep(samples, (index, expected) => said.push(`${index}: ${expected}`))
  return { said, control: step?.control }
}

describe('the end of a profile', () => {
  const end = (quantity: 'current' | 'power' | 'voltage', cutOffs?: 'ignored') => {
    const samples = { time: Float64Array.of(0, 1), value: Float64Array.of(1, 1), text: 'drive' }
    return profileStep({ ...samples, quantity, ...(cutOffs && { cutOffs }) }, () => {})?.until
  }

  it('is a cut-off of the cell where it gives current or power, unless it says otherwise', () => {
    expect(end('current')).toEqual([{ kind: 'cut-offs' }])
    expect(end('power')).toEqual([{ kind: 'cut-offs' }])
    expect(end('power', 'ignored')).toEqual([])
  })

  it('is its last sample where it gives the voltage itself', () => {
    expect(end('voltage')).toEqual([])
  })
})

describe('profileStep', () => {
  it('keeps ascending samples as they are', () => {
    const { control, said } = stepOf([0, 1, 5], [1, 2, 1])
    expect(control).toMatchObject({
      time: Float64Array.of(0, 1, 5),
      value: Float64Array.of(1, 2, 1),
    })
    expect(said).toEqual([])
  })

  it('spreads a jump over half the gap where that is less than a millisecond', () => {
    expect(stepOf([0, 1, 1, 1.0004], [0, 0, 1, 1]).control).toMatchObject({
      time: Float64Array.of(0, 1, 1.0002, 1.0004),
    })
  })

  it('ascends strictly, whatever jumps the samples hold', () => {
    const { control } = stepOf([0, 0, 1, 1, 1.001, 1.001, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8])
    const time = control?.kind === 'profile' ? control.time : new Float64Array(0)
    expect(time).toHaveLength(8)
    for (let i = 1; i < time.length; i++) expect(time[i]).toBeGreaterThan(time[i - 1])
  })

  it('reports time that runs backwards, and too few samples', () => {
    expect(stepOf([0, 2, 1], [0, 0, 0]).said).toEqual([
      '2: times that do not run backwards: 2 s or more',
    ])
    expect(stepOf([0, 2, 1, 3, 2.5], [0, 0, 0, 0, 0]).said).toHaveLength(2)
    expect(stepOf([0], [0]).said[0]).toMatch(/two samples/)
  })
})
