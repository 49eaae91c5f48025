/**
 * Where each unknown stands in the state vector: differential unknowns first, then algebraic ones. Blocks are handed
 * out in order and never move.
 */
export class Layout {
  size = 0
  differential = 0
  readonly #scales: { offset: number; length: number; scale: number }[] = []

  /** Reserves `length` entries; `scale` is the size [unit of the entry] at which its absolute tolerance is rtol. */
  add(length: number, scale: number): number {
    const offset = this.size
    this.#scales.push({ offset, length, scale })
    this.size += length
    return offset
  }

  /** From here on unknowns are algebraic. */
  endDifferential(): void {
    this.differential = this.size
  }

  absoluteTolerances(rtol: number): Float64Array {
    const atol = new Float64Array(this.size)
    for (const { offset, length, scale } of this.#scales) {
      atol.fill(rtol * scale, offset, offset + length)
    }
    return atol
  }
}
