import { describe, expect, it } from 'vitest'
import {
  agedCycles,
  canAge,
  finishedCycles,
  isWhole,
  startsEmpty,
  studiedSide,
  workingCycle,
} from '../../src/metrics/cycleView.ts'
import { handMadeFullCell, handMadeHalfCell } from '../support/handMadeCell.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { lgM50 } from '../support/lgM50.ts'

const cycles = [
  { charge: 2.4, discharge: 2 },
  { charge: 2.1, discharge: 1.9 },
  { charge: 1.8, discharge: 0.3 },
]

describe('finishedCycles', () => {
  it('calls the charge of a full cell lithiation of the studied electrode', () => {
    const [formation] = finishedCycles(handMadeSolution(cycles))
    expect(formation).toMatchObject({ cycle: 0, lithiated: 2.4, delithiated: 2 })
  })

  it('calls the discharge of a half cell lithiation of the studied electrode', () => {
    const [formation] = finishedCycles(handMadeSolution(cycles, { cell: handMadeHalfCell }))
    expect(formation).toMatchObject({ cycle: 0, lithiated: 2, delithiated: 2.4 })
  })

  it('leaves out the cycle in which a run stopped', () => {
    const stopped = handMadeSolution(cycles, { status: 'stopped' })
    expect(finishedCycles(stopped).map(({ cycle }) => cycle)).toEqual([0, 1])
  })
})

describe('canAge', () => {
  it('holds where any host grows an SEI or loses contact, and not of given parameters without either', () => {
    expect([handMadeFullCell, handMadeHalfCell, lgM50].map(canAge)).toEqual([true, true, false])
  })
})

describe('workingCycle', () => {
  it('is cycle 1, the first after formation', () => {
    expect(workingCycle(finishedCycles(handMadeSolution(cycles)))?.cycle).toBe(1)
  })

  it('is cycle 0 where a protocol has no cycles, and nothing where none was finished', () => {
    const one = handMadeSolution([cycles[0]])
    expect(workingCycle(finishedCycles(one))?.cycle).toBe(0)
    expect(workingCycle([])).toBeUndefined()
  })
})

describe('isWhole', () => {
  it('tells cycles from pulses, and from nothing at all', () => {
    const of = (charge: number, discharge: number) =>
      isWhole(finishedCycles(handMadeSolution([{ charge, discharge }]))[0])
    expect([of(2, 1.9), of(2, 0.5), of(0.01, 0.02)]).toEqual([true, true, true])
    expect([of(2, 0.3), of(0.01, 0.5), of(0, 0.25), of(0, 0)]).toEqual([false, false, false, false])
  })

  it('does not take what samples alone drove for a cycle, but counts it among other steps', () => {
    const made = handMadeSolution([{ charge: 2, discharge: 2 }])
    const of = (...kinds: readonly ['profile' | 'charge', 'profile' | 'discharge']) => {
      const steps = made.steps.map((step, i) => ({ ...step, kind: kinds[i] }))
      const views = finishedCycles({ ...made, steps })
      return [views[0].profile, isWhole(views[0]), workingCycle(views)?.cycle]
    }
    expect(of('charge', 'discharge')).toEqual(['none', true, 0])
    expect(of('charge', 'profile')).toEqual(['part', true, undefined])
    expect(of('profile', 'profile')).toEqual(['all', false, undefined])
  })

  it('leaves a pulse train without a working cycle', () => {
    const pulses = Array.from({ length: 4 }, () => ({ charge: 0.002, discharge: 0.5 }))
    expect(workingCycle(finishedCycles(handMadeSolution(pulses)))).toBeUndefined()
  })
})

describe('agedCycles', () => {
  it('leaves formation out', () => {
    expect(agedCycles(finishedCycles(handMadeSolution(cycles))).map((c) => c.cycle)).toEqual([1, 2])
  })
})

describe('studiedSide', () => {
  it('is the negative of a full cell and the positive of a half cell', () => {
    expect(studiedSide(handMadeFullCell)).toBe('negative')
    expect(studiedSide(handMadeHalfCell)).toBe('positive')
  })
})

describe('startsEmpty', () => {
  it('is true of a cell as made and false of one that starts charged', () => {
    const made = handMadeSolution(cycles)
    expect(startsEmpty(made)).toBe(true)
    const charged = made.series.lithiation['negative/Si'].map(() => 0.8)
    const series = { ...made.series, lithiation: { 'negative/Si': charged } }
    expect(startsEmpty({ ...made, series })).toBe(false)
  })

  it('is false of a cell that starts from a state of charge, its first cycle being done', () => {
    expect(startsEmpty({ ...handMadeSolution(cycles), initialSoc: 0 })).toBe(false)
  })

  it('goes by the studied electrode of a half cell', () => {
    expect(startsEmpty(handMadeSolution(cycles, { cell: handMadeHalfCell }))).toBe(true)
  })
})
