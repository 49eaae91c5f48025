import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { mkdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, parse, resolve } from 'node:path'
import { InputError } from '../units/inputError.ts'

/**
 * Makes sure that a file can be written there, before the work whose result it is to hold: makes its folder, writes
 * beside it, and takes both away again; refuses a folder of that name, and an ending that says of other contents.
 *
 * @param option  the option that named it, for the message
 * @param endings those that the file may have; what it holds goes by them
 */
export async function prepareOutput(
  path: string,
  option: string,
  endings: readonly [string, ...string[]],
): Promise<void> {
  const made: string[] = []
  try {
    const there = await stat(path).catch(() => undefined)
    if (there?.isDirectory()) {
      throw new InputError([
        {
          path: option,
          value: path,
          expected: 'the name of a file; this is a folder',
          remedy: join(path, `result.${endings[0]}`),
        },
      ])
    }
    if (!endings.includes(extname(path).slice(1).toLowerCase()))
      throw otherEnding(path, option, endings)
    await makeFolder(dirname(resolve(path)), made)
    const beside = besides(path)
    await writeFile(beside, '')
    await rm(beside)
  } catch (error) {
    throw asInputError(error, path, option)
  } finally {
    for (const folder of made.reverse()) await rmdir(folder).catch(() => {})
  }
}

/**
 * Writes a file whole or not at all: beside its place first, then renamed. Where the process ends in between, as at a
 * second Ctrl-C, what stands beside it goes.
 *
 * @param contents whole, or in pieces between which the process listens
 */
export async function writeOutput(
  path: string,
  contents: string | Iterable<string>,
  option: string,
): Promise<void> {
  const beside = besides(path)
  const remove = () => rmSync(beside, { force: true })
  process.once('exit', remove)
  try {
    await makeFolder(dirname(resolve(path)))
    writeFileSync(beside, '') // now, so that the write below, which may outlive `remove`, need not make it
    await writeFile(beside, contents, { flag: 'r+' })
    await rename(beside, path)
  } catch (error) {
    remove()
    throw asInputError(error, path, option)
  } finally {
    process.off('exit', remove)
  }
}

function otherEnding(path: string, option: string, endings: readonly string[]): InputError {
  const { dir, name } = parse(path)
  const expected = `a name that ends in ${endings.map((ending) => `.${ending}`).join(' or ')}`
  const remedy = join(dir, `${name}.${endings[0]}`)
  return new InputError([{ path: option, value: path, expected, remedy }])
}

/** A name beside that file that nothing else has. */
function besides(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
}

/**
 * Makes a folder and those above it, and adds to `made` which were not there; `mkdir -p` of Node never ends where the
 * system lets none be made, as in /proc.
 */
async function makeFolder(path: string, made: string[] = []): Promise<void> {
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (there?.isDirectory()) return
  if (there !== undefined) throw Object.assign(new Error(path), { code: 'ENOTDIR' })
  if (dirname(path) !== path) await makeFolder(dirname(path), made)
  await mkdir(path).then(
    () => made.push(path),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
}

/** What stands in the way, by the system's name of it. */
const obstacles: Readonly<Record<string, string>> = {
  ENOTDIR: 'a folder above it is a file',
  EEXIST: 'a folder above it is a file',
  EACCES: 'writing is not allowed there',
  EPERM: 'writing is not allowed there',
  EROFS: 'what is there can only be read',
  ENOSPC: 'the disk is full',
  ENOENT: 'its folder cannot be made',
  ENAMETOOLONG: 'the name is too long',
}

function asInputError(error: unknown, path: string, option: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (error instanceof InputError || code === undefined) return error
  return new InputError([
    {
      path: option,
      value: path,
      expected: `a place that can be written to; ${obstacles[code] ?? code}`,
      remedy: 'another folder, or free the one named',
    },
  ])
}
