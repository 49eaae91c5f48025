import { describe, expect, it } from 'vitest'
import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { checkDesign } from '../../src/metrics/checkDesign.ts'
import { measure } from '../../src/metrics/measure.ts'
import { handMadeFullCell, handMadeHalfCell } from '../support/handMadeCell.ts'
import { handMadeDesign } from '../support/handMadeDesign.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'

const { positive } = handMadeFullCell
const [host] = positive.hosts
const told = (run: CellParameters) => () => checkDesign(run, handMadeDesign)

describe('a designed cell beside a run', () => {
  it('fits its own parameters, copied too, and those with other properties', () => {
    expect(told(structuredClone(handMadeFullCell))).not.toThrow()
    expect(told({ ...handMadeFullCell, ambientTemperature: 310 })).not.toThrow()
  })

  it('has no masses for another area, thickness or hosts, and says all that differ', () => {
    const other = { ...host, name: 'other', volumeShare: 0.4 }
    const layer = { ...positive, thickness: 2 * positive.thickness, hosts: [other] }
    const call = told({ ...handMadeFullCell, area: 7, positive: layer })
    for (const part of [
      /cell\.parameters\.area is .*; expected 7, as in the solution/,
      /positive\.thickness is/,
      /positive\.hosts\.other\.volumeShare; expected 0\.4/,
      /Try: measure\(solution, solution\.cell\)/,
    ]) {
      expect(call).toThrow(part)
    }
    expect(told(handMadeHalfCell)).toThrow(/negative\.thickness is .*; expected none/)
  })

  it('is refused where metrics are asked for, whose bare parameters are not', () => {
    const wide = { ...handMadeFullCell, area: 2 * handMadeFullCell.area }
    const solution = handMadeSolution([{ charge: 2, discharge: 2 }], { cell: wide })
    expect(() => measure(solution, handMadeDesign)).toThrow(/parameters\.area/)
    expect(measure(solution, solution.cell).length).toBeGreaterThan(0)
  })
})
