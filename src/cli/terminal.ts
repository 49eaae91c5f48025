import { createColors } from 'picocolors'

/** Where a command speaks: passed in, so that commands are tested without a process. */
export interface Terminal {
  /** A result, on stdout. */
  readonly print: (text: string) => void
  /** Words for a person, on stderr. */
  readonly say: (text: string) => void
  /** What is going on, on stderr: one line that is overwritten on a screen, now and then a line in a log. */
  readonly progress: (text: string) => void
  /** What went wrong, marked as such where stderr is a screen with colours. */
  readonly bad: (text: string) => string
}

/** A stream as far as a terminal needs it. */
export interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly hasColors?: () => boolean
  write(text: string): unknown
}

/** Least time between two lines of progress in a log, and between two updates of a screen [ms]. */
const interval = { log: 10_000, screen: 80 }

/** A terminal on two streams. */
export function terminalOn(
  out: Output,
  err: Output,
  now: () => number = () => performance.now(),
): Terminal {
  const screen = err.isTTY === true
  let open = false // a line of progress stands on the screen
  let last = screen ? Number.NEGATIVE_INFINITY : now()

  const clear = () => {
    if (open) err.write('\r\u001b[2K')
    open = false
  }
  return {
    print: (text) => {
      clear()
      out.write(`${text}\n`)
    },
    say: (text) => {
      clear()
      err.write(`${text}\n`)
    },
    progress: (text) => {
      if (now() - last < (screen ? interval.screen : interval.log)) return
      last = now()
      if (!screen) {
        err.write(`${text}\n`)
        return
      }
      clear()
      err.write(text.slice(0, (err.columns ?? 80) - 1))
      open = true
    },
    bad: createColors(err.hasColors?.() === true).red,
  }
}
