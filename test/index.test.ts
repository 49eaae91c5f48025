import { describe, expect, it } from 'vitest'
import { cellFrom, electrodeFrom, InputError, measure, powderFrom, simulate } from '../src/index.ts'
import * as small from '../src/simulate.ts'
import { expectRelative } from './support/expectRelative.ts'
import { metricValue } from './support/metricValue.ts'

describe('the public surface', () => {
  const powder = powderFrom({ family: 'plain', phase: 'graphite', diameter: '18 um' })
  const recipe = { powders: [{ powder }], porosity: '30 %', arealCapacity: '3 mAh/cm^2' }

  it('goes from a powder through a coating and a cell to metrics', () => {
    const negative = electrodeFrom(recipe)
    const cell = cellFrom({ negative, positive: 'lco', electrolyte: 'lp57', format: '18650' })
    const solution = simulate(
      cell,
      'Charge at C/3 until 4.2 V; Hold at 4.2 V until C/20; Discharge at C/3 until 2.5 V',
      { model: 'SPM' },
    )
    expect(solution.status).toBe('completed')
    const metrics = measure(solution, cell)
    expectRelative(metricValue(metrics, 'areal-capacity'), 2.7, 0.15)
    expectRelative(metricValue(metrics, 'specific-energy'), 185, 0.15)
  })

  it('stops where a getter says so, and has its reason where it stopped', () => {
    const end = Date.now()
    const signal = {
      get aborted() {
        return Date.now() >= end
      },
    }
    const { parameters } = cellFrom('graphite')
    const solution = small.simulate(parameters, 'Rest for 1 h', { signal, model: undefined })
    expect(solution.status === 'stopped' && solution.stop.reason).toBe('interrupted')
  })

  it('has the same errors in its small entry', () => {
    expect(small.InputError).toBe(InputError)
    expect(small.simulate).toBe(simulate)
  })

  it('says all that is wrong with a recipe in one error', () => {
    try {
      cellFrom({ negative: { ...recipe, porosity: '30 g', layerDensity: 'x' }, positive: 'lco' })
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).issues.length).toBeGreaterThan(1)
    }
  })
})
