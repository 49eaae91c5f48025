import { cellFrom } from '../../src/cells/cellFrom.ts'
import { defaultProtocol } from '../../src/protocols/defaultProtocol.ts'
import { type SimulationOptions, simulate } from '../../src/simulation/simulate.ts'
import type { Solution } from '../../src/simulation/solution.ts'

/** A shipped cell through formation and so many cycles of the default protocol. */
export function cycled(id: string, cycles: number, options: SimulationOptions = {}): Solution {
  const { parameters } = cellFrom(id)
  const { upper, lower } = parameters.voltageWindow
  const kind = parameters.negative.kind === 'lithium' ? 'half' : 'full'
  const protocol = defaultProtocol({ upper, lower, cycles, kind })
  return simulate(parameters, protocol, { record: 'ends', ...options })
}
