import { breakdownFigures } from './breakdownFigures.ts'
import { capacityScale } from './curves.ts'
import { energyFigures } from './energyFigures.ts'
import { fadeFigures } from './fadeFigures.ts'
import type { Figure } from './figure.ts'
import { lithiumFigures } from './lithiumFigures.ts'
import { modelDifferenceFigures } from './modelDifference.ts'
import { swellingFigures } from './swellingFigures.ts'
import {
  type Drawn,
  differentialCapacityFigure,
  firstCycleVoltage,
  workingCycleVoltage,
} from './voltageFigures.ts'

/** All figures of one set; their ids carry its name. */
export function reportFigures(drawn: readonly Drawn[], set: string): readonly Figure[] {
  const entries = drawn.map(({ entry }) => entry)
  const scale = capacityScale(entries)
  const cycled = entries.some(({ solution }) => solution.cycles.length > 1)
  const figures = [
    firstCycleVoltage(drawn, scale),
    workingCycleVoltage(drawn, cycled ? 1 : 0),
    ...modelDifferenceFigures(drawn),
    differentialCapacityFigure(drawn, scale),
    ...swellingFigures(drawn, scale),
    ...fadeFigures(drawn),
    ...energyFigures(entries),
    ...breakdownFigures(entries),
    ...lithiumFigures(entries),
  ]
  return figures.map((figure) => ({ ...figure, id: `${set}-${figure.id}` }))
}
