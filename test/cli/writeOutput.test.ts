import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
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

  it('takes what is made in pieces, and hears signals in between', async () => {
    const path = join(folder, 'pieces.txt')
    const made: string[] = []
    let heardAt = 0
    function* pieces() {
      setImmediate(() => {
        heardAt = made.length
      })
      for (let i = 0; i < 200; i++) {
        made.push(`${i},`)
        yield made[i]
      }
    }
    await writeOutput(path, pieces(), '--series')
    expect(readFileSync(path, 'utf8')).toBe(made.join(''))
    expect(heardAt).toBeGreaterThan(0)
    expect(heardAt).toBeLessThan(200)
  })

  it('that fails leaves no half-written file and says which option it was', async () => {
    const there = join(folder, 'taken')
    mkdirSync(join(there, 'inside'), { recursive: true })
    await expect(writeOutput(there, 'x', '--series')).rejects.toThrow(/--series.*taken/)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('a process that ends while it writes', () => {
  it('leaves neither the file nor a part of it', async () => {
    const place = join(folder, 'ended')
    mkdirSync(place)
    const program = `
      import { readdirSync } from 'node:fs'
      import { writeOutput } from './src/cli/writeOutput.ts'
      writeOutput(${JSON.stringify(join(place, 'long.csv'))}, '1,2,3'.repeat(2e7), '--series')
      const watch = () => {
        if (readdirSync(${JSON.stringify(place)}).length > 0) process.exit(130)
        setImmediate(watch)
      }
      watch()`
    const options = ['--import', 'tsx', '--input-type=module', '-e', program]
    const ended = await promisify(execFile)(process.execPath, options).catch((error) => error)
    expect(ended.code).toBe(130)
    expect(readdirSync(place)).toEqual([])
  })
})

describe('prepareOutput', () => {
  it('refuses a folder of that name before any work is done', async () => {
    await expect(prepareOutput(folder, '--out', ['txt'])).rejects.toThrow(InputError)
  })

  it('refuses an ending that is not offered, and names those that are', async () => {
    const asked = prepareOutput(join(folder, 'new', 'x.pdf'), '--out', ['html', 'csv'])
    await expect(asked).rejects.toThrow(/x\.pdf.*\.html or \.csv.*Try: .*x\.html/)
    await expect(prepareOutput('bare', '--out', ['csv'])).rejects.toThrow('Try: bare.csv')
    await prepareOutput(join(folder, 'X.CSV'), '--out', ['csv'])
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })

  it('leaves all as it was: no folder that it made, and a file that was there', async () => {
    const path = join(folder, 'new', 'deep', 'kept.txt')
    await prepareOutput(path, '--out', ['txt'])
    expect(existsSync(join(folder, 'new'))).toBe(false)
    mkdirSync(join(folder, 'new', 'deep'), { recursive: true })
    writeFileSync(path, 'kept')
    await prepareOutput(path, '--out', ['txt'])
    expect(readFileSync(path, 'utf8')).toBe('kept')
    expect(readdirSync(join(folder, 'new', 'deep'))).toEqual(['kept.txt'])
  })

  it('does not try for ever where the system lets no folder be made', async () => {
    const nowhere =
      process.platform === 'linux' ? '/proc/none/x.txt' : join(folder, 'file', 'x.txt')
    writeFileSync(join(folder, 'file'), 'x')
    await expect(prepareOutput(nowhere, '--out', ['txt'])).rejects.toThrow(
      /--out is .*can be written to/,
    )
  })

  it('takes a file in the way of a folder for bad input, not for a bug', async () => {
    writeFileSync(join(folder, 'file'), 'x')
    await expect(prepareOutput(join(folder, 'file', 'x.txt'), '--out', ['txt'])).rejects.toThrow(
      InputError,
    )
  })

  it.skipIf(process.getuid?.() === 0)('says when a folder cannot be written to', async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    await expect(prepareOutput(join(closed, 'in', 'x.txt'), '--out', ['txt'])).rejects.toThrow(
      /writing is not allowed there/,
    )
  })
})
