/**
 * Least time between two presses of Ctrl-C [ms]: where a signal goes to a process group and to its leader, as `timeout`
 * sends it, one press arrives twice.
 */
const apart = 300

/** What Ctrl-C does: the first press asks all work to stop, a second one ends the process. */
export interface Interrupt {
  readonly signal: { readonly aborted: boolean }
  /** To be called at every SIGINT. */
  readonly press: () => void
}

export function interruptOf(
  first: () => void,
  second: () => void,
  now: () => number = () => performance.now(),
): Interrupt {
  let pressed: number | undefined
  return {
    signal: {
      get aborted() {
        return pressed !== undefined
      },
    },
    press: () => {
      if (pressed === undefined) {
        pressed = now()
        first()
      } else if (now() - pressed >= apart) second()
    },
  }
}
