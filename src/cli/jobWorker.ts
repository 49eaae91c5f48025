import { parentPort, workerData } from 'node:worker_threads'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { doJob, type Job, type Progress } from './job.ts'

/** What the pool sends: a job and its number. */
export interface Assignment {
  readonly index: number
  readonly job: Job
}

/** What comes back: news of a job, its solution, or why there is none. */
export type Answer =
  | { readonly kind: 'progress'; readonly index: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly index: number; readonly solution: unknown }
  | { readonly kind: 'bad-input'; readonly issues: readonly InputIssue[] }
  | { readonly kind: 'failed'; readonly stack: string }

/** Least time between two pieces of news [ms]. */
const newsInterval = 50

/** Serves jobs in a thread of its own; the first word of `stop` is set when all should stop. */
function serve(port: NonNullable<typeof parentPort>, stop: Int32Array): void {
  const signal = {
    get aborted() {
      return Atomics.load(stop, 0) !== 0
    },
  }
  let told = 0
  const send = (answer: Answer) => port.postMessage(answer)
  port.on('message', ({ index, job }: Assignment) => {
    const tell = (progress: Progress) => {
      const now = performance.now()
      if (now - told < newsInterval) return
      told = now
      send({ kind: 'progress', index, progress })
    }
    try {
      send({ kind: 'done', index, solution: doJob(job, tell, signal) })
    } catch (error) {
      if (error instanceof InputError) send({ kind: 'bad-input', issues: error.issues })
      else send({ kind: 'failed', stack: error instanceof Error ? `${error.stack}` : `${error}` })
    }
  })
}

if (parentPort) serve(parentPort, workerData as Int32Array)
