// Compiles models/ and the tables of data/ocp into one plain module, so that ids resolve without reading files; then bundles
// src, since opening hundreds of small files would take longer than a simulation.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Every JSON file under a folder, keyed by its path from there without the ending. */
function jsonFiles(folder, prefix = '') {
  const found = {}
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix + entry.name
    if (entry.isDirectory() && entry.name !== 'schema')
      Object.assign(found, jsonFiles(folder, `${path}/`))
    else if (entry.name.endsWith('.json')) {
      try {
        found[path.slice(0, -5)] = JSON.parse(readFileSync(join(folder, path), 'utf8'))
      } catch (error) {
        throw new Error(`${folder}/${path}: ${error.message}`)
      }
    }
  }
  return found
}

/** The columns of a CSV table whose first row names them. */
function table(path) {
  const [head, ...rows] = readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  return Object.fromEntries(head.map((name, i) => [name.trim(), rows.map((row) => Number(row[i]))]))
}

const tables = Object.fromEntries(
  readdirSync('data/ocp')
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [`ocp/${name.slice(0, -4)}`, table(`data/ocp/${name}`)]),
)
const models = jsonFiles('models')
/** Source text of a value that costs nothing until it is asked for: JSON in a string, which is also quicker to read than code. */
const parsedOnce = (value) => `once(() => JSON.parse(${JSON.stringify(JSON.stringify(value))}))`
writeFileSync(
  'src/library.generated.ts',
  `// Made by build.mjs from models/ and data/ocp. Do not edit.
import { once } from './units/once.ts'

/** Paths of the shipped model files under models/, without .json. */
export const modelPaths: readonly string[] = ${JSON.stringify(Object.keys(models))}
/** Shipped model files, by path. */
export const models: () => Readonly<Record<string, unknown>> = ${parsedOnce(models)}
/** Columns of the shipped tables, by path under data/ without .csv. */
export const tables: () => Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = ${parsedOnce(tables)}
`,
)

rmSync('dist', { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: [
    'src/index.ts',
    'src/interop/bpx.ts',
    'src/simulate.ts',
    'src/cli/main.ts',
    'src/cli/jobWorker.ts',
  ],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true, // constants of other files become numbers, as hot loops need them
  external: ['commander', 'picocolors'], // CommonJS, and for the command line alone
  metafile: true,
})

const packages = Object.keys(metafile.inputs).map(
  (path) => path.split('node_modules/')[1]?.split('/')[0],
)
const licences = [...new Set(packages)]
  .filter((name) => name !== undefined)
  .map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`)
writeFileSync('dist/licences.txt', licences.join('\n'))
