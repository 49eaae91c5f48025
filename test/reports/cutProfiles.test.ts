import { describe, expect, it } from 'vitest'
import { protocolFrom } from '../../src/protocols/protocolJson.ts'
import { cutProfiles } from '../../src/reports/cutProfiles.ts'
import { runFacts } from '../../src/reports/runFacts.ts'
import { warningsOf } from '../../src/reports/warnings.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { lgM50 } from '../support/lgM50.ts'

const charge = { profile: { time: [0, 3600], current: [-5, -5] } }
const run = (steps: unknown) =>
  simulate(lgM50, protocolFrom({ title: 'drive', steps }), { model: 'SPM', initialSoc: 0.6 })
const entryOf = (solution: ReturnType<typeof run>) => ({
  ...{ id: 'cell', title: 'LG M50', solution, metrics: [] },
})
const endOf = (solution: ReturnType<typeof run>) =>
  runFacts(entryOf(solution), 'cell').find(([label]) => label === 'completed')?.[1]

describe('cutProfiles', () => {
  it('are those that a cut-off ended, with how far they came', () => {
    const [cut, ...others] = cutProfiles(run([charge]))
    expect(cut).toMatchObject({ cutOff: 'upper', length: '60 min' })
    expect(Number.parseFloat(cut.followed)).toBeGreaterThan(2)
    expect(others).toEqual([])
    expect(cutProfiles(run([{ profile: { time: [0, 60], current: [5, 5] } }]))).toEqual([])
    expect(cutProfiles(run(['Discharge at 1C for 1 min']))).toEqual([])
  })

  it('are said where a run is said to be completed', () => {
    const alone = run([charge])
    const [{ followed }] = cutProfiles(alone)
    expect(endOf(alone)).toBe(
      `after ${followed} of 60 min, where the upper cut-off ended the profile`,
    )
    const solution = run([{ repeat: 3, steps: ['Rest for 1 h', charge] }])
    expect(endOf(solution)).toMatch(
      /^after [\d.]+ h; the upper cut-off ended a profile after [\d.]+ (min|s) of 60 min, and 2 more early$/,
    )
    expect(endOf(run(['Rest for 1 h']))).toBe('after 60 min')
  })

  it('are warned of once', () => {
    const warnings = warningsOf(entryOf(run([charge, 'Rest for 1 h', charge])))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(
      /its profile ended after [\d.]+ min of 60 min, the cell being at its upper cut-off, and 1 more of its profiles early: start from another state \(--initial-soc\) or discharge it first$/,
    )
  })
})
