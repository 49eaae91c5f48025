import type { RadialScheme } from './radialScheme.ts'
import { symmetricEigen } from './symmetricEigen.ts'

/**
 * A radial scheme in its eigenmodes, each scaled to weight 1 in the surface value:
 *
 *     da_k/dt = (D/R²)(−λ_k a_k + β_k g),   θ_s = Σ a_k + static·g
 *
 * Mode 0 is the mean: λ₀ = 0, β₀ = 3 exactly.
 */
export interface RadialModes {
  readonly size: number
  readonly lambda: Float64Array
  readonly beta: Float64Array
  readonly static: number
  /** θ = toNodes · a, n×n row-major. */
  readonly toNodes: Float64Array
  /** a = fromNodes · θ, n×n row-major. */
  readonly fromNodes: Float64Array
}

const diagonalised = new WeakMap<RadialScheme, RadialModes>()

/**
 * Diagonalises a scheme, once; D, R and g stay free. With S = M^(−½) K M^(−½) = V Λ Vᵀ the modes are V columns, and
 * what they give is the scheme itself, to rounding.
 */
export function radialModes(scheme: RadialScheme): RadialModes {
  const known = diagonalised.get(scheme)
  if (known !== undefined) return known
  const { size: n, weight, stiffness, input, surface } = scheme
  const root = weight.map(Math.sqrt)
  const S = stiffness.map((K, ij) => K / (root[Math.floor(ij / n)] * root[ij % n]))
  const { values, vectors } = symmetricEigen(n, S)
  const lambda = values.slice()
  const beta = new Float64Array(n)
  const toNodes = new Float64Array(n * n)
  const fromNodes = new Float64Array(n * n)

  for (let k = 0; k < n; k++) {
    if (k > 0) removeMean(n, root, vectors, k)
    let surfaceShare = 0
    let drive = 0
    for (let i = 0; i < n; i++) {
      surfaceShare += (surface[i] * vectors[i * n + k]) / root[i]
      drive += input[i] * vectors[i * n + k] * root[i]
    }
    beta[k] = surfaceShare * drive
    for (let i = 0; i < n; i++) {
      toNodes[i * n + k] = vectors[i * n + k] / (root[i] * surfaceShare)
      fromNodes[k * n + i] = vectors[i * n + k] * root[i] * surfaceShare
    }
  }

  lambda[0] = 0
  beta[0] = 3
  for (let i = 0; i < n; i++) {
    toNodes[i * n] = 1
    fromNodes[i] = weight[i]
  }
  const modes = { size: n, lambda, beta, static: scheme.static, toNodes, fromNodes }
  diagonalised.set(scheme, modes)
  return modes
}

/** θ at the nodes, from amplitudes that begin at y[offset]. */
export function nodalProfile(
  { size, toNodes }: RadialModes,
  y: Float64Array,
  offset: number,
): Float64Array {
  const theta = new Float64Array(size)
  for (let r = 0; r < size; r++) {
    for (let k = 0; k < size; k++) theta[r] += toNodes[r * size + k] * y[offset + k]
  }
  return theta
}

/** Makes vector k orthogonal to mode 0, √weight, to the last digit: then only the mean holds lithium. */
function removeMean(n: number, root: Float64Array, vectors: Float64Array, k: number): void {
  let mean = 0
  for (let i = 0; i < n; i++) mean += root[i] * vectors[i * n + k]
  for (let i = 0; i < n; i++) vectors[i * n + k] -= mean * root[i]
}

/** Gives n spheres one even value: mode 0, the mean, and nothing else. */
export function fillModes(
  n: number,
  size: number,
  amplitudes: Float64Array,
  offset: number,
  value: number,
): void {
  amplitudes.fill(0, offset, offset + n * size)
  for (let i = 0; i < n; i++) amplitudes[offset + i * size] = value
}

/** Means of n spheres: their modes 0. */
export function meansOfModes(
  n: number,
  size: number,
  amplitudes: Float64Array,
  offset: number,
  means: Float64Array,
): void {
  for (let i = 0; i < n; i++) means[i] = amplitudes[offset + i * size]
}
