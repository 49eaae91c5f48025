import { describe, expect, it } from 'vitest'
import { runFacts } from '../../src/reports/runFacts.ts'
import { handMadeEntry, handMadeStoppedEntry } from '../support/handMadeEntries.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { lgM50 } from '../support/lgM50.ts'

const factOf = (facts: ReturnType<typeof runFacts>, label: string) =>
  facts.find(([name]) => name === label)?.[1]

describe('runFacts', () => {
  it('name the cell as it was typed and as it is called, once where they are the same', () => {
    const { title } = handMadeEntry(1)
    expect(factOf(runFacts(handMadeEntry(1), 'mine.json'), 'cell')).toBe(`mine.json: ${title}`)
    expect(factOf(runFacts(handMadeEntry(1), title), 'cell')).toBe(title)
  })

  it('say the heat beside the model, and the protocol', () => {
    const facts = runFacts({ ...handMadeEntry(1), thermal: 'lumped' }, 'x')
    expect(factOf(facts, 'model')).toBe('SPM, lumped heat')
    expect(factOf(facts, 'protocol')).toBe('hand-made cycles')
  })

  it('say of cycles without an ageing mechanism that there is none, and else nothing of it', () => {
    const cycles = Array.from({ length: 3 }, () => ({ charge: 2, discharge: 2 }))
    const solution = { ...handMadeSolution(cycles, { cell: lgM50 }), initialSoc: 1 }
    const entry = { ...handMadeEntry(1), solution }
    expect(factOf(runFacts(entry, 'x'), 'ageing')).toMatch(/^none: /)
    expect(factOf(runFacts(handMadeEntry(1), 'x'), 'ageing')).toBeUndefined()
  })

  it('say how warm it was run', () => {
    expect(factOf(runFacts(handMadeEntry(1), 'x'), 'temperature')).toBe('25 °C, isothermal')
  })

  it('say when a run ended, and why one stopped, without the advice', () => {
    expect(factOf(runFacts(handMadeEntry(1, 2), 'x'), 'completed')).toBe('after 6 h')
    expect(factOf(runFacts(handMadeStoppedEntry(), 'x'), 'stopped')).toBe(
      'after 72 min: Pores of the negative closed at 1.2 h',
    )
  })
})
