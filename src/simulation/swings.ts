/** Swings within swings are followed this deep; what is smaller still takes the place of the innermost. */
const deepest = 8

/**
 * Falls of a quantity at n points, counted by the rainflow rule: a fall goes on from its peak however often it is
 * interrupted, and a smaller one within it counts for itself. What a fall costs is the square of what it exceeds the
 * tolerated one by; it is booked as the fall grows, so that no cost hangs on where a way is cut into steps.
 */
export class Swings {
  /** Σ ((peak − valley − tolerated)⁺)² of what has been followed, per point; set to zero by whoever takes it. */
  readonly squares: Float64Array

  readonly #n: number
  readonly #tolerated: number
  readonly #last: Float64Array
  readonly #depth: Int8Array
  /** Of each point `deepest` falls, the outermost first: where it began, and how far it has come. */
  readonly #peak: Float64Array
  readonly #valley: Float64Array

  constructor(start: Float64Array, tolerated: number) {
    const n = start.length
    this.squares = new Float64Array(n)
    this.#n = n
    this.#tolerated = tolerated
    this.#last = start.slice()
    this.#depth = new Int8Array(n)
    this.#peak = new Float64Array(n * deepest)
    this.#valley = new Float64Array(n * deepest)
  }

  /** Goes on to these values, on a way that does not turn in between. */
  follow(values: Float64Array): void {
    for (let i = 0; i < this.#n; i++) {
      const value = values[i]
      if (value < this.#last[i]) this.#fall(i, value)
      else this.#rise(i, value)
      this.#last[i] = value
    }
  }

  /** A fall is over once its peak is reached again. */
  #rise(i: number, value: number): void {
    let depth = this.#depth[i]
    while (depth > 0 && this.#peak[i * deepest + depth - 1] <= value) depth--
    this.#depth[i] = depth
  }

  #fall(i: number, value: number): void {
    const first = i * deepest
    let depth = this.#depth[i]
    const from = this.#last[i]
    if (depth === 0 || from > this.#valley[first + depth - 1]) {
      if (depth === deepest) depth--
      this.#peak[first + depth] = from
      this.#valley[first + depth] = from
      depth++
    }
    // one that reaches the valley of the fall around it is over, and that one goes on
    while (depth > 1 && value <= this.#valley[first + depth - 2]) {
      this.#extend(i, first + depth - 1, this.#valley[first + depth - 2])
      depth--
    }
    this.#extend(i, first + depth - 1, value)
    this.#depth[i] = depth
  }

  #extend(i: number, at: number, valley: number): void {
    const before = Math.max(this.#peak[at] - this.#valley[at] - this.#tolerated, 0)
    const after = Math.max(this.#peak[at] - valley - this.#tolerated, 0)
    this.squares[i] += after * after - before * before
    this.#valley[at] = valley
  }
}
