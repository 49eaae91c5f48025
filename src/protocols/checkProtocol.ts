import type { InputIssue } from '../units/inputError.ts'
import { isObject } from '../units/isObject.ts'
import { limitsOf, missingEnd } from './limits.ts'
import type {
  Control,
  Limit,
  Loop,
  Protocol,
  ProtocolPart,
  Rate,
  Step,
  Voltage,
} from './protocol.ts'
import { deepestNesting } from './protocolText.ts'

/**
 * Checks a protocol that no reader made: one written by hand, or in JavaScript.
 *
 * @param issues receives all that is wrong, with paths from "protocol" on
 */
export function checkProtocol(protocol: Protocol, issues: InputIssue[]): void {
  if (!isObject(protocol) || !Array.isArray(protocol.parts)) {
    const expected = 'steps in words, or a protocol that was read'
    issues.push({ path: 'protocol', expected, remedy: "'Discharge at 1C until 2.5 V'" })
    return
  }
  new ProtocolCheck(issues).protocol(protocol)
}

class ProtocolCheck {
  readonly #issues: InputIssue[]

  constructor(issues: InputIssue[]) {
    this.#issues = issues
  }

  protocol({ title, parts }: Protocol): void {
    this.holds(typeof title === 'string', 'protocol.title', title, 'text')
    this.parts('protocol.parts', parts, 0)
  }

  holds(condition: boolean, path: string, value: unknown, expected: string, remedy?: string): void {
    if (condition) return
    const found = value === undefined ? {} : { value }
    this.#issues.push({ path, ...found, expected, ...(remedy === undefined ? {} : { remedy }) })
  }

  parts(path: string, parts: readonly ProtocolPart[], depth: number): void {
    if (!Array.isArray(parts) || parts.length === 0) {
      this.holds(false, path, parts, 'a list of one step or more')
      return
    }
    parts.forEach((part: ProtocolPart, i) => {
      const at = `${path}[${i}]`
      if (part?.kind === 'step') this.step(at, part)
      else if (part?.kind === 'repeat') this.loop(at, part, depth)
      else
        this.holds(false, at, part, "a step or a loop: { kind: 'step' … } or { kind: 'repeat' … }")
    })
  }

  loop(path: string, { times, parts }: Loop, depth: number): void {
    const whole = Number.isSafeInteger(times) && times >= 1
    this.holds(whole, `${path}.times`, times, 'a whole number of passes, 1 or more')
    if (depth < deepestNesting) this.parts(`${path}.parts`, parts, depth + 1)
    else this.holds(false, path, undefined, `loops nested at most ${deepestNesting} deep`)
  }

  step(path: string, { control, until, text, ambientTemperature: T }: Step): void {
    this.holds(typeof text === 'string', `${path}.text`, text, 'what the step is called')
    const possible = T === undefined || (Number.isFinite(T) && T > 0)
    this.holds(possible, `${path}.ambientTemperature`, T, 'a temperature above 0 K')
    if (!this.control(`${path}.control`, control)) return
    if (!Array.isArray(until)) {
      this.holds(false, `${path}.until`, until, 'a list of limits')
      return
    }
    const missing = missingEnd(
      control,
      until.filter((limit: Limit) => limit?.kind !== undefined),
    )
    if (missing !== undefined) this.holds(false, `${path}.until`, until, missing)
    until.forEach((limit: Limit, i) => {
      this.limit(`${path}.until[${i}]`, limit, control)
    })
  }

  /** @returns false where its kind is none, so that no limits can be said of it */
  control(path: string, control: Control): boolean {
    switch (control?.kind) {
      case 'rest':
        return true
      case 'current':
        this.rate(`${path}.value`, control.value)
        return true
      case 'voltage':
        this.voltage(`${path}.value`, control.value)
        return true
      case 'power':
        this.holds(Number.isFinite(control.value), `${path}.value`, control.value, finite('W'))
        return true
      case 'profile':
        this.profile(path, control)
        return true
    }
    this.holds(false, path, control, 'a kind: current, voltage, power, rest or profile')
    return false
  }

  profile(
    path: string,
    { time, value, quantity }: Extract<Control, { readonly kind: 'profile' }>,
  ): void {
    const known = ['current', 'power', 'voltage'].includes(quantity)
    this.holds(known, `${path}.quantity`, quantity, 'current or power or voltage')
    if (!(time instanceof Float64Array && value instanceof Float64Array)) {
      this.holds(false, path, undefined, 'time and value as Float64Array', 'Float64Array.from')
      return
    }
    const pairs = time.length >= 2 && value.length === time.length
    const lengths = [time.length, value.length]
    this.holds(pairs, path, lengths, 'two times or more, and as many values')
    const late = time.findIndex(
      (t, i) => !(i === 0 ? t === 0 : t > time[i - 1] && Number.isFinite(t)),
    )
    const ascending = 'times that ascend from 0 [s]'
    if (late >= 0) this.holds(false, `${path}.time[${late}]`, time[late], ascending)
    const odd = value.findIndex((one) => !Number.isFinite(one))
    if (odd >= 0) this.holds(false, `${path}.value[${odd}]`, value[odd], 'a finite number')
  }

  limit(path: string, limit: Limit, control: Control): void {
    if (limit?.kind === 'cut-offs') return
    const kinds = limitsOf(control)
    if (!kinds.includes(limit?.kind)) {
      const expected = `a kind that ends a step of ${control.kind}: ${kinds.join(', ')}`
      this.holds(false, `${path}.kind`, limit?.kind, expected)
    } else if (limit.kind === 'current') {
      this.rate(`${path}.value`, limit.value)
    } else if (limit.kind === 'voltage') {
      this.voltage(`${path}.value`, limit.value)
    } else {
      const { kind, value } = limit
      const above = Number.isFinite(value) && value > 0
      this.holds(above, `${path}.value`, value, `a ${kind} above 0 ${units[kind]}`)
    }
  }

  rate(path: string, rate: Rate): void {
    const known = Number.isFinite(rate?.value) && ['A', 'C', 'A/m^2'].includes(rate.unit)
    const expected = 'a finite value and a unit: A, C or A/m^2'
    this.holds(known, path, rate, expected, "{ value: 0.5, unit: 'C' }")
  }

  voltage(path: string, value: Voltage): void {
    const known = Number.isFinite(value) || value === 'upper-cut-off' || value === 'lower-cut-off'
    this.holds(known, path, value, `${finite('V')}, 'upper-cut-off' or 'lower-cut-off'`)
  }
}

const finite = (unit: string) => `a finite number [${unit}]`

const units = { duration: 's', capacity: 'Ah', temperature: 'K' } as const
