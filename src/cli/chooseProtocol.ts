import { defaultProtocol } from '../protocols/defaultProtocol.ts'
import type { Protocol } from '../protocols/protocol.ts'
import { parseProtocol } from '../protocols/protocolText.ts'
import type { LoadedCell } from './loadCell.ts'

/** Cycles after formation where nobody says how many. */
const fewCycles = 10

/**
 * What a cell is to do where nobody asks for a protocol: its recipe's own, else formation and cycles in its window.
 *
 * @throws InputError for a recipe's protocol that does not parse
 */
export function chooseProtocol({ cell, parameters }: LoadedCell, cycles = fewCycles): Protocol {
  if (cell?.protocol !== undefined) return parseProtocol(cell.protocol)
  const { lower, upper } = parameters.voltageWindow
  const kind = parameters.negative.kind === 'lithium' ? 'half' : 'full'
  return defaultProtocol({ upper, lower, cycles, kind })
}
