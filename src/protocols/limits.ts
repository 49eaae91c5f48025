import type { Control, Limit, LimitInWords } from './protocol.ts'

/** How each kind of limit is written, for messages. */
export const limitExamples: Readonly<Record<LimitInWords['kind'], string>> = {
  voltage: 'a voltage (4.2 V, upper cut-off)',
  current: 'a current (C/20, 50 mA)',
  duration: 'a duration (2 h)',
  capacity: 'a charge (0.5 Ah)',
  temperature: 'a temperature (45 degC)',
}

/** Limits that a control can reach. */
export function limitsOf(control: Control): readonly LimitInWords['kind'][] {
  switch (control.kind) {
    case 'current':
      return ['voltage', 'duration', 'capacity', 'temperature']
    case 'voltage':
      return ['current', 'duration', 'capacity', 'temperature']
    case 'rest':
      return ['duration', 'voltage', 'temperature']
    case 'profile': // ends with its samples: its last one is its duration
      return ['voltage', 'current', 'capacity', 'temperature']
    default:
      return ['voltage', 'current', 'duration', 'capacity', 'temperature']
  }
}

/** What a control needs so that it ends for certain; undefined where the limits suffice. */
export function missingEnd(control: Control, until: readonly Limit[]): string | undefined {
  const has = (...kinds: readonly Limit['kind'][]) =>
    until.some((limit) => kinds.includes(limit.kind))
  if (control.kind === 'rest')
    return has('duration') ? undefined : 'a duration, as in "Rest for 1 h"'
  if (control.kind === 'voltage') {
    return has('current', 'duration')
      ? undefined
      : 'an end: a current or a duration, as in "Hold at 4.2 V until C/20 or 5 h"'
  }
  if (control.kind === 'profile') return undefined
  return until.length > 0 ? undefined : 'an end: "until" a voltage or charge, or "for" a duration'
}
