import { InputError } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'
import { readJson } from '../units/readJson.ts'
import { readUserFile } from '../units/userFile.ts'
import { profileProtocol } from './profileProtocol.ts'
import type { Protocol } from './protocol.ts'
import { protocolFrom } from './protocolJson.ts'
import { parseProtocol } from './protocolText.ts'

/**
 * A protocol from what a user typed: a shipped id, a file (.json, .csv of time and current, .txt), or the text itself.
 *
 * @param shipped protocol files by path, "protocols/<id>", as the compiled library has them
 * @throws InputError that names the file, or the place in the text
 */
export async function loadProtocol(
  input: string,
  shipped: Readonly<Record<string, unknown>> = {},
): Promise<Protocol> {
  const id = `protocols/${input.trim()}`
  if (Object.hasOwn(shipped, id)) return protocolFrom(shipped[id], `models/${id}.json`)
  const ending = /^[^;\n{}]*\.(json|csv|txt)$/i.exec(input.trim())?.[1].toLowerCase()
  if (ending === undefined) {
    const misspelt = misspeltId(input.trim(), Object.keys(shipped))
    if (misspelt !== undefined) throw misspelt
    return parseProtocol(input)
  }
  const file = input.trim()
  const text = await readUserFile(file)
  if (ending === 'json') return protocolFrom(readJson(text, file), file)
  if (ending === 'csv') return profileProtocol(text, file)
  return parseProtocol(text, undefined, file)
}

/** One word that is nearly the id of a shipped protocol; words that are not may begin a step. */
function misspeltId(word: string, paths: readonly string[]): InputError | undefined {
  const ids = paths.flatMap((path) => /^protocols\/([^/]+)$/.exec(path)?.[1] ?? [])
  const meant = /^[\w-]+$/.test(word) ? nearest(word, ids) : undefined
  if (meant === undefined) return undefined
  const expected = `a shipped protocol (${ids.join(', ')}), a file, or steps in words`
  return new InputError([{ path: 'protocol', value: word, expected, remedy: meant }])
}
