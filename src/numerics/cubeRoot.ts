/**
 * Cube root of x > 0, several times as fast as Math.cbrt for the arguments between ½ and 8 that it is meant for: three
 * steps of Halley's method from a straight line, exact to rounding there.
 */
export function cubeRoot(x: number): number {
  let y = 0.72 + 0.2 * x
  for (let k = 0; k < 3; k++) {
    const cube = y * y * y
    y *= (cube + 2 * x) / (2 * cube + x)
  }
  return y
}
