import { describe, expect, it } from 'vitest'
import { findMetric } from '../../src/metrics/define.ts'
import { fade } from '../../src/metrics/fade.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { lgM50 } from '../support/lgM50.ts'
import { metricValue } from '../support/metricValue.ts'

const fading = (discharges: readonly number[]) =>
  [3, ...discharges].map((discharge) => ({ charge: discharge + 0.1, discharge }))

describe('fade', () => {
  it('refers to cycle 1, not to formation: 1.8 after 2 is 90 %', () => {
    const metrics = fade(handMadeSolution(fading([2, 1.9, 1.8])))
    expectRelative(metricValue(metrics, 'retention', 3), 90, 1e-12)
  })

  it('refers to the first whole cycle where a cell starts in the middle of one', () => {
    const part = { charge: 0.1, discharge: 2.2 } // starts charged: a longer way down, and hardly any way up
    const metrics = fade(
      handMadeSolution([part, part, ...Array(3).fill({ charge: 2, discharge: 2 })]),
    )
    expectRelative(metricValue(metrics, 'retention', 4), 100, 1e-12)
    expect(findMetric(metrics, 'cycle-life-80')?.text).toBe('> 4')
  })

  it('ends a life with the first cycle below 80 %', () => {
    const metrics = fade(handMadeSolution(fading([2, 1.7, 1.6, 1.59, 1.2])))
    expect(metricValue(metrics, 'cycle-life-80')).toBe(4)
  })

  it('says "> N" for a life that N cycles did not reach, and gives no number', () => {
    const life = findMetric(fade(handMadeSolution(fading([2, 1.9, 1.8]))), 'cycle-life-80')
    expect(life?.text).toBe('> 3')
    expect(life?.value).toBeNaN()
  })

  it('does not take a cycle that stopped half way for a worn one', () => {
    const stopped = handMadeSolution(fading([2, 1.9, 0.2]), { status: 'stopped' })
    expect(findMetric(fade(stopped), 'cycle-life-80')?.text).toBe('> 2')
  })

  it('says nothing where there is no cycle after formation', () => {
    expect(fade(handMadeSolution(fading([])))).toEqual([])
  })

  it('says nothing of a cell that has nothing to age by', () => {
    expect(fade(handMadeSolution(fading([2, 2, 2]), { cell: lgM50 }))).toEqual([])
  })

  it('compares only cycles of the same steps as the first: a rate test is no fade', () => {
    const at = (words: string, discharge: number) => ({ charge: discharge, discharge, words })
    const tested = [at('C/20', 3), at('C/10', 2), at('C/10', 2), at('2C', 1), at('2C', 1)]
    const metrics = fade(handMadeSolution([...tested, at('C/10', 1.9), at('1C', 1.5)]))
    expectRelative(metricValue(metrics, 'retention', 5), 95, 1e-12)
    expect(findMetric(metrics, 'cycle-life-80')?.text).toBe('> 5')
  })
})
