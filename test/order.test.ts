import { describe, expect, it } from 'vitest'
import { importsOf, type SourceFile, sourceFiles } from './support/sourceFiles.ts'

/** Each folder may import itself and anything listed before it. */
const order = [
  'numerics',
  'units',
  'submodels',
  'materials',
  'electrodes',
  'cells',
  'protocols',
  'simulation',
  'metrics',
  'studies',
  'claims',
  'interop',
  'reports',
  'cli',
  'web',
]

/** What stands beside the folders: the public surface, and the compiled models that any folder may read. */
const beside = ['src/index.ts', 'src/simulate.ts', 'src/library.generated.ts']

const files = sourceFiles('src').filter(({ path }) => !beside.includes(path))
const folderOf = (path: string) => path.split('/')[1]

/** Folders of src that a file imports from; undefined for files beside them. */
function foldersImported({ path, text }: SourceFile): readonly string[] {
  const base = new URL(`file:///${path}`)
  return importsOf({ path, text })
    .filter((target) => target.startsWith('.'))
    .map((target) => new URL(target, base).pathname.slice(1))
    .filter((target) => !beside.includes(target))
    .map(folderOf)
}

describe('knowledge flows one way', () => {
  it('there is something to hold', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap(foldersImported).length).toBeGreaterThan(200)
  })

  it.each(files.map((file) => [file.path, file] as const))(
    '%s imports only from its own folder or an earlier one',
    (path, file) => {
      const own = order.indexOf(folderOf(path))
      expect(own, 'a folder outside the order').not.toBe(-1)
      for (const folder of foldersImported(file)) {
        expect(order.indexOf(folder), folder).toBeGreaterThanOrEqual(0)
        expect(order.indexOf(folder), folder).toBeLessThanOrEqual(own)
      }
    },
  )
})

describe('third-party libraries', () => {
  const users = new Map<string, Set<string>>()
  for (const file of files) {
    for (const target of importsOf(file)) {
      if (target.startsWith('.') || target.startsWith('node:')) continue
      const [scope, name] = target.split('/')
      const library = scope.startsWith('@') ? `${scope}/${name}` : scope
      users.set(library, (users.get(library) ?? new Set()).add(file.path))
    }
  }

  it('are imported in exactly one file each, commander in those of cli', () => {
    for (const [library, paths] of users) {
      if (library === 'commander') {
        for (const path of paths) expect(path).toMatch(/^src\/cli\//)
      } else {
        expect([...paths], library).toHaveLength(1)
      }
    }
    expect([...users.keys()]).toContain('zod')
  })

  it('are not needed by any submodel', () => {
    const inSubmodels = [...users].filter(([, paths]) =>
      [...paths].some((path) => path.startsWith('src/submodels/')),
    )
    expect(inSubmodels).toEqual([])
  })
})
