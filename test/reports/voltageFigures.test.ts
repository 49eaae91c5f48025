import { describe, expect, it } from 'vitest'
import { capacityScale } from '../../src/reports/curves.ts'
import type { ReportEntry } from '../../src/reports/entry.ts'
import {
  chargeVoltage,
  differentialCapacityFigure,
  firstCycleVoltage,
  workingCycleVoltage,
} from '../../src/reports/voltageFigures.ts'
import { drawn, linesNamed } from '../support/drawn.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeEntry, handMadeHalfEntry } from '../support/handMadeEntries.ts'
import { handMadeDischarge } from '../support/handMadeRuns.ts'

const entry = handMadeEntry(0) // formation: 2.6 Ah in, 2 Ah out, on 4 g of powder
const scale = capacityScale([entry])

describe('firstCycleVoltage', () => {
  const [curve] = linesNamed([firstCycleVoltage(drawn(entry), scale)], 'voltage-first-cycle').curves

  it('goes out to what was taken and comes back to the loss: 650 and 150 mAh/g', () => {
    expectRelative(Math.max(...curve.x), 650, 1e-12)
    expectRelative(curve.x[curve.x.length - 1], 150, 1e-12)
  })

  it('starts a half cell with lithiation', () => {
    const half = handMadeHalfEntry()
    const [c] = linesNamed(
      [firstCycleVoltage(drawn(half), capacityScale([half]))],
      'voltage-first-cycle',
    ).curves
    expect(c.y[0]).toBeGreaterThan(c.y[c.y.length - 1] - 1)
    expectRelative(Math.max(...c.x), 550, 1e-12)
  })
})

describe('workingCycleVoltage', () => {
  it('draws charge and discharge from zero, each to its own capacity', () => {
    const [curve] = linesNamed(
      [workingCycleVoltage(drawn(entry, handMadeEntry(1)), { cycle: 1, words: 'Cycle 1' })],
      'voltage-working-cycle',
    ).curves
    const gap = curve.x.findIndex(Number.isNaN)
    expect([curve.x[0], curve.x[gap + 1]]).toEqual([0, 0])
    expectRelative(curve.x[gap - 1], 2 * 0.998 + 0.01, 1e-12)
    expectRelative(curve.x[curve.x.length - 1], 2, 1e-12)
  })

  it('tells the two apart by dashes where an entry is drawn alone, and says so', () => {
    const of = (...entries: readonly ReportEntry[]) =>
      linesNamed(
        [workingCycleVoltage(drawn(...entries), { cycle: 1, words: 'Cycle 1' })],
        'voltage-working-cycle',
      )
    const { curves, caption } = of(entry)
    expect(curves.map(({ stroke, name }) => [stroke.dash, name.split(', ').at(-1)])).toEqual([
      ['dash', 'charge'],
      ['solid', 'discharge'],
    ])
    expect(curves[0].y.at(-1)).toBeGreaterThan(curves[0].y[0])
    expect(curves[1].y.at(-1)).toBeLessThan(curves[1].y[0])
    expect(caption).toMatch(/Charge \(dashed\).* discharge \(solid\)/)
    expect(of(entry, handMadeEntry(1)).caption).not.toContain('dashed')
  })

  it('draws nothing of a cycle that was not reached', () => {
    const { curves } = linesNamed(
      [workingCycleVoltage(drawn(entry), { cycle: 50, words: 'Cycle 50' })],
      'voltage-working-cycle',
    )
    for (const { x } of curves) expect(x).toEqual([])
  })
})

describe('differentialCapacityFigure', () => {
  it('has charge above and discharge below the axis', () => {
    const [curve] = linesNamed(
      [differentialCapacityFigure(drawn(entry), scale, { cycle: 0, words: 'First cycle' })],
      'differential-capacity',
    ).curves
    const gap = curve.y.findIndex(Number.isNaN)
    expect(Math.min(...curve.y.slice(0, gap))).toBe(0)
    expect(Math.max(...curve.y.slice(0, gap))).toBeGreaterThan(500)
    expect(Math.max(...curve.y.slice(gap + 1))).toBeLessThanOrEqual(0)
    expect(Math.min(...curve.y.slice(gap + 1))).toBeLessThan(-500)
  })
})

describe('chargeVoltage', () => {
  it('goes from the start of the run to the charge that passed', () => {
    const run = handMadeDischarge()
    const [curve] = linesNamed([chargeVoltage(drawn(run))], 'voltage-charge').curves
    expect(curve.x[0]).toBe(0)
    expectRelative(curve.x[curve.x.length - 1], run.solution.cycles[0].dischargeCapacity, 1e-12)
  })
})
