import type { CellParameters } from '../cells/cellParameters.ts'
import { durationOf } from '../protocols/durationOf.ts'
import type { Protocol, Step } from '../protocols/protocol.ts'
import { amperes } from './limits.ts'

/** What a protocol asks of a mesh. */
export interface Demands {
  /** Largest held current, as a C-rate. */
  readonly rate: number
  /** Whether currents jump so often that the first seconds after a jump count: samples, and pulses of a minute or less. */
  readonly brisk: boolean
}

const brief = 60 // s

export function demandsOf(protocol: Protocol, cell: CellParameters): Demands {
  const steps = stepsOf(protocol.parts)
  const rates = steps.map(({ control }) =>
    control.kind === 'current' ? Math.abs(amperes(control.value, cell)) / cell.nominalCapacity : 0,
  )
  const brisk = (step: Step) => step.control.kind === 'profile' || durationOf(step) <= brief
  return { rate: Math.max(0, ...rates), brisk: steps.some(brisk) }
}

function stepsOf(parts: Protocol['parts']): readonly Step[] {
  return parts.flatMap((part) => (part.kind === 'repeat' ? stepsOf(part.parts) : [part]))
}
