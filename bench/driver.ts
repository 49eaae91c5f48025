import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface, type Interface } from 'node:readline'

/** A process that times jobs: one JSON request a line in, one JSON answer a line out. Both sides of a race are one. */
export class Driver {
  readonly #process: ChildProcess
  readonly #lines: Interface
  readonly #waiting: ((line: string | undefined) => void)[] = []

  constructor(command: string, args: readonly string[], environment: Record<string, string> = {}) {
    this.#process = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, OMP_NUM_THREADS: '1', ...environment },
    })
    this.#lines = createInterface({ input: this.#process.stdout! })
    this.#lines.on('line', (line) => this.#waiting.shift()?.(line))
    this.#lines.on('close', () => {
      for (const give of this.#waiting.splice(0)) give(undefined)
    })
  }

  /** Sends a request; throws with the driver's own words where it failed. */
  async ask<Answer>(request: Record<string, unknown>): Promise<Answer> {
    const line = await new Promise<string | undefined>((give) => {
      this.#waiting.push(give)
      this.#process.stdin!.write(`${JSON.stringify(request)}\n`)
    })
    if (line === undefined) throw new Error('the process ended without an answer')
    const answer = JSON.parse(line)
    if (typeof answer.error === 'string') throw new Error(answer.error)
    return answer
  }

  close(): void {
    this.#process.stdin!.end()
  }
}
