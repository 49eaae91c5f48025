import { describe, expect, it } from 'vitest'
import type { ReportEntry } from '../../src/reports/entry.ts'
import { timeFigure } from '../../src/reports/timeFigure.ts'
import { drawn } from '../support/drawn.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'
import { handMadeDischarge } from '../support/handMadeRuns.ts'

const figureOf = (entry: ReportEntry) => timeFigure(drawn(entry)[0])
const panelsOf = (entry: ReportEntry) => figureOf(entry).panels.map(({ y }) => y.title)

describe('timeFigure', () => {
  it('has voltage and current over the whole run, in the unit that suits it', () => {
    const entry = handMadeDischarge() // an hour
    const { x, panels } = figureOf(entry)
    expect(x.unit).toBe('min')
    const [voltage, current] = panels.map(({ curves }) => curves[0])
    expectRelative(voltage.x[voltage.x.length - 1], 60, 1e-12)
    expect(voltage.y[0]).toBe(entry.solution.series.voltage[0])
    expect(current.y[0]).toBe(entry.solution.series.current[0])
    expect(figureOf(handMadeEntry(1)).x.unit).toBe('h')
  })

  it('has no panel for what does not change', () => {
    expect(panelsOf(handMadeDischarge())).toEqual(['Voltage', 'Current'])
    expect(figureOf(handMadeDischarge()).title).toBe('Voltage, current over time')
  })

  it('has swelling where the coating swells, and temperature where the cell warms', () => {
    expect(panelsOf(handMadeEntry(1))).toEqual(['Voltage', 'Current', 'Swelling'])
    const { solution, ...rest } = handMadeDischarge()
    const temperature = solution.series.time.map((t) => 298.15 + t / 600)
    const warm = { ...rest, solution: { ...solution, series: { ...solution.series, temperature } } }
    const [, , { y, curves }] = figureOf(warm).panels
    expect(y).toMatchObject({ title: 'Temperature', unit: '°C' })
    expectRelative(Math.max(...curves[0].y), 31, 1e-9)
  })
})
