import { carries, type ModelName } from '../simulation/modelName.ts'
import type { Thermal } from '../simulation/thermal.ts'
import type { InputIssue } from '../units/inputError.ts'
import type { LoadedCell } from './loadCell.ts'

/**
 * What a cell's parameters cannot carry: models beyond the SPM on parameters for the SPM alone, lumped heat without
 * thermal data. One issue for every cell that one of the choices does not suit.
 *
 * @param option the one that named the models
 */
export function unsuited(
  cells: readonly LoadedCell[],
  option: '--model' | '--models',
  models: readonly ModelName[],
  thermal: Thermal = 'isothermal',
): readonly InputIssue[] {
  const issues: InputIssue[] = []
  for (const { title, parameters } of cells) {
    const beyond = models.filter((model) => !carries(parameters, model))
    if (beyond.length > 0) {
      issues.push({
        path: option,
        value: beyond.join(','),
        expected: `SPM: the file of ${title} has no electrolyte, its parameters are for the SPM alone`,
        remedy: `${option} SPM`,
      })
    }
    if (thermal !== 'isothermal' && parameters.thermal === undefined) {
      issues.push({
        path: '--thermal',
        value: thermal,
        expected: `a cell with thermal data; ${title} has none (a BPX file gives density, volume, specific heat capacity and external surface area of the cell)`,
        remedy: 'isothermal, or these four in the file',
      })
    }
  }
  return issues
}
