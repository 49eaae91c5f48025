import { describe, expect, it } from 'vitest'
import { interruptOf } from '../../src/cli/interrupt.ts'

describe('interruptOf', () => {
  it('stops the work at the first press, and the process at a second, 0.3 s later or more', () => {
    const heard: string[] = []
    let time = 5000
    const { signal, press } = interruptOf(
      () => heard.push('first'),
      () => heard.push('second'),
      () => time,
    )
    expect(signal.aborted).toBe(false)
    press()
    expect(signal.aborted).toBe(true)
    time += 299
    press() // the same press, on another way
    expect(heard).toEqual(['first'])
    time += 1
    press()
    expect(heard).toEqual(['first', 'second'])
  })
})
