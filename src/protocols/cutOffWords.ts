import { type Cursor, fail, here, takeMark, takeWord } from './cursor.ts'
import type { CutOff } from './protocol.ts'

/**
 * Reads a cut-off of the cell, in any of the ways that people write it: `upper cut-off`, `upper cutoff`, `the lower cut-off
 * voltage`. Stays where it is, and returns undefined, where the words begin otherwise.
 */
export function readCutOff(cursor: Cursor): CutOff | undefined {
  const start = cursor.at
  takeWord(cursor, 'the', 'its')
  const which = takeWord(cursor, 'upper', 'lower')
  if (which === undefined) {
    cursor.at = start
    return undefined
  }
  if (!takeCutOff(cursor)) {
    fail(cursor, here(cursor), `"cut-off" after "${which}", as in "until ${which} cut-off"`)
  }
  takeWord(cursor, 'voltage')
  return `${which as 'upper' | 'lower'}-cut-off`
}

/** "cutoff", "cut-off" or "cut off". */
function takeCutOff(cursor: Cursor): boolean {
  if (takeWord(cursor, 'cutoff') !== undefined) return true
  if (takeWord(cursor, 'cut') === undefined) return false
  takeMark(cursor, '-')
  return takeWord(cursor, 'off') !== undefined
}
