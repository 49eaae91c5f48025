import type { InputIssue } from '../units/inputError.ts'

/** How a layer was asked for: one of the first two, one of the last three. SI. */
export interface LayerRequest {
  /** [1] */
  readonly porosity?: number | undefined
  /** [kg/m³] */
  readonly layerDensity?: number | undefined
  /** [m] */
  readonly thickness?: number | undefined
  /** [kg/m²] */
  readonly massLoading?: number | undefined
  /** Reversible [A·s/m²] */
  readonly arealCapacity?: number | undefined
}

/** What of the mix decides the layer. */
export interface LayerMaterial {
  /** [kg/m³] */
  readonly solidDensity: number
  /** Reversible charge per solid volume [A·s/m³] */
  readonly capacity: number
}

export interface Layer {
  readonly porosity: number
  /** [m] */
  readonly thickness: number
}

/** Porosity from either way of giving it; P = 1 − ρ_layer/ρ_solid. */
export function porosityOf(
  { solidDensity }: LayerMaterial,
  { porosity, layerDensity }: LayerRequest,
  issues: InputIssue[],
): number {
  if (porosity !== undefined && layerDensity !== undefined) {
    const implied = grams(solidDensity * (1 - porosity))
    issues.push({
      path: 'layerDensity',
      value: grams(layerDensity),
      expected: `only one of porosity and layerDensity: porosity ${percent(porosity)} already makes it ${implied}`,
      remedy: `leave out one; ${grams(layerDensity)} would be porosity ${percent(1 - layerDensity / solidDensity)}`,
    })
    return porosity
  }
  if (porosity !== undefined) return porosity
  if (layerDensity === undefined) {
    issues.push({
      path: 'porosity',
      expected: 'porosity or layerDensity',
      remedy: '"porosity": "40 %"',
    })
    return 0.5
  }
  const implied = 1 - layerDensity / solidDensity
  if (implied < 0) {
    issues.push({
      path: 'layerDensity',
      value: grams(layerDensity),
      expected: `at most ${grams(solidDensity)}, the density of this mix without pores`,
      remedy: 'a lower density, or a denser mix',
    })
  }
  return implied
}

/**
 * Thickness from any one of thickness, mass loading m = ρ_solid(1−P)L and areal capacity Q = q(1−P)L.
 *
 * @returns undefined where none is given (the balance of a cell may decide it)
 */
export function thicknessOf(
  { solidDensity, capacity }: LayerMaterial,
  { thickness, massLoading, arealCapacity }: LayerRequest,
  porosity: number,
  issues: InputIssue[],
): number | undefined {
  const solid = 1 - porosity
  const ways = [
    { name: 'thickness', value: thickness, thickness },
    {
      name: 'massLoading',
      value: massLoading,
      thickness: massLoading === undefined ? undefined : massLoading / (solidDensity * solid),
    },
    {
      name: 'arealCapacity',
      value: arealCapacity,
      thickness: arealCapacity === undefined ? undefined : arealCapacity / (capacity * solid),
    },
  ].filter((way) => way.thickness !== undefined)
  const [first, ...others] = ways
  for (const other of others) {
    issues.push({
      path: other.name,
      expected: `only one of thickness, massLoading and arealCapacity: ${first.name} makes the layer ${microns(first.thickness)}, ${other.name} would make it ${microns(other.thickness)}`,
      remedy: `leave out ${other.name} or ${first.name}`,
    })
  }
  if (arealCapacity !== undefined && !(capacity > 0)) {
    issues.push({
      path: 'arealCapacity',
      expected: 'a thickness or mass loading: nothing in this mix stores lithium',
      remedy: 'add a powder with a host',
    })
    return 1e-6
  }
  return first?.thickness
}

function grams(density: number): string {
  return `${(density / 1000).toPrecision(4)} g/cm^3`
}

function percent(share: number): string {
  return `${(100 * share).toPrecision(3)} %`
}

function microns(length: number | undefined): string {
  return `${((length ?? Number.NaN) * 1e6).toPrecision(4)} um`
}
