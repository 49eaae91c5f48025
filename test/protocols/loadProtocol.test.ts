import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { modelPaths } from '../../src/library.generated.ts'
import { loadProtocol } from '../../src/protocols/loadProtocol.ts'

const folder = mkdtempSync(join(tmpdir(), 'protocol-'))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('loadProtocol', () => {
  it('takes text for text', async () => {
    expect((await loadProtocol('Rest for 1 h')).parts).toHaveLength(1)
  })

  it('reads a shipped protocol by its id', async () => {
    expect((await loadProtocol('rate-test')).parts.length).toBeGreaterThan(1)
    const shipped = { 'protocols/pause': { title: 'A pause', steps: ['Rest for 1 h'] } }
    expect((await loadProtocol('pause', shipped)).title).toBe('A pause')
  })

  it('ships protocols that name no voltage, so that they suit any cell', async () => {
    const ids = modelPaths.flatMap((path) => /^protocols\/(.+)$/.exec(path)?.[1] ?? [])
    expect(ids.length).toBeGreaterThan(3)
    for (const id of ids) {
      const written = JSON.stringify(await loadProtocol(id))
      expect(written).not.toMatch(/\d V\b/)
      expect(written).toMatch(/"value":"upper-cut-off"/)
    }
  })

  it('proposes the shipped protocol that one word is nearly the id of', async () => {
    const shipped = { 'protocols/gitt': {}, 'protocols/rate-test': {}, 'cells/gitts': {} }
    await expect(loadProtocol('gitts', shipped)).rejects.toThrow(
      /^protocol is "gitts"; expected .*gitt, rate-test.* Try: gitt$/,
    )
    await expect(loadProtocol('Jump', shipped)).rejects.toThrow(/^line 1, column 1/)
    await expect(loadProtocol('drive-cycle')).rejects.toThrow(
      /^line 1, column 1 is "«drive»-cycle"; expected .*; a shipped protocol \(.*gitt.*rate-test/,
    )
    await expect(loadProtocol('Rest', shipped)).rejects.toThrow(/^line 1, column 5/)
  })

  it('reads files of words, of JSON, and of time and current', async () => {
    expect((await loadProtocol(file('a.txt', 'Rest for 1 h\nRest for 2 h\n'))).parts).toHaveLength(
      2,
    )
    expect((await loadProtocol(file('a.json', '{"steps":["Rest for 1 h"]}'))).parts).toHaveLength(1)
    expect((await loadProtocol(file('a.csv', 'time_s,current_A\n0,1\n1,2\n'))).parts).toMatchObject(
      [{ control: { kind: 'profile' } }],
    )
  })

  it('names the file and the place of what is wrong', async () => {
    await expect(loadProtocol(join(folder, 'none.json'))).rejects.toThrow(
      /none\.json: .*an existing file/,
    )
    await expect(loadProtocol(file('b.json', '{"steps":[\n"Rest for 1 h",]}'))).rejects.toThrow(
      /b\.json: line 2, column 16/,
    )
    await expect(loadProtocol(file('b.txt', 'Rest for 1 h\nRest'))).rejects.toThrow(
      /b\.txt: line 2, column 5/,
    )
    await expect(loadProtocol(file('b.csv', 'time_s,current_A\n0,1\nx,2'))).rejects.toThrow(
      /b\.csv: line 3, column time_s/,
    )
    await expect(loadProtocol(file('c.txt', 'Chrage at C/3'))).rejects.toThrow(
      /c\.txt: line 1, column 1.*'Charge'/,
    )
    await expect(loadProtocol('Jump')).rejects.toThrow(/^line 1, column 1/)
  })

  it.each(['./nothing', 'nothing/here', '/no/such/file', '..\\none', 'drive.cvs'])(
    'says of "%s" that there is no such file',
    async (path) => {
      await expect(loadProtocol(path)).rejects.toThrow(/: \(file\); expected an existing file/)
    },
  )

  it('says of a file of something else that it was read and is no protocol', async () => {
    const users = Array.from({ length: 40 }, (_, i) => `user${i}:x:${i}`).join('\n')
    for (const name of ['passwd', 'users.txt', 'users.dat']) {
      await expect(loadProtocol(file(name, users))).rejects.toThrow(
        /^.*(passwd|users\.\w+): \(file\); expected a protocol; the file was read, and its lines are no steps\. Try: .*$/,
      )
    }
  })

  it('tells line by line what is wrong with a file of steps', async () => {
    const mixed = file('mixed.txt', 'Rest for 1 h\nCC to 4.2 V\nCV to C/20')
    await expect(loadProtocol(mixed)).rejects.toThrow(/mixed\.txt: line 2, .*\n.*line 3, /)
  })

  it('reads words from a file of any name', async () => {
    expect((await loadProtocol(file('steps', 'Rest for 1 h'))).parts).toHaveLength(1)
    expect((await loadProtocol(file('steps.dat', 'Rest for 1 h'))).parts).toHaveLength(1)
  })

  it('takes no rate for a path', async () => {
    for (const text of ['C/3', '0.5C', 'Charge at C/3'])
      await expect(loadProtocol(text)).rejects.toThrow(/^line 1, column/)
  })
})
