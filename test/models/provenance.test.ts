import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unitOf } from '../../src/units/unit.ts'

type Path = readonly (string | number)[]
interface Found {
  readonly path: string
  /** The objects around the number, innermost first. */
  readonly around: readonly Readonly<Record<string, unknown>>[]
}

const references = new Set(
  [...readFileSync('data/references.bib', 'utf8').matchAll(/^@\w+\{([^,]+),/gm)].map(
    ([, key]) => key,
  ),
)

/** Folders whose files are choices: numbers there may lean on a note or claim of what surrounds them. */
const choices = ['powders', 'cells', 'electrodes', 'protocols', 'studies']

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'schema' ? [] : jsonFiles(path)
    return entry.name.endsWith('.json') ? [path] : []
  })
}

/** Every number of a file, wherever it stands. */
function numbersIn(value: unknown, path: Path = [], around: Found['around'] = []): Found[] {
  if (typeof value === 'number') return [{ path: path.join('.'), around }]
  if (Array.isArray(value)) return value.flatMap((item, i) => numbersIn(item, [...path, i], around))
  if (typeof value !== 'object' || value === null) return []
  const record = value as Record<string, unknown>
  return Object.entries(record).flatMap(([key, inner]) =>
    numbersIn(inner, [...path, key], [record, ...around]),
  )
}

/** Whether an object says in which unit, on what basis, and from where. */
function isStated(record: Readonly<Record<string, unknown>>): boolean {
  const { unit, basis, source, note, claim } = record
  if (typeof unit !== 'string' || unitOf(unit) === undefined) return false
  if (typeof claim === 'string') return true
  if (basis === 'assumed' || basis === 'untraced') return typeof note === 'string' && note !== ''
  return typeof basis === 'string' && references.has(String(source))
}

const reasoned = ({ note, claim, claims }: Readonly<Record<string, unknown>>) =>
  [note, claim].some((words) => typeof words === 'string') || Array.isArray(claims)

/** A table's sidecar names its columns' units once for all. */
const isSidecar = ({ columns, source }: Readonly<Record<string, unknown>>) =>
  typeof columns === 'object' && references.has(String(source))

const files = [...jsonFiles('models'), ...jsonFiles('data/ocp')]

describe('every number in models and data has a unit, a basis, and a source or a reason', () => {
  for (const file of files) {
    it(file, () => {
      const isChoice =
        choices.includes(file.split('/')[1]) && !file.startsWith('models/powders/process/')
      const bare = numbersIn(JSON.parse(readFileSync(file, 'utf8'))).filter(
        ({ around }) =>
          !around.some((each) => isStated(each) || isSidecar(each)) &&
          !(isChoice && around.some(reasoned)),
      )
      expect(bare.map(({ path }) => path)).toEqual([])
    })
  }
})

describe('every source named anywhere is in references.bib', () => {
  for (const file of files) {
    it(file, () => {
      const named = [...readFileSync(file, 'utf8').matchAll(/"source":\s*"([^"]+)"/g)].map(
        ([, key]) => key,
      )
      expect(named.filter((key) => !references.has(key))).toEqual([])
    })
  }
})

describe('every powder recipe says why it is as it is', () => {
  for (const file of jsonFiles('models/powders').filter((name) => !name.includes('/process/'))) {
    it(file, () => {
      expect(JSON.parse(readFileSync(file, 'utf8')).note).toMatch(/\w/)
    })
  }
})

describe('every table of potentials', () => {
  for (const name of readdirSync('data/ocp').filter((entry) => entry.endsWith('.csv'))) {
    it(`${name} falls strictly over 0 to 1, and its sidecar’s check points hold`, () => {
      const [head, ...rows] = readFileSync(`data/ocp/${name}`, 'utf8').trim().split('\n')
      expect(head).toBe('lithiation,potential')
      const points = rows.map((row) => row.split(',').map(Number))
      points.forEach(([x, U], i) => {
        if (i === 0) return
        expect(x).toBeGreaterThan(points[i - 1][0])
        expect(U).toBeLessThan(points[i - 1][1])
      })
      const sidecar = `data/ocp/${name.replace('.csv', '.json')}`
      expect(existsSync(sidecar), 'a sidecar').toBe(true)
      const { columns, source, temperature, statedError, checkPoints } = JSON.parse(
        readFileSync(sidecar, 'utf8'),
      )
      expect(columns).toEqual({ lithiation: '1', potential: 'V against Li/Li+' })
      expect(references.has(source), source).toBe(true)
      expect([temperature, statedError].every((words) => words.length > 0)).toBe(true)
      expect(checkPoints.length).toBeGreaterThan(0)
      for (const { lithiation: x, potential: U } of checkPoints) {
        const i = points.findIndex(([at]) => at >= x)
        const [x0, U0] = points[Math.max(0, i - 1)]
        const [x1, U1] = points[i]
        const between = x1 === x0 ? U1 : U0 + ((U1 - U0) * (x - x0)) / (x1 - x0)
        expect(Math.abs(between - U)).toBeLessThan(0.005)
      }
    })
  }
})
