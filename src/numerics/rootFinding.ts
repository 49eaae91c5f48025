export interface RootOptions {
  /** The interval is narrowed to atol + 4ε|x|. */
  readonly atol?: number
  readonly maxIterations?: number
}

/**
 * Root of f between a and b by the Illinois method: regula falsi, with the value of an end that stays put halved, so
 * that both ends close in (`dowell-1971`). The signs of f(a) and f(b) must differ; where a value is zero, that end is
 * the root.
 *
 * @returns the root, or NaN when the signs agree or f is not finite. Of the last interval it is the end that f has just
 *          been evaluated at.
 */
export function findRoot(
  f: (x: number) => number,
  a: number,
  b: number,
  { atol = 0, maxIterations = 100 }: RootOptions = {},
): number {
  let fa = f(a)
  let fb = f(b)
  if (fa === 0) return a
  if (fb === 0) return b
  if (!(fa * fb < 0)) return Number.NaN

  let x = b
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    x = (a * fb - b * fa) / (fb - fa)
    if (!(x > Math.min(a, b) && x < Math.max(a, b))) x = (a + b) / 2
    const fx = f(x)
    if (fx === 0) return x
    if (Number.isNaN(fx)) return Number.NaN
    if (Math.sign(fx) === Math.sign(fb)) {
      fa /= 2
    } else {
      a = b
      fa = fb
    }
    b = x
    fb = fx
    if (Math.abs(b - a) <= atol + 4 * Number.EPSILON * Math.abs(b)) return b
  }
  return x
}
