/** Runs our jobs for the benchmark: one JSON request a line on stdin, one JSON answer a line on stdout. */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { varied, withNegativeHosts } from './cellVariations.ts'
import type { TinselJob } from './tinselJob.ts'

/** The built package, not the sources: what users run. Another build may be named, to race two of our own. */
const library = process.env.TINSEL_LIBRARY ?? '../dist/index.js'
const {
  cellParametersFromBpx,
  simulate,
  sweepSpm,
  constantCurve,
}: typeof import('../src/index.ts') = await import(library)

type NamedJob = TinselJob & { readonly id: string }
type Request =
  | { readonly do: 'prepare'; readonly job: NamedJob }
  | { readonly do: 'run'; readonly id: string; readonly lasting: number }
  | { readonly do: 'curve'; readonly job: NamedJob }

const prepared = new Map<string, () => unknown>()

function workOf(job: TinselJob) {
  const cell = varied(cellParametersFromBpx(JSON.parse(readFileSync(job.cell, 'utf8'))), job)
  const { model, rtol, mesh, record = 'all' } = job
  const options = { model, rtol, record, ...(mesh ? { mesh } : {}) }
  const { sweep, samples = 100 } = job
  const once = () => completed(simulate(cell, job.protocol, options))
  if (sweep === undefined) return { once, run: once }
  const points = () =>
    sweep.map(([current, diffusivity]) => {
      const host = { diffusivity: constantCurve(diffusivity) }
      return { current, limit: 2.5, cell: withNegativeHosts(cell, (h) => ({ ...h, ...host })) }
    })
  const run = () => sweepSpm(points(), { outputs: samples })
  return { once, run }
}

function completed<S extends { status: string; stop?: { message: string } }>(solution: S): S {
  if (solution.status !== 'completed') throw new Error(solution.stop?.message ?? solution.status)
  return solution
}

function clocked<T>(action: () => T): { result: T; milliseconds: number } {
  const begin = performance.now()
  const result = action()
  return { result, milliseconds: performance.now() - begin }
}

/** Runs until so many milliseconds have passed, once at least. */
function timesOf(work: () => unknown, lasting: number): number[] {
  const times: number[] = []
  const end = performance.now() + lasting
  do times.push(clocked(work).milliseconds)
  while (performance.now() < end)
  return times
}

function answer(request: Request): unknown {
  if (request.do === 'prepare') {
    const { result, milliseconds } = clocked(() => {
      const work = workOf(request.job)
      return { work, solution: work.once() }
    })
    prepared.set(request.job.id, result.work.run)
    const { steps } = result.solution.effort
    return { milliseconds, steps }
  }
  if (request.do === 'run') {
    const work = prepared.get(request.id)
    if (work === undefined) throw new Error(`${request.id} was not prepared`)
    return { milliseconds: timesOf(work, request.lasting) }
  }
  const { series } = workOf(request.job).once()
  return { time: Array.from(series.time), voltage: Array.from(series.voltage) }
}

for await (const line of createInterface({ input: process.stdin })) {
  let reply: unknown
  try {
    reply = answer(JSON.parse(line))
  } catch (error) {
    reply = { error: String((error as Error).message).slice(0, 500) }
  }
  process.stdout.write(`${JSON.stringify(reply)}\n`)
}
