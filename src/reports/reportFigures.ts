import { breakdownFigures } from './breakdownFigures.ts'
import { capacityScale } from './curves.ts'
import { energyFigures } from './energyFigures.ts'
import { fadeFigures } from './fadeFigures.ts'
import type { Figure } from './figure.ts'
import { hasContent } from './hasContent.ts'
import { lithiumFigures } from './lithiumFigures.ts'
import { modelDifferenceFigures } from './modelDifference.ts'
import { pulseFigures } from './pulseFigures.ts'
import { rateFigures } from './rateFigures.ts'
import { hasFormation, shownHostCycle, shownWorkingCycle } from './shownCycle.ts'
import { swellingFigures } from './swellingFigures.ts'
import {
  chargeVoltage,
  type Drawn,
  differentialCapacityFigure,
  firstCycleVoltage,
  workingCycleVoltage,
} from './voltageFigures.ts'

/** All figures of one set that have something to show; their ids carry its name. */
export function reportFigures(drawn: readonly Drawn[], set: string): readonly Figure[] {
  const entries = drawn.map(({ entry }) => entry)
  const scale = capacityScale(entries)
  const formed = drawn.filter(({ entry }) => hasFormation(entry))
  const working = shownWorkingCycle(entries)
  const host = shownHostCycle(entries)
  const cycled = formed.length > 0 ? formed : drawn
  const figures = [
    ...(formed.length > 0 ? [firstCycleVoltage(formed, scale)] : []),
    ...(working ? [workingCycleVoltage(drawn, working)] : []),
    ...(host ? [] : [chargeVoltage(drawn)]),
    ...pulseFigures(drawn),
    ...rateFigures(drawn),
    ...modelDifferenceFigures(drawn),
    ...(host ? [differentialCapacityFigure(cycled, scale, host)] : []),
    ...(host ? swellingFigures(cycled, scale, host) : []),
    ...fadeFigures(drawn),
    ...energyFigures(entries),
    ...breakdownFigures(entries),
    ...lithiumFigures(entries),
  ]
  return figures.filter(hasContent).map((figure) => ({ ...figure, id: `${set}-${figure.id}` }))
}
