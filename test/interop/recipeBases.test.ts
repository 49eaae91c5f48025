import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recipeBases } from '../../src/interop/recipeBases.ts'
import { InputError, type InputIssue } from '../../src/units/inputError.ts'
import { bpxExample } from '../support/bpxExample.ts'
import { temporaryFolder } from '../support/folder.ts'

const folder = temporaryFolder()
const at = (name: string) => join(folder, name)

function file(name: string, contents: unknown): string {
  mkdirSync(join(at(name), '..'), { recursive: true })
  writeFileSync(at(name), typeof contents === 'string' ? contents : JSON.stringify(contents))
  return at(name)
}

async function issuesOf(recipe: Readonly<Record<string, unknown>>): Promise<readonly InputIssue[]> {
  try {
    await recipeBases(recipe, at('mine.json'))
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

describe('recipeBases', () => {
  it('leaves alone what extends nothing, or a shipped cell, be it in a folder of its own', async () => {
    for (const recipe of [{ np: 1.2 }, { extends: 'graphite' }, { extends: 'validation/lg-m50' }]) {
      expect(await recipeBases(recipe, at('mine.json'))).toEqual({ recipe, bases: [] })
    }
  })

  it('follows paths from file to file, each relative to the one that it stands in', async () => {
    file('families/base.json', { extends: 'graphite', np: 1.1 })
    file('families/thick/cell.json', { extends: '../base.json', title: 'Thick' })
    const { recipe, bases } = await recipeBases(
      { extends: './families/thick/cell.json', np: 1.3 },
      at('mine.json'),
    )
    expect(recipe).toEqual({ np: 1.3 })
    expect(bases).toEqual([
      { name: at('families/thick/cell.json'), fields: { title: 'Thick' } },
      { name: at('families/base.json'), fields: { extends: 'graphite', np: 1.1 } },
    ])
  })

  it('says of a circle where it closes and how it goes, once', async () => {
    const mine = { extends: './a.json' }
    file('mine.json', mine)
    file('a.json', { extends: './b.json' })
    file('b.json', { extends: 'mine.json' })
    const names = ['mine.json', 'a.json', 'b.json', 'mine.json'].map(at)
    expect(await issuesOf(mine)).toEqual([
      {
        file: at('b.json'),
        path: 'extends',
        value: 'mine.json',
        expected: `a file that does not lead back to itself: ${names.join(' → ')}`,
        remedy: 'a shipped cell',
      },
    ])
    expect((await issuesOf({ extends: './mine.json' })).length).toBe(1)
  })

  it('names the file that extends what is not there, or is no recipe', async () => {
    file('cell.bpx.json', bpxExample())
    file('list.json', [1])
    file('empty.json', '')
    for (const [base, expected] of [
      ['./none.json', /an existing file \(.*none\.json\)/],
      ['./cell.bpx.json', /a recipe; this is a BPX file/],
      ['./list.json', /a recipe \{ … \}/],
      ['./empty.json', /something in it/],
      ['.', /this is a folder/],
    ] as const) {
      const [issue, ...others] = await issuesOf({ extends: base })
      expect(others).toEqual([])
      expect(issue).toMatchObject({ file: at('mine.json'), path: 'extends', value: base })
      expect(issue.expected).toMatch(expected)
    }
  })

  it('names the file that is no JSON, and where', async () => {
    file('broken.json', '{\n  oops\n}')
    expect(await issuesOf({ extends: './broken.json' })).toMatchObject([
      { file: at('broken.json'), path: 'line 2, column 3' },
    ])
  })
})
