import { runHere } from '../../src/cli/job.ts'
import type { Shell } from '../../src/cli/shell.ts'

/** A shell that keeps what is said to it. */
export interface KeptShell extends Shell {
  /** Lines of stdout and stderr. */
  readonly printed: string[]
  readonly said: string[]
  readonly progress: string[]
}

/** A shell without a process: simulates in this thread and keeps every word. */
export function keptShell(signal: { aborted: boolean } = { aborted: false }): KeptShell {
  const printed: string[] = []
  const said: string[] = []
  const progress: string[] = []
  return {
    printed,
    said,
    progress,
    signal,
    runJobs: runHere,
    terminal: {
      print: (text) => printed.push(text),
      say: (text) => said.push(text),
      progress: (text) => progress.push(text),
      bad: (text) => text,
    },
  }
}
