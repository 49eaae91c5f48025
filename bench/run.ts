import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { type ColdStart, coldStart } from './coldStart.ts'
import { growth, load } from './ownStudies.ts'
import { peerDriver, type RowResult, race } from './race.ts'
import { type BenchmarkResult, markdownOf } from './report.ts'
import { lgM50, rows } from './rows.ts'

const usage = `npm run bench -- [--quick] [--rounds N] [--only text] [--no-save]
  --quick    three rounds, nothing compiled ahead of time, meshes to 40 × 40
  --only     rows whose id contains the text ("cold", "growth" and "load" are ids too)
  --no-save  print, and keep nothing in bench/results`

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string', default: '' },
    'no-save': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (options.help) {
  console.log(usage)
  process.exit(0)
}

const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '')
if (!process.env.TINSEL_LIBRARY && !existsSync(`${root}/dist/index.js`)) {
  console.error('The benchmark times the built package: run "npm run build" first.')
  process.exit(2)
}
if (!existsSync(lgM50)) {
  console.error(`The parameter sets are not there: ${lgM50}. The benchmark is skipped.`)
  process.exit(0)
}
const rounds = Number(options.rounds ?? (options.quick ? 3 : 15))
const say = (words: string) => console.error(words)
const asked = (id: string) => id.includes(options.only)

const python = await peerPython()
const compiled = !options.quick && python !== undefined

const raced: RowResult[] = []
for (const row of rows.filter(({ id }) => asked(id))) {
  say(`${row.id}: ${row.title}`)
  const result = await race(row, { rounds, root, python: python?.path, compiled, say })
  raced.push(result)
  for (const failure of result.failures) say(`  ${failure}`)
  const { tinsel, pybamm, compiled: ahead } = result.results
  const medians = [pybamm, ahead, tinsel].map((each) => each?.timing.median.toPrecision(3) ?? '–')
  say(`  PyBaMM ${medians[0]}, compiled ${medians[1]}, tinsel ${medians[2]} ms`)
  if (result.ratio !== undefined) say(`  ratio ${result.ratio.toFixed(1)}`)
}

const cold = await study('cold', async () => coldStarts())
const composite = await study('load', () => load(root, rounds))
const grown = await study('growth', () =>
  growth(root, python?.path, {
    upTo: options.quick ? 40 : 160,
    peerUpTo: options.quick ? 20 : 80,
  }),
)

const [{ model: cpu }] = cpus()
const result: BenchmarkResult = {
  date: new Date().toISOString().slice(0, 10),
  machine: { cpu, cores: cpus().length, memoryGB: Math.round(totalmem() / 1e9) },
  node: process.versions.node,
  ...(python ? { pybamm: python.version } : {}),
  rounds,
  rows: raced,
  ...(cold ? { cold } : {}),
  ...(composite ? { load: composite } : {}),
  ...(grown ? { growth: grown } : {}),
}
const table = markdownOf(result)
console.log(table)
if (!options['no-save'] && options.only === '') save()

/** The peer's interpreter, in the environment that bench/peers/install.sh makes; said and skipped where absent. */
async function peerPython(): Promise<{ path: string; version: string } | undefined> {
  const path = `${root}/.venv/bin/python`
  if (!existsSync(path)) {
    say('PyBaMM is not installed: its columns stay empty. "sh bench/peers/install.sh" makes .venv.')
    return undefined
  }
  const driver = peerDriver(path, root)
  try {
    const { version } = await driver.ask<{ version: string }>({ do: 'hello' })
    return { path, version }
  } catch (error) {
    say(`PyBaMM does not start (${(error as Error).message}): its columns stay empty.`)
    return undefined
  } finally {
    driver.close()
  }
}

/** What was not asked for is left out; what fails is said and left out. */
async function study<T>(id: string, action: () => Promise<T>): Promise<T | undefined> {
  if (!asked(id)) return undefined
  say(id)
  try {
    return await action()
  } catch (error) {
    say(`  failed: ${(error as Error).message}`)
    return undefined
  }
}

function coldStarts(): ColdStart {
  return coldStart(root, python?.path, options.quick ? 3 : 7, compiled)
}

function save(): void {
  const name = cpu.trim().replace(/\W+/g, '-').replace(/-$/, '').toLowerCase()
  const stem = `${root}/bench/results/${result.date}-${name}-node${process.versions.node.split('.')[0]}${options.quick ? '-quick' : ''}`
  mkdirSync(`${root}/bench/results`, { recursive: true })
  writeFileSync(`${stem}.json`, `${JSON.stringify(result, null, 1)}\n`)
  writeFileSync(`${stem}.md`, table)
  say(`kept ${stem}.json and .md`)
}
