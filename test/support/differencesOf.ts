/** Backward differences of p at t with spacing h, orders 0 to 7: ∇ʲp = Σ (−1)^m (j over m) p(t − mh). */
export function differencesOf(p: (t: number) => number, t: number, h: number): Float64Array {
  const rows = [Array.from({ length: 8 }, (_, m) => p(t - m * h))]
  for (let j = 1; j < 8; j++) {
    const above = rows[j - 1]
    rows.push(above.slice(0, -1).map((value, m) => value - above[m + 1]))
  }
  return Float64Array.from(rows, ([first]) => first)
}
