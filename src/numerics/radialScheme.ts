/**
 * A sphere of radius 1 and diffusivity 1 in n unknowns, whatever the scheme:
 *
 *     dθ/dt = A θ + b g,   A = −M⁻¹K,   θ_s = Σ surfaceᵢ θᵢ + static·g
 *
 * g = ∂θ/∂r at r = 1, outward. For radius R and diffusivity D the right-hand side is multiplied by D/R², and g is
 * R·∂θ/∂r. M = diag(weight) sums to 1, K is symmetric with rows that sum to zero, and Σ weightᵢ bᵢ = 3, so that the mean
 * θ̄ = Σ weightᵢ θᵢ follows dθ̄/dt = 3g and nothing else.
 */
export interface RadialScheme {
  readonly size: number
  /** Where the unknowns sit, centre first. */
  readonly radius: Float64Array
  /** Share of the volume that belongs to each unknown, Σ = 1. */
  readonly weight: Float64Array
  /** K, n×n. */
  readonly stiffness: Float64Array
  /** b */
  readonly input: Float64Array
  /** Weights of the surface value, Σ = 1. */
  readonly surface: Float64Array
  readonly static: number
}
