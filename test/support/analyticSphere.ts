/**
 * Unit sphere at θ = 0 whose surface slope is 1 from t = 0 on: mean 3t, surface value 3t + 1/5 − Σ 2 exp(−q²t)/q² over
 * the positive roots of tan q = q (Carslaw & Jaeger, Conduction of heat in solids, 9.7).
 */
export function sphereSurface(t: number): number {
  let sum = 3 * t + 1 / 5
  for (let k = 1; k <= 4000; k++) {
    const q = tangentRoot(k)
    sum -= (2 * Math.exp(-q * q * t)) / (q * q)
  }
  return sum
}

/** k-th positive root of tan q = q. */
export function tangentRoot(k: number): number {
  const top = (k + 0.5) * Math.PI
  let q = top - 1 / top
  for (let i = 0; i < 8; i++) q -= (Math.sin(q) - q * Math.cos(q)) / (q * Math.sin(q))
  return q
}
