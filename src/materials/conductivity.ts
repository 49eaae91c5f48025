/**
 * Conductivity of spheres in a continuous matrix, or of a sphere with one shell (Maxwell):
 *
 *     σ = σ_m (2(1−v) σ_m + (1+2v) σ_i) / ((2+v) σ_m + (1−v) σ_i)
 *
 * @param matrix    σ_m of what is outside [S/m]
 * @param inclusion σ_i of what is inside [S/m]
 * @param share     v, volume share of what is inside [1]
 */
export function maxwellConductivity(matrix: number, inclusion: number, share: number): number {
  const below = (2 + share) * matrix + (1 - share) * inclusion
  if (below === 0) return 0
  return (matrix * (2 * (1 - share) * matrix + (1 + 2 * share) * inclusion)) / below
}

/**
 * Conductivity of grains of which none is the matrix (Bruggeman's effective medium): Σ vᵢ (σᵢ − σ)/(σᵢ + 2σ) = 0. A good
 * conductor percolates from a third of the volume on.
 */
export function effectiveMedium(
  conductivities: readonly number[],
  shares: readonly number[],
): number {
  let low = Math.min(...conductivities)
  let high = Math.max(...conductivities)
  if (high === low) return high
  const excess = (sigma: number) =>
    conductivities.reduce(
      (sum, each, i) => sum + (shares[i] * (each - sigma)) / (each + 2 * sigma),
      0,
    )
  for (let i = 0; i < 200 && high - low > 1e-12 * high; i++) {
    // halving the logarithm: conductivities differ by ten orders and more
    const middle = low > 0 && high > 4 * low ? Math.sqrt(low * high) : (low + high) / 2
    if (excess(middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Share of a film's conductivity left where it covers only part of a surface: 2c − 1, the effective medium in a plane. */
export function patchwork(coverage: number): number {
  return Math.max(0, 2 * coverage - 1)
}
