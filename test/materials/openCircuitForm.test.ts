import { describe, expect, it } from 'vitest'
import {
  type OpenCircuitForm,
  openCircuitForm,
  potentialOf,
} from '../../src/materials/openCircuitForm.ts'
import { parseWith } from '../../src/units/schema.ts'
import { expectRelative } from '../support/expectRelative.ts'

const stated = { unit: 'V', basis: 'assumed', note: 'a test' } as const
const read = (form: object): OpenCircuitForm => parseWith(openCircuitForm, { ...form, ...stated })

describe('open-circuit forms', () => {
  it('a polynomial takes its highest power first, and its end terms', () => {
    const U = potentialOf(
      read({ form: 'polynomial-with-end-terms', coefficients: [-2, 0, 1], endTerm: 0.01 }),
    )
    expectRelative(U(0.5), -2 * 0.25 + 1 + 0.01 * (2 - 2), 1e-12)
    expectRelative(U(0.2), -2 * 0.04 + 1 + 0.01 * (5 - 1 / 0.8), 1e-12)
  })
  it('beyond its window it meets the ends, without a jump or a kink at the join', () => {
    const form = { form: 'polynomial-with-end-terms', coefficients: [-0.5, 0.6], endTerm: 0 }
    const U = potentialOf(read({ ...form, window: [0.1, 0.9], ends: [0.62, 0.1] }))
    expectRelative(U(0), 0.62, 1e-12)
    expectRelative(U(1), 0.1, 1e-12)
    expectRelative(U(0.1 - 1e-9), U(0.1 + 1e-9), 1e-7)
    expectRelative((U(0.1) - U(0.1 - 1e-6)) / 1e-6, -0.5, 1e-3)
    expectRelative((U(0.9 + 1e-6) - U(0.9)) / 1e-6, -0.5, 1e-3)
  })
  it('a staircase has fallen by half of a step in its middle and by all of it after', () => {
    const steps = [{ at: 2, drop: 0.1, width: 0.05 }]
    const U = potentialOf(read({ form: 'staircase', start: 0.5, steps, full: 4, nernst: 0 }))
    expectRelative(U(0.1), 0.5, 1e-12)
    expectRelative(U(0.5), 0.45, 1e-12)
    expectRelative(U(0.9), 0.4, 1e-12)
  })
  it('its Nernst term is nothing at half filling and antisymmetric around it', () => {
    const U = potentialOf(read({ form: 'staircase', start: 0.5, steps: [], full: 1, nernst: 1 }))
    expectRelative(U(0.5), 0.5, 1e-12)
    expectRelative(U(0.1) - 0.5, 0.025693 * Math.log(9), 1e-4)
    expectRelative(U(0.1) + U(0.9), 1, 1e-12)
  })
  it('exponentials and tanhs add up at the formula’s own x', () => {
    const form = {
      form: 'exponentials-and-tanhs',
      constant: 0.2,
      linear: -0.1,
      exponentials: [{ height: 1.5, rate: 10 }],
      tanhs: [{ height: -0.1, at: 0.2, width: 0.1 }],
      full: 0.5,
    }
    const x = 0.3
    const expected = 0.2 - 0.1 * x + 1.5 * Math.exp(-10 * x) - 0.1 * Math.tanh(1)
    expectRelative(potentialOf(read(form))(0.6), expected, 1e-12)
  })
  it('a table goes through its points', () => {
    const U = potentialOf(read({ form: 'table', table: 'ocp/silicon-deep-lithiation' }))
    expectRelative(U(0.606), 0.145, 1e-9)
  })
  it('an unknown form is refused with the known ones', () => {
    expect(() => read({ form: 'spline' })).toThrow(/polynomial-with-end-terms, table, staircase/)
  })
})
