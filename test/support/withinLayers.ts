/** Layers of a cell: thickness [m] and number of even cells. */
export interface Layer {
  readonly thickness: number
  readonly cells: number
}

/** A profile known at cell centres, anywhere: the parabola through the three nearest centres of the same layer. */
export function withinLayers(layers: readonly Layer[], values: Float64Array, at: number): number {
  let left = 0
  let start = 0
  let k = 0
  while (k < layers.length - 1 && at > (left + layers[k].thickness) * (1 + 1e-9)) {
    left += layers[k].thickness
    start += layers[k].cells
    k++
  }
  const { thickness, cells } = layers[k]
  const place = ((at - left) / thickness) * cells - 0.5
  const first = Math.min(Math.max(Math.round(place) - 1, 0), cells - 3)
  const s = place - first
  const [a, b, c] = values.subarray(start + first, start + first + 3)
  return (a * (s - 1) * (s - 2)) / 2 - b * s * (s - 2) + (c * s * (s - 1)) / 2
}
