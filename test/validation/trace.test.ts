import { describe, expect, it } from 'vitest'
import { expectRelative } from '../support/expectRelative.ts'
import { type Trace, traceError, voltageAt } from './trace.ts'

/** V = 4 − q from 0 to `end`, in 50 rows that crowd at the end, plus `offset`. */
function line(end: number, offset = 0): Trace {
  const charge = Array.from({ length: 51 }, (_, i) => end * Math.sqrt(i / 50))
  return { charge, voltage: charge.map((q) => 4 - q + offset) }
}

describe('the error of a trace', () => {
  it('is an offset where that is all there is, wherever the rows are', () => {
    const error = traceError(line(1, 0.02), line(1), 'charge')
    for (const value of [error.rms, error.middle, error.bias, error.worst])
      expectRelative(value, 0.02, 1e-9)
    expect(Math.abs(error.capacity)).toBeLessThan(1e-12)
  })

  it('has the sign of predicted less measured', () => {
    expectRelative(traceError(line(1), line(1, 0.03), 'charge').bias, -0.03, 1e-9)
  })

  it('compares at one charge as far as the shorter trace reaches, and says how much shorter', () => {
    const { rms, capacity } = traceError(line(0.8), line(1), 'charge')
    expect(rms).toBeLessThan(1e-12)
    expectRelative(capacity, -0.2, 1e-12)
  })

  it('compares at one share of each capacity where the shape is asked for: here 0.2 z, rms 0.2/√3', () => {
    const { rms, worst, worstAt } = traceError(line(0.8), line(1), 'share')
    expectRelative(rms, 0.2 / Math.sqrt(3), 1e-5)
    expectRelative(worst, 0.2, 2e-3)
    expectRelative(worstAt, 1, 2e-3)
  })
})

describe('the voltage of a trace', () => {
  it('is linear between rows and constant before the first', () => {
    const trace = { charge: [1, 2, 4], voltage: [3, 2, 1] }
    expect([0, 1, 1.5, 3, 4].map((q) => voltageAt(trace, q))).toEqual([3, 3, 2.5, 1.5, 1])
  })
})
