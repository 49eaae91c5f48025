import { expect } from 'vitest'

/** Expects |actual − expected| ≤ tolerance · |expected|; an expected zero asks for zero. */
export function expectRelative(actual: number, expected: number, tolerance: number): void {
  const error = Math.abs(actual - expected)
  const allowed = tolerance * Math.abs(expected)
  expect(
    error <= allowed,
    `${actual} differs from ${expected} by ${error / Math.abs(expected)} (relative), more than ${tolerance}`,
  ).toBe(true)
}
