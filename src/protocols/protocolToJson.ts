import type { Protocol, ProtocolPart, Step } from './protocol.ts'

/**
 * A protocol as JSON that `protocolFrom` reads back to the same steps. Words stay as they were written; a temperature
 * that stood in a step of its own is written in front of its step.
 */
export function protocolToJson({ title, parts }: Protocol): unknown {
  return { title, steps: parts.map(partToJson) }
}

function partToJson(part: ProtocolPart): unknown {
  if (part.kind === 'repeat') return { repeat: part.times, steps: part.parts.map(partToJson) }
  if (part.control.kind !== 'profile') return wordsOfStep(part)
  const { time, value, quantity } = part.control
  const profile = { time: [...time], [quantity]: [...value] }
  const followed = quantity === 'voltage' || part.until.some(({ kind }) => kind === 'cut-offs')
  return followed ? { profile } : { profile, cutOffs: 'ignored' }
}

function wordsOfStep({ text, ambientTemperature }: Step): string {
  return ambientTemperature === undefined
    ? text
    : `Set temperature ${ambientTemperature} K; ${text}`
}
