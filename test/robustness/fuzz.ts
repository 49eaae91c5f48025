import { appendFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { baseCells } from '../support/randomCells.ts'
import { outcomeOf, type RunOutcome, randomRun } from '../support/randomRun.ts'

/**
 * Random valid cells × random protocols:
 *
 *     npx tsx test/robustness/fuzz.ts --count 10000 --seed 1 [--from 2000] [--log runs.jsonl]
 *
 * Run k of a seed is the same wherever a range starts, so that long fuzzes can be split and taken up again. Prints a
 * table of outcomes and every fault; exit code 1 where there is one.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    log: { type: 'string' },
  },
})
const seed = Number(values.seed)
const from = Number(values.from)
const to = from + Number(values.count)
const slow = 20_000 // ms

const bases = baseCells()
const table = new Map<string, number[]>()
const wrong: string[] = []
for (let index = from; index < to; index++) {
  const run = randomRun(seed, index, bases)
  const { options, cell, protocol } = run
  const result = outcomeOf(run)
  const key = `${options.model} ${result.outcome}`
  table.set(key, [...(table.get(key) ?? []), result.milliseconds])
  const name = `${seed}/${index} ${options.model} ${cell.name}: ${protocol.title}`
  for (const fault of result.faults.slice(0, 3)) wrong.push(`${name}\n    ${fault}`)
  if (result.milliseconds > slow)
    wrong.push(`${name}\n    took ${result.milliseconds.toFixed(0)} ms`)
  if (values.log !== undefined)
    appendFileSync(values.log, `${JSON.stringify(entry(index, result))}\n`)
  if ((index + 1 - from) % 100 === 0) {
    process.stderr.write(`${index + 1 - from} of ${to - from}, ${wrong.length} faults\n`)
  }

  function entry(k: number, { solution: _, ...rest }: RunOutcome) {
    return {
      seed,
      index: k,
      model: options.model,
      cell: cell.name,
      protocol: protocol.title,
      ...rest,
    }
  }
}

process.stdout.write('outcome                        runs   median ms   largest ms\n')
for (const [key, times] of [...table].sort(([a], [b]) => a.localeCompare(b))) {
  const sorted = times.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)].toFixed(1)
  const largest = sorted[sorted.length - 1].toFixed(0)
  process.stdout.write(
    `${key.padEnd(28)} ${String(times.length).padStart(6)} ${median.padStart(11)} ${largest.padStart(12)}\n`,
  )
}
process.stdout.write(`${wrong.length} faults\n${wrong.join('\n')}\n`)
process.exitCode = wrong.length > 0 ? 1 : 0
