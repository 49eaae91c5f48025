import { models } from '../library.generated.ts'
import { defaultProtocol } from '../protocols/defaultProtocol.ts'
import { loadProtocol } from '../protocols/loadProtocol.ts'
import type { Protocol } from '../protocols/protocol.ts'
import { parseProtocol } from '../protocols/protocolText.ts'
import { InputError } from '../units/inputError.ts'
import type { LoadedCell } from './loadCell.ts'

/** Cycles after formation where nobody says how many. */
const fewCycles = 10

/**
 * What a cell is to do: what was asked for, else its recipe's own protocol, else formation and cycles in its window.
 *
 * @throws InputError for protocol text that does not parse, and for cycles asked of a protocol that has its own
 */
export async function chooseProtocol(
  { cell, parameters }: LoadedCell,
  { protocol, cycles }: { readonly protocol?: string; readonly cycles?: number },
): Promise<Protocol> {
  if (protocol !== undefined && cycles !== undefined) {
    throw new InputError([
      {
        path: '--cycles',
        value: cycles,
        expected: 'the default protocol; --protocol says itself how often it repeats',
        remedy: `--protocol 'repeat ${cycles} { … }' without --cycles`,
      },
    ])
  }
  if (protocol !== undefined) return loadProtocol(protocol, models())
  if (cell?.protocol !== undefined) return parseProtocol(cell.protocol)
  const { lower, upper } = parameters.voltageWindow
  const kind = parameters.negative.kind === 'lithium' ? 'half' : 'full'
  return defaultProtocol({ upper, lower, cycles: cycles ?? fewCycles, kind })
}
