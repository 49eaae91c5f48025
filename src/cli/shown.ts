import { fixed, general } from '../reports/format.ts'
import { textTable } from '../reports/textTable.ts'
import { unitText } from '../reports/unitText.ts'
import { valueIn } from '../units/quantity.ts'

/** What `tinsel show` says about a shipped thing. */
export interface Shown {
  readonly kind: 'cell' | 'bpx' | 'powder' | 'phase' | 'electrolyte' | 'separator' | 'file'
  readonly id: string
  readonly title: string
  /** Other things of the same name, with their folders. */
  readonly also: readonly string[]
  readonly facts: readonly Fact[]
  readonly structure: readonly ShownPart[]
  /** Values that its file (and the files it extends) give, by path: what arithmetic by hand starts from. */
  readonly inputs: Readonly<Record<string, string>>
  /** Where those of a cell come from that its own file does not give: a file, or a shipped id. */
  readonly inherited?: Readonly<Record<string, string>>
  readonly assumed: readonly string[]
  readonly notes: readonly string[]
}

export interface Fact {
  readonly name: string
  readonly value: number
  readonly unit: string
}

/** An SI value under a name, in the unit that people use for it. */
export function fact(name: string, si: number, unit: string): Fact {
  return { name, value: valueIn(si, unit), unit }
}

/** A domain or layer of a powder. */
export interface ShownPart {
  readonly powder: string
  readonly kind: 'domain' | 'layer'
  readonly phase: string
  /** [1] */
  readonly massShare: number
  readonly volumeShare: number
  /** u, what of it takes lithium [1]; 0 is inert. */
  readonly accessibleShare: number
  /** [m] */
  readonly size?: number
}

/** As words for a terminal. */
export function shownText({
  kind,
  title,
  also,
  facts,
  structure,
  inputs,
  inherited = {},
  assumed,
  notes,
}: Shown): string {
  const others = also.length > 0 ? `; also shown as ${also.join(', ')}` : ''
  const [what, head] = kind === 'bpx' ? ['BPX cell', 'property'] : [kind, 'computed']
  const blocks = [`${title} (${what}${others})`]
  if (structure.length > 0) {
    const rows = structure.map(
      ({ powder, kind: part, phase, massShare, volumeShare, accessibleShare, size }) => [
        powder,
        part,
        phase,
        fixed(100 * massShare, 1),
        fixed(100 * volumeShare, 1),
        accessibleShare === 0 ? 'inert' : fixed(accessibleShare, 2),
        size === undefined ? '–' : general(1e9 * size),
      ],
    )
    blocks.push(textTable([['powder', 'part', 'phase', 'mass %', 'vol %', 'u', 'size nm']], rows))
  }
  if (facts.length > 0) {
    const rows = facts.map(({ name, value, unit }) => [name, general(value, 3), unitText(unit)])
    blocks.push(textTable([[head, 'value', 'unit']], rows))
  }
  if (Object.keys(inputs).length > 0) {
    const lines = Object.entries(inputs).map(([path, value]) => {
      const from = inherited[path]
      return `  ${path} = ${value}${from === undefined ? '' : `, from ${from}`}`
    })
    blocks.push(['Inputs', ...lines].join('\n'))
  }
  for (const [head, list] of [
    ['Notes', notes],
    ['Assumed', assumed],
  ] as const) {
    if (list.length > 0) blocks.push([head, ...list.map((line) => `  ${line}`)].join('\n'))
  }
  return blocks.join('\n\n')
}

/**
 * The leaves of a model file by path. A quantity of value and unit is one leaf; bookkeeping (titles, sources, notes) is
 * left out.
 */
export function inputsOf(file: unknown): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const walk = (path: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) {
      found[path] = String(value)
    } else if ('value' in value && (typeof value.value !== 'object' || 'unit' in value)) {
      const unit = 'unit' in value && value.unit !== '1' ? ` ${value.unit}` : ''
      const basis = 'basis' in value ? ` (${value.basis})` : ''
      found[path] = `${value.value}${unit}${basis}`
    } else {
      for (const [key, inner] of Object.entries(value)) {
        if (bookkeeping.has(key)) continue
        const step = Array.isArray(value) ? `[${key}]` : path === '' ? key : `.${key}`
        walk(`${path}${step}`, inner)
      }
    }
  }
  walk('', file)
  return found
}

const bookkeeping = new Set([
  '$schema',
  'id',
  'title',
  'note',
  'notes',
  'source',
  'claim',
  'claims',
])
