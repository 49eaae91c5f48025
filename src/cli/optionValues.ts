import { type ModelName, modelNames } from '../simulation/modelName.ts'
import { relativeTolerance } from '../simulation/optionRules.ts'
import type { InputIssue } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'
import { readQuantity } from '../units/quantity.ts'
import type { AskedTimes } from './fieldTimes.ts'

/** Cells along the electrodes and the separator, nodes along the radius. */
export interface MeshOption {
  readonly negative: number
  readonly separator: number
  readonly positive: number
  readonly radial: number
}

/** Reads option values one by one and keeps every complaint, so that a command line is judged at once. */
export class OptionReader {
  readonly issues: InputIssue[] = []

  /** A whole number of at least `least`. */
  count(option: string, text: string | undefined, least = 0): number | undefined {
    if (text === undefined) return undefined
    const value = Number(text)
    if (/^\d+$/.test(text.trim()) && value >= least && value <= 1e6) return value
    this.refuse(option, text, `a whole number, ${least} or more`, '100')
    return undefined
  }

  /** One of a few words, in any case. */
  oneOf<const T extends string>(
    option: string,
    text: string | undefined,
    words: readonly T[],
  ): T | undefined {
    if (text === undefined) return undefined
    const found = words.find((word) => word.toLowerCase() === text.trim().toLowerCase())
    if (found === undefined) {
      this.refuse(option, text, `one of ${words.join(', ')}`, nearest(text, words) ?? words[0])
    }
    return found
  }

  /** Models separated by commas. */
  models(option: string, text: string | undefined): readonly ModelName[] | undefined {
    const found = text?.split(',').map((word) => this.oneOf(option, word, modelNames))
    return found?.every((model) => model !== undefined) ? [...new Set(found)] : undefined
  }

  /**
   * Some of the names there are, separated by commas; those that are none of them are one complaint that lists all, as
   * `listed` where that says more, and proposes what a synonym stands for.
   */
  listOf<const T extends string>(
    option: string,
    text: string | undefined,
    names: readonly T[],
    {
      listed = names.join(', '),
      synonyms = {},
    }: { readonly listed?: string; readonly synonyms?: Readonly<Record<string, T>> } = {},
  ): readonly T[] | undefined {
    if (text === undefined) return undefined
    const words = text.split(',').map((word) => word.trim())
    const found = names.filter((name) => words.includes(name))
    const unknown = words.filter((word) => !names.some((name) => name === word))
    if (unknown.length === 0) return found
    const [first] = unknown
    const meant =
      synonyms[first.toLowerCase()] ??
      nearest(first, names) ??
      names.find((name) => name.startsWith(first)) ??
      names[0]
    this.refuse(option, unknown.join(','), `names among ${listed}`, meant)
    return undefined
  }

  /** Times since the start, separated by commas: seconds, or with a unit [s]; "every 5 min" is an interval. */
  times(option: string, text: string | undefined): AskedTimes | undefined {
    if (text === undefined) return undefined
    const listed = new Set<number>()
    const intervals = new Set<number>()
    const known = this.issues.length
    for (const word of text.split(',')) {
      const [, every, time] = /^\s*(every\b)?(.*)$/i.exec(word) ?? []
      const value = secondsOf(time)
      const repeats = every !== undefined
      if (Number.isFinite(value) && (repeats ? value > 0 : value >= 0)) {
        ;(repeats ? intervals : listed).add(value)
        continue
      }
      const expected = repeats
        ? 'an interval of more than 0 s'
        : 'a time since the start, 0 s or later, or an interval'
      this.refuse(option, word.trim(), expected, "900, '15 min' or 'every 5 min'")
    }
    if (this.issues.length > known) return undefined
    return { listed: [...listed], intervals: [...intervals] }
  }

  /** A share of 0…1, as a bare number or in %. */
  share(option: string, text: string | undefined): number | undefined {
    if (text === undefined) return undefined
    const bare = text.trim() === '' ? Number.NaN : Number(text)
    const reading = Number.isNaN(bare) ? readQuantity(text, 'ratio') : undefined
    const value = reading?.ok ? reading.value : bare
    if (value >= 0 && value <= 1) return value
    this.refuse(option, text, 'a share from 0 to 1', "0.8 or '80 %'")
    return undefined
  }

  /** A relative tolerance, as `simulate` takes it. */
  tolerance(option: string, text: string | undefined): number | undefined {
    if (text === undefined) return undefined
    const value = text.trim() === '' ? Number.NaN : Number(text)
    if (relativeTolerance.holds(value)) return value
    this.refuse(option, text, relativeTolerance.expected, '1e-6')
    return undefined
  }

  /** "20/10/20/8": cells in negative, separator and positive, nodes along the radius. */
  mesh(option: string, text: string | undefined): MeshOption | undefined {
    if (text === undefined) return undefined
    const parts = text.split('/').map((part) => (/^\d+$/.test(part.trim()) ? Number(part) : 0))
    const [negative, separator, positive, radial] = parts
    if (parts.length === 4 && radial >= 2 && parts.every((n) => n >= 1 && n <= 1000)) {
      return { negative, separator, positive, radial }
    }
    const expected =
      'four whole numbers: negative/separator/positive/radial, each 1 to 1000, radial from 2'
    this.refuse(option, text, expected, '20/10/20/8')
    return undefined
  }

  refuse(path: string, value: string, expected: string, remedy: string): void {
    this.issues.push({ path, value, expected, remedy })
  }

  /** Complains about an option that another one needs. */
  require(path: string, expected: string, remedy: string): void {
    this.issues.push({ path, expected: `${expected}; none was given`, remedy })
  }
}

/** Seconds, bare or with a unit; NaN where it is neither. */
function secondsOf(text: string): number {
  const bare = text.trim() === '' ? Number.NaN : Number(text)
  if (!Number.isNaN(bare)) return bare
  const reading = readQuantity(text, 'duration')
  return reading.ok ? reading.value : Number.NaN
}
