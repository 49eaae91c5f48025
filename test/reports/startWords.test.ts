import { describe, expect, it } from 'vitest'
import type { ReportEntry } from '../../src/reports/entry.ts'
import { startWords } from '../../src/reports/startWords.ts'
import { handMadeEntry, handMadeHalfEntry } from '../support/handMadeEntries.ts'
import { handMadeDischarge } from '../support/handMadeRuns.ts'

/** The entry with hosts of its negative that start at `initialLithiation` in a window of 0.1 … 0.9. */
function startingAt(entry: ReportEntry, initialLithiation: number): ReportEntry {
  const { negative } = entry.solution.cell
  if (negative.kind !== 'porous') throw new Error('a porous negative')
  const lithiationWindow = { empty: 0.1, full: 0.9 }
  const hosts = negative.hosts.map((host) => ({ ...host, initialLithiation, lithiationWindow }))
  const cell = { ...entry.solution.cell, negative: { ...negative, hosts } }
  return { ...entry, solution: { ...entry.solution, cell } }
}

describe('startWords', () => {
  it('say of a cell from a recipe that it is as made', () => {
    expect([handMadeEntry(1), handMadeHalfEntry()].map(startWords)).toEqual([
      'as made, empty',
      'as made, empty',
    ])
  })

  it('say why a cell as made stands below 0 V', () => {
    const { solution, ...entry } = handMadeEntry(1)
    const voltage = solution.series.voltage.map((V, row) => (row === 0 ? -1.821 : V))
    const series = { ...solution.series, voltage }
    expect(startWords({ ...entry, solution: { ...solution, series } })).toBe(
      'as made, empty (at −1.82 V: potentials of empty and full hosts are extrapolated)',
    )
  })

  it('give the state of charge that was asked for', () => {
    const entry = handMadeEntry(1)
    const from = (initialSoc: number) => ({ ...entry, solution: { ...entry.solution, initialSoc } })
    expect(startWords(from(0.805))).toBe('80.5 % state of charge')
    expect(startWords(from(0))).toBe('0 % state of charge')
  })

  it('work it out of the windows of the hosts where parameters give it', () => {
    const bare = handMadeDischarge()
    expect(startWords(startingAt(bare, 0.9))).toBe('100 % state of charge')
    expect(startWords(startingAt(bare, 0.5))).toBe('50 % state of charge')
    expect(startWords(startingAt(bare, 0.1))).toBe('0 % state of charge')
  })
})
