import type { ModelName } from '../simulation/modelName.ts'
import type { InputIssue } from '../units/inputError.ts'
import type { LoadedCell } from './loadCell.ts'

/** The model a cell is run in where nobody chooses: the SPMe, or the SPM where its file has no more. */
export function usualModel({ parameters }: LoadedCell): ModelName {
  return parameters.onlySpm ? 'SPM' : 'SPMe'
}

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
  thermal: 'isothermal' | 'lumped' = 'isothermal',
): readonly InputIssue[] {
  const issues: InputIssue[] = []
  const beyond = models.filter((model) => model !== 'SPM')
  for (const { title, parameters } of cells) {
    if (parameters.onlySpm && beyond.length > 0) {
      issues.push({
        path: option,
        value: beyond.join(','),
        expected: `SPM: the file of ${title} has no electrolyte, its parameters are for the SPM alone`,
        remedy: `${option} SPM`,
      })
    }
    if (thermal === 'lumped' && parameters.thermal === undefined) {
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
