import { describe, expect, it } from 'vitest'
import { voltagePartsFigure } from '../../src/reports/voltagePartsFigure.ts'
import { voltageParts } from '../../src/simulation/voltageBreakdown.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { insideRun, type insideRun as Run } from '../support/insideRun.ts'

const stroke = { colour: '#000000', dash: 'solid', width: 1 } as const

function figureOf(options: Parameters<typeof Run>[0]) {
  const { entry, records } = insideRun(options)
  return { records, figure: voltagePartsFigure(entry, stroke, records) }
}

describe('voltagePartsFigure', () => {
  it('has lines over time that sum to the voltage', () => {
    const { figure } = figureOf({ times: [0, 200, 400, 600] })
    if (figure.kind !== 'panels') throw new Error('no panels')
    const [whole, parts] = figure.panels
    const [voltage, openCircuit] = whole.curves
    expect([whole.y.unit, parts.y.unit, figure.x.unit]).toEqual(['V', 'mV', 'min'])
    for (const [i, value] of voltage.y.entries()) {
      const sum = parts.curves.reduce((total, { y }) => total + y[i] / 1e3, openCircuit.y[i])
      expectRelative(sum, value, 1e-6)
    }
    expect(figure.key?.length).toBe(2 + parts.curves.length)
    expect(voltage.points).toBe('joined')
  })

  it('leaves out parts that are none, as hysteresis in graphite', () => {
    const { figure } = figureOf({ id: 'graphite', model: 'SPM', times: [0, 600] })
    const names = figure.key?.map(({ name }) => name)
    expect(names).not.toContain('hysteresis')
    expect(names).not.toContain('ohmic, electrolyte')
    expect(names).toContain('reaction')
  })

  it('draws many times as lines without marks', () => {
    const times = Array.from({ length: 61 }, (_, i) => 10 * i)
    const { figure } = figureOf({ model: 'SPM', times })
    if (figure.kind !== 'panels') throw new Error('no panels')
    expect(figure.panels[0].curves[0].points).toBeUndefined()
  })

  it('frames what an empty cell goes through, and nothing else', () => {
    const ranges = (start: 'full' | 'as made') => {
      const { figure } = figureOf({ model: 'SPM', times: [0, 600], start })
      return figure.kind === 'panels' ? figure.panels.map(({ y }) => y.range) : []
    }
    expect(ranges('full')).toEqual([undefined, undefined])
    expect(ranges('as made')).toEqual([expect.any(Array), expect.any(Array)])
  })

  it('has bars for a single time, with the sum in words', () => {
    const { figure, records } = figureOf({ times: [600] })
    if (figure.kind !== 'bars') throw new Error('no bars')
    const [{ breakdown }] = records
    const sum = figure.parts.reduce((total, { values }) => total + values[0], 0)
    const drawn = voltageParts.filter((part) => part !== 'openCircuit')
    const whole = drawn.reduce((total, part) => total + breakdown[part], 0)
    expectRelative(sum, 1e3 * whole, 1e-3)
    expect(figure.caption).toContain(`to ${breakdown.voltage.toFixed(4)} V`)
    expect(figure.rows[0].label).toBe('10 min')
  })
})
