import type { CellParameters } from '../../src/cells/cellParameters.ts'
import type { RandomStream } from '../../src/numerics/random.ts'
import type {
  Control,
  Limit,
  LimitInWords,
  Protocol,
  ProtocolPart,
  Step,
} from '../../src/protocols/protocol.ts'
import { chance, logUniform, pick, uniform } from './randomValues.ts'

type Window = CellParameters['voltageWindow']
type Maker = (random: RandomStream, cell: CellParameters) => Step

/** One to five steps in any order, some repeated; what they ask is often more than the cell can do. */
export function randomProtocol(random: RandomStream, cell: CellParameters): Protocol {
  const parts: ProtocolPart[] = []
  const count = 1 + random.integer(5)
  while (parts.length < count) {
    if (chance(random, 0.15)) {
      const inside = Array.from({ length: 1 + random.integer(3) }, () => randomStep(random, cell))
      parts.push({ kind: 'repeat', times: 2 + random.integer(3), parts: inside })
    } else parts.push(randomStep(random, cell))
  }
  return { title: parts.map(titleOf).join('; '), parts }
}

function titleOf(part: ProtocolPart): string {
  if (part.kind === 'step') return part.text
  return `repeat ${part.times} { ${part.parts.map(titleOf).join('; ')} }`
}

const makers: readonly Maker[] = [discharge, discharge, charge, charge, hold, rest, power, profile]

function randomStep(random: RandomStream, cell: CellParameters): Step {
  const maker = pick(random, makers)
  const step = maker(random, cell)
  return chance(random, 0.9)
    ? step
    : { ...step, ambientTemperature: uniform(random, 258, 328), text: `${step.text} elsewhere` }
}

function step(text: string, control: Control, until: readonly Limit[]): Step {
  return { kind: 'step', text, control, until }
}

function charge(random: RandomStream, cell: CellParameters): Step {
  return constantCurrent(random, cell, -1)
}

function discharge(random: RandomStream, cell: CellParameters): Step {
  return constantCurrent(random, cell, 1)
}

/** With a cut-off mostly, sometimes only a clock or a charge, which the cell may not be able to give. */
function constantCurrent(random: RandomStream, cell: CellParameters, sign: 1 | -1): Step {
  const rate = chance(random, 0.3) ? pick(random, [0.01, 6]) : logUniform(random, 0.01, 6)
  const edge = sign > 0 ? cell.voltageWindow.lower : cell.voltageWindow.upper
  const until: LimitInWords[] = []
  const kind = random.uniform()
  if (kind < 0.8) until.push({ kind: 'voltage', value: edge })
  if (kind > 0.7 && kind < 0.92) {
    until.push({ kind: 'duration', value: (3600 / rate) * logUniform(random, 0.01, 2) })
  }
  if (kind >= 0.92) {
    until.push({ kind: 'capacity', value: cell.nominalCapacity * uniform(random, 0.05, 1.5) })
  }
  const verb = sign > 0 ? 'Discharge' : 'Charge'
  const value = { value: sign * rate, unit: 'C' } as const
  return step(`${verb} at ${rate.toPrecision(3)}C${ends(until)}`, { kind: 'current', value }, until)
}

function ends(until: readonly LimitInWords[]): string {
  const words = until.map((limit) => {
    if (limit.kind === 'current') return `C/${(1 / limit.value.value).toFixed(0)}`
    return `${limit.kind} ${typeof limit.value === 'number' ? limit.value.toPrecision(4) : limit.value}`
  })
  return ` until ${words.join(' or ')}`
}

function voltageWithin(random: RandomStream, { lower, upper }: Window): number {
  if (chance(random, 0.3)) return pick(random, [lower, upper])
  return uniform(random, lower, upper)
}

function hold(random: RandomStream, cell: CellParameters): Step {
  const value = voltageWithin(random, cell.voltageWindow)
  const until: LimitInWords[] = [{ kind: 'duration', value: logUniform(random, 60, 3e4) }]
  if (chance(random, 0.5)) {
    until.unshift({ kind: 'current', value: { value: pick(random, [0.05, 0.02, 0.1]), unit: 'C' } })
  }
  return step(`Hold at ${value.toFixed(3)} V${ends(until)}`, { kind: 'voltage', value }, until)
}

function rest(random: RandomStream): Step {
  const until: LimitInWords[] = [{ kind: 'duration', value: logUniform(random, 1, 4e4) }]
  return step(`Rest${ends(until)}`, { kind: 'rest' }, until)
}

/** Up to ten times what the cell gives at 1C, in either direction, and now and then without sense. */
function power(random: RandomStream, cell: CellParameters): Step {
  const { lower, upper } = cell.voltageWindow
  const senseless = chance(random, 0.05)
  const rate = logUniform(random, 0.02, 6) * (senseless ? 1e4 : 1)
  const sign = chance(random, 0.6) ? 1 : -1
  const value = (sign * rate * cell.nominalCapacity * (lower + upper)) / 2
  const until: LimitInWords[] = [
    { kind: 'duration', value: (3600 / rate) * uniform(random, 0.1, 1) },
  ]
  if (chance(random, 0.7)) until.push({ kind: 'voltage', value: sign > 0 ? lower : upper })
  const text = `${sign > 0 ? 'Discharge' : 'Charge'} at ${value.toPrecision(3)} W${ends(until)}`
  return step(text, { kind: 'power', value }, until)
}

/** A drive cycle of current or power, or a ramp of voltage. */
function profile(random: RandomStream, cell: CellParameters): Step {
  const { lower, upper } = cell.voltageWindow
  const samples = 5 + random.integer(80)
  const spacing = logUniform(random, 0.1, 60)
  const time = new Float64Array(samples)
  const value = new Float64Array(samples)
  const quantity = pick(random, ['current', 'current', 'current', 'power', 'voltage'] as const)
  const largest = cell.nominalCapacity * logUniform(random, 0.1, 6)
  for (let k = 0; k < samples; k++) {
    time[k] = k === 0 ? 0 : time[k - 1] + spacing * uniform(random, 0.2, 1.8)
    if (quantity === 'voltage') value[k] = voltageWithin(random, cell.voltageWindow)
    else {
      value[k] = largest * uniform(random, -0.6, 1) * (chance(random, 0.2) ? 0 : 1)
      if (quantity === 'power') value[k] *= (lower + upper) / 2
    }
  }
  const until: LimitInWords[] = chance(random, 0.5) ? [{ kind: 'voltage', value: lower }] : []
  return step(
    `${quantity} profile of ${time[samples - 1].toFixed(0)} s`,
    { kind: 'profile', time, value, quantity },
    until,
  )
}
