import type { Cell } from '../../src/cells/cell.ts'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import { defaultProtocol } from '../../src/protocols/defaultProtocol.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { SimulationOptions } from '../../src/simulation/simulationOptions.ts'
import type { Solution } from '../../src/simulation/solution.ts'

/** A cell, shipped or by recipe, through formation and so many cycles of the default protocol. */
export function cycled(
  recipe: unknown,
  cycles: number,
  options: SimulationOptions = {},
): Solution & { readonly designed: Cell } {
  const designed = cellFrom(recipe)
  const { parameters } = designed
  const { upper, lower } = parameters.voltageWindow
  const kind = parameters.negative.kind === 'lithium' ? 'half' : 'full'
  const protocol = defaultProtocol({ upper, lower, cycles, kind })
  return { designed, ...simulate(parameters, protocol, { record: 'ends', ...options }) }
}
