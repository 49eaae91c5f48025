import { models } from '../library.generated.ts'
import { InputError } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'
import { readJson } from '../units/readJson.ts'
import { readUserFile } from '../units/userFile.ts'
import { profileProtocol } from './profileProtocol.ts'
import type { Protocol } from './protocol.ts'
import { protocolFrom } from './protocolJson.ts'
import { parseProtocol, readSteps } from './protocolText.ts'
import { stepWords } from './stepText.ts'

/**
 * A protocol from what a user typed: a shipped id, a file (.json, .csv of time and current, others of words), or the text
 * itself.
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
  if (ending === undefined && !looksLikeFile(input.trim())) {
    const ids = Object.keys(shipped).flatMap((path) => /^protocols\/([^/]+)$/.exec(path)?.[1] ?? [])
    return wordsOrId(input, ids)
  }
  const file = input.trim()
  const text = await readUserFile(file)
  if (ending === 'json') return protocolFrom(readJson(text, file), file)
  if (ending === 'csv') return profileProtocol(text, file)
  return wordsInFile(text, file)
}

/** A path, or a name with an ending: what no step in words looks like ("C/3" is no path). */
function looksLikeFile(input: string): boolean {
  if (/[;\n{}]/.test(input)) return false
  if (/^(\.{0,2}|~|[A-Za-z]:)[\\/]/.test(input)) return true
  return /^[A-Za-z_][\w.-]+[\\/]\S*$|^\S+\.[A-Za-z]\w*$/.test(input)
}

/** With so many lines a step that begin none, a file is no protocol with mistakes. */
const farFromSteps = 5

/** Steps in the words of a file. One that is no protocol is told so as a whole, not line by line. */
function wordsInFile(text: string, file: string): Protocol {
  try {
    return parseProtocol(text, undefined, file)
  } catch (error) {
    const issues = error instanceof InputError ? error.issues : []
    const strange = issues.filter(
      ({ expected, remedy }) => expected === stepWords && remedy === undefined,
    )
    if (strange.length <= farFromSteps * readSteps(text, []).length) throw error
    const expected = 'a protocol; the file was read, and its lines are no steps'
    const remedy =
      'steps as in "Discharge at 1C until 2.5 V"; a name that ends in .json or .csv, for JSON and for samples'
    throw new InputError([{ file, path: '(file)', expected, remedy }])
  }
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
