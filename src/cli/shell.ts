import type { JobRunner } from './job.ts'
import type { Terminal } from './terminal.ts'

/** What a command is given besides its arguments: where to speak, who simulates, when to stop. */
export interface Shell {
  readonly terminal: Terminal
  readonly runJobs: JobRunner
  /** Set by Ctrl-C. */
  readonly signal: { readonly aborted: boolean }
}
