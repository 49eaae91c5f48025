import { InputError } from './inputError.ts'

/**
 * Reads JSON text. What is wrong with it is said with line and column.
 *
 * @param file the name for the message
 * @throws InputError for an empty file, for text that is no JSON, and for bytes that are no text
 */
export function readJson(text: string, file?: string): unknown {
  const named = file === undefined ? {} : { file }
  if (text.trim() === '') {
    throw new InputError([{ ...named, path: 'line 1', expected: 'JSON; the file is empty' }])
  }
  if (isNoise(text)) {
    const remedy = 'a text file saved as UTF-8'
    throw new InputError([
      { ...named, path: 'line 1', expected: 'JSON text, not binary data', remedy },
    ])
  }
  const source = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(source)
  } catch {
    const { position, expected } = firstFault(source)
    throw new InputError([{ ...named, ...placeOf(source, position), expected }])
  }
}

/** Control characters or replacement characters that no JSON file has. */
function isNoise(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what we look for
  const odd = text.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g)
  return odd !== null && odd.length > 0.01 * Math.min(text.length, 1000)
}

function placeOf(source: string, position: number): { path: string; value?: string } {
  const before = source.slice(0, position).split('\n')
  const path = `line ${before.length}, column ${before[before.length - 1].length + 1}`
  const found = source.slice(position, position + 20).split('\n')[0]
  return found === '' ? { path } : { path, value: found }
}

interface Fault {
  readonly position: number
  readonly expected: string
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const string = /"(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const word = /true|false|null/y
const blank = /\s*/y

/** Where JSON stops being JSON, and what would have had to stand there. Call only with text that does not parse. */
function firstFault(source: string): Fault {
  let at = 0
  let fault: Fault | undefined

  const fail = (expected: string): false => {
    fault ??= { position: at, expected }
    return false
  }
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found === null) return false
    at += found[0].length
    return true
  }
  const next = (mark: string): boolean => {
    take(blank)
    if (source[at] !== mark) return false
    at++
    return true
  }
  const item = (close: string, one: () => boolean): boolean => {
    if (next(close)) return true
    for (;;) {
      if (!one()) return false
      if (next(close)) return true
      if (!next(',')) return fail(`',' or '${close}'`)
    }
  }
  const field = (): boolean => {
    take(blank)
    if (!take(string)) return fail('a field name in double quotes')
    if (!next(':')) return fail("':' after the field name")
    return value()
  }
  const value = (): boolean => {
    if (next('{')) return item('}', field)
    if (next('[')) return item(']', value)
    return take(string) || take(number) || take(word) || fail(valueExpected(source[at]))
  }

  if (value()) {
    take(blank)
    fail('the end of the file')
  }
  return fault ?? { position: at, expected: 'JSON' }
}

function valueExpected(found: string | undefined): string {
  if (found === '"') return 'text that ends with a double quote on the same line'
  if (found === "'") return 'text in double quotes'
  if (found === undefined) return 'a value; the file ends here'
  return 'a value: text in double quotes, a number, true, false, null, { or ['
}
