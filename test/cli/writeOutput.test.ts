import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareOutput, writeOutput } from '../../src/cli/writeOutput.ts'
import { InputError } from '../../src/units/inputError.ts'
import { temporaryFolder } from '../support/folder.ts'

const folder = temporaryFolder()

describe('writeOutput', () => {
  it('makes the folder, replaces what was there, and leaves nothing beside it', async () => {
    const path = join(folder, 'a', 'b', 'out.txt')
    await writeOutput(path, 'one', '--out')
    await writeOutput(path, 'two', '--out')
    expect(readFileSync(path, 'utf8')).toBe('two')
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['out.txt'])
  })

  it('that fails leaves no half-written file and says which option it was', async () => {
    const there = join(folder, 'taken')
    mkdirSync(join(there, 'inside'), { recursive: true })
    await expect(writeOutput(there, 'x', '--series')).rejects.toThrow(/--series.*taken/)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('prepareOutput', () => {
  it('refuses a folder of that name before any work is done', async () => {
    await expect(prepareOutput(folder, '--out')).rejects.toThrow(InputError)
  })

  it('leaves all as it was: no folder that it made, and a file that was there', async () => {
    const path = join(folder, 'new', 'deep', 'kept.txt')
    await prepareOutput(path, '--out')
    expect(existsSync(join(folder, 'new'))).toBe(false)
    mkdirSync(join(folder, 'new', 'deep'), { recursive: true })
    writeFileSync(path, 'kept')
    await prepareOutput(path, '--out')
    expect(readFileSync(path, 'utf8')).toBe('kept')
    expect(readdirSync(join(folder, 'new', 'deep'))).toEqual(['kept.txt'])
  })

  it('does not try for ever where the system lets no folder be made', async () => {
    const nowhere = process.platform === 'linux' ? '/proc/none/x.txt' : join(folder, 'file', 'x')
    writeFileSync(join(folder, 'file'), 'x')
    await expect(prepareOutput(nowhere, '--out')).rejects.toThrow(/--out is .*can be written to/)
  })

  it('takes a file in the way of a folder for bad input, not for a bug', async () => {
    writeFileSync(join(folder, 'file'), 'x')
    await expect(prepareOutput(join(folder, 'file', 'x.txt'), '--out')).rejects.toThrow(InputError)
  })

  it.skipIf(process.getuid?.() === 0)('says when a folder cannot be written to', async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    await expect(prepareOutput(join(closed, 'in', 'x.txt'), '--out')).rejects.toThrow(
      /writing is not allowed there/,
    )
  })
})
