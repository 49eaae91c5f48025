import type { Cell } from '../cells/cell.ts'
import type {
  CellParameters,
  ElectrodeParameters,
  LithiumCounter,
} from '../cells/cellParameters.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'

/** What numbers of one design may differ by. */
const rounding = 1e-9

/**
 * Masses and volumes of a designed cell belong to the area, layers and hosts that it was designed with.
 *
 * @throws InputError with all of them that the run was given other values for
 */
export function checkDesign(run: CellParameters, { parameters }: Cell): void {
  const [ran, designed] = [run, parameters].map(extentsOf)
  const issues: InputIssue[] = []
  for (const name of new Set([...ran.keys(), ...designed.keys()])) {
    const value = designed.get(name)
    const other = ran.get(name)
    const same = Math.abs((value ?? Number.NaN) - (other ?? Number.NaN)) <= rounding * (value ?? 0)
    if (same) continue
    issues.push({
      path: `cell.parameters.${name}`,
      ...(value === undefined ? {} : { value }),
      expected: `${other ?? 'none'}, as in the solution: masses are those of the designed cell`,
      remedy: 'measure(solution, solution.cell), for metrics without masses',
    })
  }
  if (issues.length > 0) throw new InputError(issues)
}

/** All that masses hang on, by path. */
function extentsOf({ area, negative, positive }: CellParameters): ReadonlyMap<string, number> {
  return new Map([
    ['area', area],
    ...layerExtents('negative', negative),
    ...layerExtents('positive', positive),
  ])
}

function layerExtents(
  side: 'negative' | 'positive',
  electrode: ElectrodeParameters | LithiumCounter,
): readonly (readonly [string, number])[] {
  if (electrode.kind === 'lithium') return []
  const shares = electrode.hosts.map(
    ({ name, volumeShare }) => [`${side}.hosts.${name}.volumeShare`, volumeShare] as const,
  )
  return [[`${side}.thickness`, electrode.thickness], ...shares]
}
