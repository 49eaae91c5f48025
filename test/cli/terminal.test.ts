import { describe, expect, it } from 'vitest'
import { terminalOn } from '../../src/cli/terminal.ts'

/** Streams that keep what is written, and a clock that is set by hand. */
function kept(isTTY: boolean) {
  const out: string[] = []
  const err: string[] = []
  const clock = { now: 0 }
  const terminal = terminalOn(
    { write: (text) => out.push(text) },
    { isTTY, columns: 20, write: (text) => err.push(text) },
    () => clock.now,
  )
  return { out, err, clock, terminal }
}

describe('terminalOn', () => {
  it('prints results to one stream and words to the other', () => {
    const { out, err, terminal } = kept(false)
    terminal.print('result')
    terminal.say('words')
    expect([out, err]).toEqual([['result\n'], ['words\n']])
  })

  it('marks what is bad only where stderr has colours, whatever stdout or the environment has', () => {
    const bad = (err: object) =>
      terminalOn({ hasColors: () => true, write() {} }, { write() {}, ...err }).bad('no')
    expect(bad({})).toBe('no')
    expect(bad({ hasColors: () => false })).toBe('no')
    expect(bad({ hasColors: () => true })).toBe('\u001b[31mno\u001b[39m')
  })

  it('overwrites one line on a screen, cut to its width, and clears it before anything else', () => {
    const { err, clock, terminal } = kept(true)
    terminal.progress('a line much longer than the screen')
    clock.now = 1000
    terminal.progress('next')
    terminal.say('words')
    expect(err).toEqual(['a line much longer ', '\r\u001b[2K', 'next', '\r\u001b[2K', 'words\n'])
  })

  it('clears progress before a result, which is on the same screen', () => {
    const { out, err, terminal } = kept(true)
    terminal.progress('50 %')
    terminal.print('result')
    expect(err[err.length - 1]).toBe('\r\u001b[2K')
    expect(out).toEqual(['result\n'])
  })

  it('says how far it is in a log only every ten seconds, and not at once', () => {
    const { err, clock, terminal } = kept(false)
    for (clock.now = 0; clock.now <= 25_000; clock.now += 500) terminal.progress(`${clock.now}`)
    expect(err).toEqual(['10000\n', '20000\n'])
  })
})
