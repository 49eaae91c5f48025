import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/units/inputError.ts'
import { readUserFile } from '../../src/units/userFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'user-file-'))
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('readUserFile', () => {
  it('gives the text of a file, without a byte order mark', async () => {
    expect(await readUserFile(file('a', '\uFEFF{ "ε": 1 }'))).toBe('{ "ε": 1 }')
  })

  it('explains what is not a file of text, and never throws a system error', async () => {
    mkdirSync(join(folder, 'inside'))
    const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)
    const wrong: readonly (readonly [string, RegExp])[] = [
      [join(folder, 'nowhere', 'b'), /an existing file/],
      [join(file('c', 'x'), 'd'), /an existing file/],
      [join(folder, 'inside'), /this is a folder/],
      [file('e', ' \n'), /empty/],
      [file('f', noise), /not binary data/],
      ['a\u0000b', /can be read/],
    ]
    for (const [path, expected] of wrong) {
      const reading = readUserFile(path)
      await expect(reading).rejects.toBeInstanceOf(InputError)
      await expect(reading).rejects.toThrow(expected)
    }
  })
})
