import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Solution } from '../simulation/solution.ts'
import { InputError } from '../units/inputError.ts'
import type { Job, JobRunner, Watch } from './job.ts'
import type { Answer, Assignment } from './jobWorker.ts'

/**
 * Does jobs in threads, at most one a core. Because the work is elsewhere, this thread hears Ctrl-C and tells the others
 * to stop between two steps; what they have by then comes back as it is.
 *
 * @param script module that a thread runs (the built jobWorker)
 */
export function jobPool(script: URL): JobRunner {
  return (jobs, watch) =>
    new Promise((resolve, reject) => {
      const pool = new Pool(script, jobs, watch, (outcome) =>
        Array.isArray(outcome) ? resolve(outcome) : reject(outcome),
      )
      pool.start()
    })
}

class Pool {
  readonly #script: URL
  readonly #jobs: readonly Job[]
  readonly #watch: Watch
  readonly #finish: (outcome: readonly Solution[] | Error) => void
  readonly #stop = new Int32Array(new SharedArrayBuffer(4))
  readonly #solutions: Solution[] = []
  readonly #workers: Worker[] = []
  #next = 0
  #left: number
  #watching: NodeJS.Timeout | undefined

  constructor(
    script: URL,
    jobs: readonly Job[],
    watch: Watch,
    finish: (outcome: readonly Solution[] | Error) => void,
  ) {
    this.#script = script
    this.#jobs = jobs
    this.#watch = watch
    this.#finish = finish
    this.#left = jobs.length
  }

  start(): void {
    if (this.#left === 0) this.#end([])
    this.#watching = setInterval(() => {
      if (this.#watch.signal.aborted) Atomics.store(this.#stop, 0, 1)
    }, 50)
    const threads = Math.min(availableParallelism(), this.#jobs.length)
    for (let i = 0; i < threads; i++) this.#hire()
  }

  #hire(): void {
    const worker = new Worker(this.#script, { workerData: this.#stop })
    worker.on('message', (answer: Answer) => this.#hear(worker, answer))
    worker.on('error', (error) => this.#end(error))
    this.#workers.push(worker)
    this.#assign(worker)
  }

  #assign(worker: Worker): void {
    const index = this.#next++
    if (index >= this.#jobs.length) return
    const assignment: Assignment = { index, job: this.#jobs[index] }
    worker.postMessage(assignment)
  }

  #hear(worker: Worker, answer: Answer): void {
    switch (answer.kind) {
      case 'progress':
        this.#watch.progress(answer.index, answer.progress)
        return
      case 'done':
        this.#solutions[answer.index] = answer.solution as Solution
        this.#left -= 1
        if (this.#left === 0) this.#end(this.#solutions)
        else this.#assign(worker)
        return
      case 'bad-input':
        this.#end(new InputError(answer.issues))
        return
      case 'failed':
        this.#end(new Error(answer.stack))
    }
  }

  #end(outcome: readonly Solution[] | Error): void {
    clearInterval(this.#watching)
    for (const worker of this.#workers) worker.terminate()
    this.#finish(outcome)
  }
}
