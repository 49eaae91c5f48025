import { models } from '../library.generated.ts'
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
 * @param shipped protocol files by path, "protocols/<id>"; by default those of the compiled library
 * @throws InputError that names the file, or the place in the text
 */
export async function loadProtocol(
  input: string,
  shipped: Readonly<Record<string, unknown>> = models(),
): Promise<Protocol> {
  const id = `protocols/${input.trim()}`
  if (Object.hasOwn(shipped, id)) return protocolFrom(shipped[id], `models/${id}.json`)
  const ending = /^[^;\n{}]*\.(json|csv|txt)$/i.exec(input.trim())?.[1].toLowerCase()
  if (ending === undefined) {
    const ids = Object.keys(shipped).flatMap((path) => /^protocols\/([^/]+)$/.exec(path)?.[1] ?? [])
    return wordsOrId(input, ids)
  }
  const file = input.trim()
  const text = await readUserFile(file)
  if (ending === 'json') return protocolFrom(readJson(text, file), file)
  if (ending === 'csv') return profileProtocol(text, file)
  return parseProtocol(text, undefined, file)
}

/** Steps in words. One word that begins none may be meant as the id of a shipped protocol. */
function wordsOrId(input: string, ids: readonly string[]): Protocol {
  const word = input.trim()
  if (!/^[\w-]+$/.test(word)) return parseProtocol(input)
  const others = `a shipped protocol (${ids.join(', ')}), or a file`
  const meant = nearest(word, ids)
  if (meant !== undefined) {
    const expected = `steps in words, ${others}`
    throw new InputError([{ path: 'protocol', value: word, expected, remedy: meant }])
  }
  try {
    return parseProtocol(input)
  } catch (error) {
    const [issue] = error instanceof InputError ? error.issues : []
    if (issue?.path !== 'line 1, column 1') throw error
    throw new InputError([{ ...issue, expected: `${issue.expected}; ${others}` }])
  }
}
