import { describe, expect, it } from 'vitest'
import { polarisations } from '../../src/metrics/polarisation.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { handMadeHalfCell } from '../support/handMadeCell.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { metricValue } from '../support/metricValue.ts'

describe('polarisations', () => {
  it('are mean charge less mean discharge voltage: 3.9 − 3.6 V is 300 mV', () => {
    const metrics = polarisations(
      handMadeSolution([
        { charge: 2.5, discharge: 2 },
        { charge: 2, discharge: 1.95, chargeVoltage: 3.9, dischargeVoltage: 3.6 },
      ]),
    )
    expectRelative(metricValue(metrics, 'mean-charge-voltage', 1), 3.9, 1e-12)
    expectRelative(metricValue(metrics, 'mean-discharge-voltage', 1), 3.6, 1e-12)
    expectRelative(metricValue(metrics, 'polarisation', 1), 300, 1e-12)
    expectRelative(
      metricValue(metrics, 'energy-efficiency', 1),
      (100 * 1.95 * 3.6) / (2 * 3.9),
      1e-12,
    )
  })

  it('of a half cell are voltages, and no energy efficiency', () => {
    const metrics = polarisations(
      handMadeSolution([{ charge: 2, discharge: 2 }], { cell: handMadeHalfCell }),
    )
    expect(metrics.map(({ id }) => id)).toEqual([
      'mean-charge-voltage',
      'mean-discharge-voltage',
      'polarisation',
    ])
  })

  it('of a lone discharge are its mean voltage and nothing else', () => {
    const metrics = polarisations(handMadeSolution([{ charge: 0, discharge: 2 }]))
    expect(metrics.map(({ id }) => id)).toEqual(['mean-discharge-voltage'])
  })

  it('give no energy efficiency where more charge passed one way than the other', () => {
    const ids = (charge: number, discharge: number) =>
      polarisations(handMadeSolution([{ charge, discharge }])).map(({ id }) => id)
    expect(ids(2, 2.2)).not.toContain('energy-efficiency')
    expect(ids(2.2, 2)).not.toContain('energy-efficiency')
    expect(ids(2, 2.05)).toContain('energy-efficiency')
  })
})
