/**
 * Loops over plain arrays for the integrators. Each one is small and lives at module level, so that V8 compiles it once
 * and early; one loop per method order, so that no loop has a loop inside.
 */

/** 1/(atol + rtol·|y|) of each unknown. */
export function errorWeights(
  n: number,
  rtol: number,
  atol: Float64Array,
  y: Float64Array,
  weight: Float64Array,
): void {
  for (let i = 0; i < n; i++) weight[i] = 1 / (atol[i] + rtol * Math.abs(y[i]))
}

/** Σ (vᵢ·weightᵢ)²; the root mean square is taken by the caller. */
export function weightedSquares(n: number, v: Float64Array, weight: Float64Array): number {
  let sum = 0
  for (let i = 0; i < n; i++) {
    const e = v[i] * weight[i]
    sum += e * e
  }
  return sum
}

/** difference = a − b; returns Σ (differenceᵢ·weightᵢ)². */
export function weightedDifference(
  n: number,
  a: Float64Array,
  b: Float64Array,
  weight: Float64Array,
  difference: Float64Array,
): number {
  let sum = 0
  for (let i = 0; i < n; i++) {
    const d = a[i] - b[i]
    const e = d * weight[i]
    difference[i] = d
    sum += e * e
  }
  return sum
}

/** Largest |v[stride·i + offset]·weightᵢ| among the unknowns listed. */
export function largestWeighted(
  indices: Int32Array,
  v: Float64Array,
  stride: number,
  offset: number,
  weight: Float64Array,
): number {
  let largest = 0
  for (let k = 0; k < indices.length; k++) {
    const e = Math.abs(v[stride * indices[k] + offset] * weight[indices[k]])
    if (e > largest) largest = e
  }
  return largest
}

/** out = a + factor·b */
export function addScaled(
  n: number,
  a: Float64Array,
  factor: number,
  b: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0; i < n; i++) out[i] = a[i] + factor * b[i]
}

/** out = factor·(a − b) */
export function scaledDifference(
  n: number,
  factor: number,
  a: Float64Array,
  b: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0; i < n; i++) out[i] = factor * (a[i] - b[i])
}
