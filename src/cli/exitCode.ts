/** What the process ends with. */
export const exitCode = {
  /** Done. */
  done: 0,
  /** Ran but did not finish: a simulation stopped early. */
  unfinished: 1,
  /** Bad usage or bad input. */
  badInput: 2,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
