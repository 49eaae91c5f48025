import { readFile, stat } from 'node:fs/promises'
import { InputError } from './inputError.ts'

/** More than this is no file of ours [bytes], and would not fit a string. */
const largest = 200e6

/** Whether a name is meant as that of a file, and not as an id. */
export function looksLikePath(name: string): boolean {
  return /[/\\]|\.json$/i.test(name) || name === '.' || name === '..'
}

/**
 * Text of a file that a user named.
 *
 * @throws InputError, never a system error: missing, a folder, empty, not readable, or bytes that are no text
 */
export async function readUserFile(path: string): Promise<string> {
  const bytes = await bytesOf(path)
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes)
  if (text.trim() === '') throw fileError(path, 'a file with something in it; this one is empty')
  if (isNoise(text)) throw fileError(path, 'text, not binary data', 'a text file saved as UTF-8')
  return text
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (found.isDirectory())
      throw fileError(path, 'a file; this is a folder', 'name a file inside it')
    if (found.size > largest) throw fileError(path, `a file of at most ${largest / 1e6} MB`)
    return await readFile(path)
  } catch (error) {
    if (error instanceof InputError) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw fileError(path, 'an existing file', 'check the name and the folder you are in')
    }
    throw fileError(path, `a file that can be read (${code ?? String(error)})`)
  }
}

/** Control characters or what the decoder could not read, in more than one of a hundred characters at the start. */
function isNoise(text: string): boolean {
  const start = text.slice(0, 4000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what we look for
  const odd = start.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g)
  return odd !== null && odd.length > 0.01 * start.length
}

function fileError(file: string, expected: string, remedy?: string): InputError {
  return new InputError([
    { file, path: '(file)', expected, ...(remedy === undefined ? {} : { remedy }) },
  ])
}
