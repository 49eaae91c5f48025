import type { ModelName } from '../../src/simulation/modelName.ts'
import * as enertech from './cases/enertech.ts'
import * as kokam from './cases/kokam.ts'
import * as lgM50 from './cases/lgM50.ts'
import * as silicon from './cases/siliconHalfCell.ts'
import type { Trace } from './trace.ts'

/** One measured curve and what a model says of it. */
export interface Comparison {
  /** Figure it belongs to */
  readonly figure: FigureId
  /** What is compared, without the model's name */
  readonly title: string
  readonly model: ModelName
  /** What was fitted, and to what */
  readonly fitted: string
  readonly predicted: Trace
  readonly measured: Trace
  /** Voltage in V, told in mV, or thickness in m, told in µm */
  readonly quantity: 'voltage' | 'thickness'
}

export type FigureId =
  | 'silicon-first'
  | 'silicon-c20'
  | 'silicon-c10'
  | 'lg-m50'
  | 'lg-m50-set'
  | 'kokam'
  | 'enertech'
  | 'enertech-thickness'

/** What the parameters of each case were fitted to. */
const fits = {
  capacity: 'u, to the lithiation capacity of cycle 3',
  nothing: 'nothing',
  elsewhere: 'nothing here; the set was, by its authors',
} as const

const directions = ['lithiation', 'delithiation'] as const

/** Every comparison with one model. */
export function comparisons(model: ModelName): readonly Comparison[] {
  return [...siliconRows(model), ...lgRows(model), ...kokamRows(model), ...enertechRows(model)]
}

function siliconRows(model: ModelName): readonly Comparison[] {
  const run = silicon.cycled(model)
  const row = (figure: FigureId, cycle: number, rate: string) =>
    directions.map((direction) => ({
      figure,
      title: `Si half cell, cycle ${cycle} (${rate}), ${direction}`,
      model,
      fitted: fits.capacity,
      predicted: silicon.computedHalf(run, cycle, direction),
      measured: silicon.measuredHalf(cycle, direction),
      quantity: 'voltage' as const,
    }))
  return [
    ...row('silicon-first', 1, 'C/20'),
    ...row('silicon-c20', 2, 'C/20'),
    ...row('silicon-c20', 3, 'C/20'),
    ...row('silicon-c10', 4, 'C/10'),
    ...row('silicon-c10', 9, 'C/10'),
  ]
}

function lgRows(model: ModelName): readonly Comparison[] {
  const rates = ['0.1C', '0.5C'] as const
  const row = (
    figure: FigureId,
    words: string,
    fitted: string,
    predicted: typeof lgM50.composedDischarge,
  ) =>
    rates.map((rate) => ({
      figure,
      title: `LG M50, ${words}, ${rate}`,
      model,
      fitted,
      predicted: predicted(rate, model),
      measured: lgM50.measuredDischarge(rate),
      quantity: 'voltage' as const,
    }))
  return [
    ...row('lg-m50', 'from its composition', fits.nothing, lgM50.composedDischarge),
    ...row('lg-m50-set', 'Chen 2020 set (BPX)', fits.elsewhere, lgM50.publishedSetDischarge),
  ]
}

function kokamRows(model: ModelName): readonly Comparison[] {
  const starts = [
    ['full', 'from 100 % of the file'],
    ['published', "from the public set's start"],
  ] as const
  return starts.map(([start, words]) => ({
    figure: 'kokam',
    title: `Kokam (BPX), 1C, ${words}`,
    model,
    fitted: fits.elsewhere,
    predicted: kokam.computedDischarge(start, model),
    measured: kokam.measuredDischarge(),
    quantity: 'voltage',
  }))
}

function enertechRows(model: ModelName): readonly Comparison[] {
  const rates = ['0.1C', '0.5C', '2C'] as const
  return rates.flatMap((rate): Comparison[] => {
    const run = enertech.discharged(rate, model)
    return [
      {
        figure: 'enertech',
        title: `Enertech LCO/graphite (Ai 2020), ${rate}`,
        model,
        fitted: fits.elsewhere,
        predicted: enertech.computedVoltage(run),
        measured: enertech.measuredVoltage(rate),
        quantity: 'voltage',
      },
      {
        figure: 'enertech-thickness',
        title: `Enertech, pouch thickness, ${rate}`,
        model,
        fitted: fits.elsewhere,
        predicted: enertech.computedThickness(run),
        measured: enertech.measuredThickness(rate),
        quantity: 'thickness',
      },
    ]
  })
}
