/** Beyond this the logarithm itself is called. */
const seriesReach = 0.25

/** ½ ln(b/a) = artanh z, z = (b−a)/(b+a); by series where a and b are near each other. */
export function halfLogRatio(a: number, b: number): number {
  const z = (b - a) / (b + a)
  if (z > seriesReach || z < -seriesReach) return 0.5 * Math.log(b / a)
  const zz = z * z
  return z * (1 + zz * (1 / 3 + zz * (1 / 5 + zz * (1 / 7 + zz / 9))))
}
