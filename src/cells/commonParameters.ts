import { REFERENCE_TEMPERATURE } from '../units/constants.ts'
import type { CellParameters } from './cellParameters.ts'
import type { Geometry } from './geometry.ts'
import type { CellParts } from './parts.ts'
import type { CellRecipe } from './recipe.ts'

type Common = Pick<
  CellParameters,
  | 'referenceTemperature'
  | 'initialTemperature'
  | 'ambientTemperature'
  | 'housing'
  | 'thermal'
  | 'separator'
  | 'electrolyte'
>

/** What full and half cells share of the seam's record. */
export function commonParameters(
  recipe: CellRecipe,
  { defaults, separator, electrolyte, format }: CellParts,
  { rigid, outerSurface }: Geometry,
  mass: number,
): Common {
  const temperature = recipe.temperature ?? defaults.temperature
  return {
    referenceTemperature: REFERENCE_TEMPERATURE,
    initialTemperature: temperature,
    ambientTemperature: temperature,
    housing: rigid ? 'rigid' : 'free',
    thermal: {
      heatCapacity: mass * format.specificHeat,
      heatTransfer: format.heatTransferCoefficient * outerSurface,
    },
    separator: {
      thickness: separator.thickness,
      porosity: separator.porosity,
      transportEfficiency: separator.porosity ** separator.bruggeman,
    },
    electrolyte: electrolyte.parameters,
  }
}
