import { describe, expect, it } from 'vitest'
import type { Step } from '../../src/protocols/protocol.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { warningsOf } from '../../src/reports/warnings.ts'
import { handMadeEntry, handMadeStoppedEntry } from '../support/handMadeEntries.ts'

describe('warningsOf', () => {
  it('say why and where a run stopped', () => {
    const entry = handMadeStoppedEntry()
    const why = 'Pores of the negative closed at 1.2 h. Try a porosity of 55 % or more.'
    const protocol = parseProtocol('Charge at 1C until 4.2 V; Discharge at 1C until 2.5 V')
    expect(warningsOf({ ...entry, solution: { ...entry.solution, protocol } })).toEqual([
      `Hand-made cell that stopped: stopped in step 2 of 2: ${why}`,
    ])
    expect(warningsOf(entry)).toEqual([`Hand-made cell that stopped: stopped: ${why}`])
  })

  it('say of a run that never began no more than that', () => {
    const { solution, ...entry } = handMadeStoppedEntry()
    const stop = { reason: 'interrupted', message: 'interrupted', time: 0 } as const
    expect(warningsOf({ ...entry, solution: { ...solution, status: 'stopped', stop } })).toEqual([
      'Hand-made cell that stopped: not started',
    ])
    const later = { ...stop, time: 60 }
    expect(
      warningsOf({ ...entry, solution: { ...solution, status: 'stopped', stop: later } })[0],
    ).toMatch(/stopped/)
  })

  it('are silent where all is well', () => {
    expect(warningsOf(handMadeEntry(1))).toEqual([])
  })

  it('say first what the design runs into, in the name of the cell and not of the model', () => {
    const { cell, ...entry } = handMadeEntry(1)
    if (!cell) throw new Error('a designed cell')
    const cautious = { ...cell, title: 'Cell', cautions: ['stands at -0.017 V'] }
    expect(warningsOf({ ...entry, title: 'Cell, DFN', cell: cautious })).toEqual([
      'Cell: stands at -0.017 V',
    ])
  })

  it('say of parameters that know no temperature that the run is at another than theirs', () => {
    const { solution, ...entry } = handMadeEntry(1)
    const temperature = solution.series.temperature.map((T) => T + 20)
    const warm = { ...solution, series: { ...solution.series, temperature } }
    expect(warningsOf({ ...entry, solution: warm })[0]).toMatch(/: at 45 °C it is away from/)
  })

  it('say when a protocol passed no charge', () => {
    const entry = handMadeEntry(1)
    const steps = entry.solution.steps.map((step) => ({ ...step, charge: 0 }))
    const [warning] = warningsOf({ ...entry, solution: { ...entry.solution, steps } })
    expect(warning).toContain('no charge passed')
    const rests = steps.map((step) => ({ ...step, kind: 'rest' as const }))
    const resting = { ...entry, solution: { ...entry.solution, steps: rests } }
    expect(warningsOf(resting)).toEqual([])
  })

  it('name a balance that is open by more than rounding', () => {
    const entry = handMadeEntry(1)
    const metrics = entry.metrics.map((metric) =>
      metric.id === 'lithium-balance-error' ? { ...metric, value: 3e-9 } : metric,
    )
    expect(warningsOf({ ...entry, metrics })[0]).toContain('lithium balance is open by 3.0e-9')
  })

  it('do not take an error that is no number for a closed balance', () => {
    const entry = handMadeEntry(1)
    const metrics = entry.metrics.map((metric) =>
      metric.id === 'salt-balance-error' ? { ...metric, value: Number.NaN } : metric,
    )
    expect(warningsOf({ ...entry, metrics }).length).toBe(1)
  })

  it('say how low the negative fell while charging, when and for how long', () => {
    const { solution, ...entry } = handMadeEntry(1)
    const platingMargin = { lowest: -0.0654, time: 11_700, step: 2, below: 600 }
    const plated = (margin: typeof platingMargin) =>
      warningsOf({ ...entry, solution: { ...solution, platingMargin: margin } })
    expect(plated(platingMargin)[0]).toContain(
      'fell to -65.4 mV against lithium, after 3.25 h in cycle 1, "charge", and was below 0 V for 10 min in all',
    )
    expect(plated({ ...platingMargin, below: 0 })[0]).toContain('for less than a second in all')
    expect(plated({ ...platingMargin, lowest: 0.01, below: 0 })).toEqual([])
  })

  it('say when a cut-off ended a profile, how soon, and what to try', () => {
    const { solution, ...entry } = handMadeEntry(1)
    const time = Float64Array.of(0, 1000)
    const follow: Step = {
      kind: 'step',
      text: 'drive',
      until: [{ kind: 'cut-offs' }],
      control: { kind: 'profile', time, value: Float64Array.of(2, 2), quantity: 'current' },
    }
    const ended = (seconds: number, endedBy: 'lower-cut-off' | 'upper-cut-off' | 'samples') => {
      const step = { ...solution.steps[0], kind: 'profile', text: 'drive', endedBy } as const
      const steps = [{ ...step, start: 0, end: seconds }]
      const protocol = { title: 'drive.csv', parts: [follow] }
      return warningsOf({ ...entry, solution: { ...solution, protocol, steps } })
    }
    expect(ended(0, 'lower-cut-off')[0]).toMatch(
      /ended after 0 s of 16\.67 min, the cell being at its lower cut-off: .*--initial-soc.*charge it first$/,
    )
    expect(ended(9, 'upper-cut-off')[0]).toMatch(/discharge it first$/)
    expect(ended(500, 'lower-cut-off')[0]).toMatch(/ended after 8\.333 min of 16\.67 min/)
    expect(ended(1000, 'samples')).toEqual([])
  })
})
