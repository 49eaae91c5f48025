import type { Protocol, ProtocolPart, Step } from './protocol.ts'

/**
 * The steps of a protocol in the order they are run, loops unrolled, each with the cycle it belongs to.
 *
 * Each pass of a loop at the top is one cycle, counted 1, 2, … through all loops. Steps before the first loop are cycle
 * 0 (formation); steps between and after loops are a cycle of their own. Without a loop everything is cycle 0.
 */
export function* unroll({ parts }: Protocol): Generator<{ step: Step; cycle: number }> {
  let cycle = 0
  let looseCycle = 0 // what steps outside loops count as until the next loop
  for (const part of parts) {
    if (part.kind === 'step') {
      cycle = Math.max(cycle, looseCycle)
      yield { step: part, cycle }
      continue
    }
    for (let pass = 0; pass < part.times; pass++) {
      cycle++
      for (const step of flattened(part.parts)) yield { step, cycle }
    }
    looseCycle = cycle + 1
  }
}

function* flattened(parts: readonly ProtocolPart[]): Generator<Step> {
  for (const part of parts) {
    if (part.kind === 'step') yield part
    else for (let pass = 0; pass < part.times; pass++) yield* flattened(part.parts)
  }
}
