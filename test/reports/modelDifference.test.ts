import { describe, expect, it } from 'vitest'
import { findMetric } from '../../src/metrics/define.ts'
import { comparisonReport } from '../../src/reports/comparisonReport.ts'
import type { ReportEntry } from '../../src/reports/entry.ts'
import {
  modelDifferenceFigures,
  modelDifferenceHtml,
  modelDifferenceText,
  withModelDifference,
} from '../../src/reports/modelDifference.ts'
import { strokesFor } from '../../src/reports/palette.ts'
import type { ModelName } from '../../src/simulation/modelName.ts'
import { handMadeEntry } from '../support/handMadeEntries.ts'

/** One cell in several models; every model stands `offset` volts above the cell written by hand. */
function inModels(n: number, offsets: Partial<Record<ModelName, number>>): readonly ReportEntry[] {
  const entry = handMadeEntry(n)
  const { series } = entry.solution
  return Object.entries(offsets).map(([model, offset]) => ({
    ...entry,
    id: `${n}-${model}`,
    subject: `${n}`,
    title: `${entry.title}, ${model}`,
    solution: {
      ...entry.solution,
      model: model as ModelName,
      series: { ...series, voltage: series.voltage.map((v) => v + offset) },
    },
  }))
}

const entries = withModelDifference([
  ...inModels(0, { SPM: 0.03, SPMe: 0.005, DFN: 0 }),
  ...inModels(1, { SPM: 0.02, DFN: 0 }),
])

describe('models beside the DFN', () => {
  it('carry how far they part from it as metrics; the DFN itself does not', () => {
    const rms = entries.map(({ metrics }) => findMetric(metrics, 'voltage-difference-rms')?.value)
    expect(rms.map((value) => value?.toFixed(6))).toEqual([
      '30.000000',
      '5.000000',
      undefined,
      '20.000000',
      undefined,
    ])
  })

  it('have one row each in the table of the terminal and of the report', () => {
    const rows = (modelDifferenceText(entries) ?? '').split('\n').filter((row) => /SPM/.test(row))
    expect(rows.map((row) => row.trim().split(/\s+/).slice(-4))).toEqual([
      ['SPM', '30.0', '30.0', '0.00'],
      ['SPMe', '5.0', '5.0', '0.00'],
      ['SPM', '20.0', '20.0', '0.00'],
    ])
    expect(modelDifferenceHtml(entries).match(/<tr><th scope="row">/g)).toHaveLength(3)
  })

  it('have one curve each in the figure, in millivolts', () => {
    const strokes = strokesFor(entries.map(() => ({ family: undefined })))
    const [figure] = modelDifferenceFigures(
      entries.map((entry, i) => ({ entry, stroke: strokes[i] })),
    )
    if (figure?.kind !== 'lines') throw new Error('a line figure')
    expect(figure.curves.map(({ entry, y }) => [entry, y[0].toFixed(6)])).toEqual([
      ['0-SPM', '30.000000'],
      ['0-SPMe', '5.000000'],
      ['1-SPM', '20.000000'],
    ])
  })

  it('are counted as one cell in the report’s first words', () => {
    const html = comparisonReport(entries, { version: '0', command: 'x' })
    expect(html).toContain('2 full cells, each taken from its recipe')
    expect(html).toContain('3 physical models')
    expect(html).toContain('model-difference')
  })
})

describe('models without a DFN', () => {
  it('leave table and figure away', () => {
    const alone = withModelDifference(inModels(0, { SPM: 0.03, SPMe: 0 }))
    expect(modelDifferenceText(alone)).toBeUndefined()
    expect(modelDifferenceHtml(alone)).toBe('')
    expect(findMetric(alone[0].metrics, 'voltage-difference-rms')).toBeUndefined()
  })
})
