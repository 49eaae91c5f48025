import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeOf, sourceFiles } from './support/sourceFiles.ts'

const source = sourceFiles('src')
const tests = sourceFiles('test')
const lines = (text: string) => text.split('\n').length

/** Files whose test stands under another name, and which one holds them. */
const heldBy: Readonly<Record<string, string>> = {
  'cli/exitCode': 'cli/program',
  'cli/job': 'cli/main',
  'cli/jobPool': 'cli/main',
  'cli/jobWorker': 'cli/main',
  'cli/prepareComparison': 'cli/compareCommand',
  'cli/runOutput': 'cli/runCommand',
  'cli/runRecord': 'cli/runCommand',
  'cli/showFacts': 'cli/showCommand',
  'cli/showModel': 'cli/showCommand',
  'cli/usageError': 'cli/badInput',
  'cli/version': 'cli/program',
  'materials/phaseFile': 'materials/phase',
  'materials/plain': 'materials/powderFrom',
  'materials/powderOf': 'materials/powderFrom',
  'materials/process/heat': 'materials/process/vapour',
  'numerics/backwardEuler': 'numerics/sdirk2',
  'numerics/stage': 'numerics/ndf',
  'units/constants': 'units/quantity',
  'units/dimension': 'units/quantity',
  'simulation/saltKernels': 'simulation/electrolyteCells',
  'reports/pageScript': 'reports/comparisonReport',
  'reports/reportStyle': 'reports/comparisonReport',
  'simulation/mixingHeat': 'invariants/heat',
  'simulation/thermal': 'simulation/checkCall',
}

/** Nothing is left of a file of types when it is compiled. */
function isPureTypes(code: string): boolean {
  return !/^(export\s+)?(async\s+)?(function|const|let|class)\b/m.test(code)
}

describe('size', () => {
  it('no source file is longer than 400 lines', () => {
    const long = source.filter(({ text }) => lines(text) > 401).map(({ path }) => path)
    expect(long).toEqual([])
  })

  it('the median source file has at most 120 lines', () => {
    const sorted = source.map(({ text }) => lines(text)).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(120)
  })
})

describe('language', () => {
  it.each([
    ['any', /(:|<|\bas)\s*any\b/],
    ['enum', /^\s*(export\s+)?(const\s+)?enum\b/m],
    ['namespace', /^\s*(export\s+)?namespace\b/m],
    ['default export', /^\s*export\s+default\b/m],
    ['switched-off type check', /@ts-(ignore|nocheck)/],
  ])('has no %s', (_, pattern) => {
    const found = [...source, ...tests].filter((file) =>
      pattern.test(codeOf(file).replace(/'.*?'/g, '')),
    )
    expect(found.map(({ path }) => path)).toEqual([])
  })

  it('has no barrel but the public surface', () => {
    const barrels = source.filter((file) => /^export\s.*\sfrom\s/m.test(codeOf(file)))
    expect(barrels.map(({ path }) => path)).toEqual(['src/index.ts', 'src/simulate.ts'])
  })

  it('names files with their ending in every import', () => {
    const bare = source.filter((file) => /from '\.[^']*(?<!\.ts)'/.test(codeOf(file)))
    expect(bare.map(({ path }) => path)).toEqual([])
  })
})

describe('tests', () => {
  it('compare with relative tolerances: none uses toBeCloseTo', () => {
    const absolute = tests.filter(({ path, text }) => {
      return path !== 'test/style.test.ts' && text.includes('toBeCloseTo')
    })
    expect(absolute.map(({ path }) => path)).toEqual([])
  })

  it('mirror the source, file for file, save pure types and what is listed here', () => {
    const missing = source
      .filter((file) => file.path !== 'src/index.ts' && !isPureTypes(codeOf(file)))
      .map(({ path }) => path.slice('src/'.length, -'.ts'.length))
      .filter((name) => !existsSync(`test/${heldBy[name] ?? name}.test.ts`))
    expect(missing).toEqual([])
  })

  it('are not listed as held elsewhere when they have their own, or when the file is gone', () => {
    for (const name of Object.keys(heldBy)) {
      expect(existsSync(`src/${name}.ts`), name).toBe(true)
      expect(existsSync(`test/${name}.test.ts`), name).toBe(false)
    }
  })
})

describe('folders', () => {
  it.each(['src', 'models', 'data', 'test', 'notebooks', 'bench'])(
    '%s says in a README of one screen what it is',
    (folder) => {
      expect(lines(readFileSync(`${folder}/README.md`, 'utf8'))).toBeLessThan(90)
    },
  )

  it('the map names every folder of src', () => {
    const map = readFileSync('src/README.md', 'utf8')
    for (const entry of readdirSync('src', { withFileTypes: true })) {
      if (entry.isDirectory()) expect(map).toContain(entry.name)
    }
  })
})
