import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/simulation/simulate.ts'
import { baseCells } from '../support/randomCells.ts'
import { outcomeOf, randomRun } from '../support/randomRun.ts'

const bases = baseCells()
const seed = 2026
const groups = [0, 1, 2, 3, 4, 5]
const perGroup = 20
const outcomes: string[] = []

describe('random valid cells under random protocols', () => {
  it.each(groups)(
    '%d: every number is one, books close, and every failure has a type and advice',
    (group) => {
      for (let k = group * perGroup; k < (group + 1) * perGroup; k++) {
        const run = randomRun(seed, k, bases)
        const { faults, message, outcome } = outcomeOf(run)
        outcomes.push(outcome)
        expect(faults, `${seed}/${k} ${run.cell.name}: ${run.protocol.title}\n${message}`).toEqual(
          [],
        )
      }
    },
  )

  it('mostly do what they are asked, or say what the cell cannot give; few end for numerical reasons', () => {
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length
    expect(outcomes).toHaveLength(groups.length * perGroup)
    expect(count('completed')).toBeGreaterThan(0.4 * outcomes.length)
    expect(count('step-too-small')).toBeLessThan(0.1 * outcomes.length)
  })

  it('are the same whatever ran before them', () => {
    const [a, b] = [outcomeOf(randomRun(seed, 3, bases)), outcomeOf(randomRun(seed, 3, bases))]
    expect(a.solution?.series).toEqual(b.solution?.series)
  })

  it('stop at the time step in which they are interrupted', () => {
    for (let k = 0; k < 20; k++) {
      const { cell, protocol, options } = randomRun(seed, k, bases)
      let asked = 0
      const signal = {
        get aborted() {
          return ++asked >= 12
        },
      }
      const { stop } = simulate(cell, protocol, { ...options, signal })
      if (asked < 12) continue // ended before
      expect(stop?.reason).toBe('interrupted')
      expect(asked).toBe(12)
    }
  })
})
