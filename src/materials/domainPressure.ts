import { type Curve, curveOf } from '../numerics/curve.ts'
import { confinementPressure, type Shell, shearModulusOf } from './confinement.ts'
import { type Phase, swellingOf } from './phase.ts'
import { type Layer, type PlacedDomain, type PowderStructure, sumOf } from './structure.ts'

/** Pressure over mean lithiation on a domain, from the matrix around it and the layers on the core. */
export function pressureOf(
  domain: PlacedDomain,
  { matrixCoverage, layers }: PowderStructure,
  all: readonly PlacedDomain[],
): Curve | undefined {
  const { phase } = domain
  const { host, bulkModulus } = phase
  if (host === undefined || host.lithiumMolarVolume === 0 || bulkModulus === undefined)
    return undefined
  const [empty, full] = bulkModulus
  const matrix = domain.arrangement === 'covered' ? matrixShell(domain, all, matrixCoverage) : []
  const coats = layerShells(layers, all)
  if (matrix.length + coats.length === 0) return undefined
  const coreGrowth =
    sumOf(
      all,
      (each) =>
        each.volumeShare * (swellingOf(each.phase, 1) - 1) * Number(each.accessibleShare > 0),
    ) / sumOf(all, ({ volumeShare }) => volumeShare)
  return curveOf(
    (theta) => {
      const K = empty + (full - empty) * theta
      const inside = confinementPressure(matrix, swellingOf(phase, theta), K)
      return inside + confinementPressure(coats, 1 + coreGrowth * theta, K)
    },
    0,
    1,
    1024,
  )
}

/** The matrix as a shell around each covered domain, with its volume's share. */
function matrixShell(
  domain: PlacedDomain,
  all: readonly PlacedDomain[],
  coverage: number,
): readonly Shell[] {
  const parts = all.filter(({ arrangement }) => arrangement === 'matrix')
  const volume = sumOf(parts, ({ volumeShare }) => volumeShare)
  if (volume === 0) return []
  const mean = (of: (phase: Phase) => number) =>
    sumOf(parts, ({ phase, volumeShare }) => (volumeShare * of(phase)) / volume)
  const outer = 1 + volume / domain.volumeShare
  return [
    {
      inner: 1,
      outer,
      yieldStress: coverage * mean(({ yieldStress = 0 }) => yieldStress),
      shearModulus: mean(shearModulusOf),
    },
  ]
}

/** Layers as shells around the core, per volume of core. */
function layerShells(layers: readonly Layer[], all: readonly PlacedDomain[]): readonly Shell[] {
  const core = sumOf(all, ({ volumeShare }) => volumeShare)
  let inner = 1
  return layers.map(({ phase, volumeShare, coverage }) => {
    const from = inner
    inner += volumeShare / core
    const { yieldStress = 0 } = phase
    return {
      inner: from,
      outer: inner,
      yieldStress: coverage * yieldStress,
      shearModulus: shearModulusOf(phase),
    }
  })
}
