import type { Protocol } from './protocol.ts'
import { parseProtocol } from './protocolText.ts'

/** What the default protocol is made for. */
export interface DefaultProtocolOptions {
  /** Cut-offs [V] */
  readonly upper: number
  readonly lower: number
  /** Passes after formation; 0 for formation alone. */
  readonly cycles: number
  /** In a half cell the studied electrode has the positive place: "Discharge" lithiates it, and comes first. */
  readonly kind: 'full' | 'half'
}

/**
 * Formation at C/20 (hold to C/50) as cycle 0, then `cycles` passes at C/3 with a hold to C/20 after the step that
 * fills the studied electrode.
 */
export function defaultProtocol({ upper, lower, cycles, kind }: DefaultProtocolOptions): Protocol {
  const [fill, full, drain, empty] =
    kind === 'full' ? ['Charge', upper, 'Discharge', lower] : ['Discharge', lower, 'Charge', upper]
  const pass = (rate: string, hold: string) =>
    `${fill} at ${rate} until ${full} V; Hold at ${full} V until ${hold}; ${drain} at ${rate} until ${empty} V`
  const formation = pass('C/20', 'C/50')
  return parseProtocol(
    cycles > 0 ? `${formation}; repeat ${cycles} { ${pass('C/3', 'C/20')} }` : formation,
  )
}
