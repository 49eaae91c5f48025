import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../units/inputError.ts'

/**
 * Makes sure that a file can be written there, before the work whose result it is to hold: makes its folder, and
 * refuses a folder of that name.
 *
 * @param option the option that named it, for the message
 */
export async function prepareOutput(path: string, option: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    const there = await stat(path).catch(() => undefined)
    if (there?.isDirectory()) {
      throw new InputError([
        {
          path: option,
          value: path,
          expected: 'the name of a file; this is a folder',
          remedy: join(path, 'result.html'),
        },
      ])
    }
  } catch (error) {
    throw asInputError(error, path, option)
  }
}

/** Writes a file whole or not at all: beside its place first, then renamed. */
export async function writeOutput(path: string, text: string, option: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(beside, text)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw asInputError(error, path, option)
  }
}

function asInputError(error: unknown, path: string, option: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (error instanceof InputError || code === undefined) return error
  return new InputError([
    {
      path: option,
      value: path,
      expected: `a place that can be written to (${code})`,
      remedy: 'another folder, or free the one named',
    },
  ])
}
