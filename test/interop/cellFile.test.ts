import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCellFile } from '../../src/interop/cellFile.ts'
import { bpxExample, withField } from '../support/bpxExample.ts'

const folder = mkdtempSync(join(tmpdir(), 'cell-file-'))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('loadCellFile', () => {
  it('knows a BPX file by its header, and a recipe by its lack', async () => {
    const bpx = await loadCellFile(file('cell.json', JSON.stringify(bpxExample())))
    expect(bpx).toMatchObject({ kind: 'bpx', parameters: { name: 'example' } })
    expect(await loadCellFile(file('recipe.json', '{"id":"mine"}'))).toEqual({
      kind: 'recipe',
      recipe: { id: 'mine' },
      bases: [],
    })
  })

  it('reads a file called .bpx.json as BPX even where its header is missing, and says so', async () => {
    await expect(loadCellFile(file('a.bpx.json', '{}'))).rejects.toThrow(
      /a\.bpx\.json: Header; expected an object/,
    )
  })

  it('takes a file for BPX by its sections, too, and asks for the header', async () => {
    const headless = withField(bpxExample(), ['Header'], undefined)
    await expect(loadCellFile(file('headless.json', JSON.stringify(headless)))).rejects.toThrow(
      /^\S*headless\.json: Header; expected an object .*"BPX": "1\.1\.0".*$/,
    )
  })

  it('explains a folder, a missing or empty file, noise, malformed JSON and a list', async () => {
    await expect(loadCellFile(folder)).rejects.toThrow(/this is a folder/)
    await expect(loadCellFile(join(folder, 'none.json'))).rejects.toThrow(/an existing file/)
    await expect(loadCellFile(file('empty.json', ''))).rejects.toThrow(/empty/)
    await expect(loadCellFile(file('noise.json', '\u0001\u0002\u0003'.repeat(99)))).rejects.toThrow(
      /binary/,
    )
    await expect(loadCellFile(file('bad.json', '{\n "a": 1,\n}'))).rejects.toThrow(
      /bad\.json: line 3, column 1/,
    )
    await expect(loadCellFile(file('list.json', '[1]'))).rejects.toThrow(/a recipe of a cell/)
  })
})
