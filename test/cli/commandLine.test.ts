import { describe, expect, it } from 'vitest'
import { commandLine } from '../../src/cli/commandLine.ts'

describe('commandLine', () => {
  it('gives options by their names and flags without a value', () => {
    expect(commandLine('run', ['graphite'], { initialSoc: '0.8', json: true })).toBe(
      'tinsel run graphite --initial-soc 0.8 --json',
    )
  })

  it('quotes what a shell would take apart', () => {
    expect(commandLine('run', ['my cell.json'], { protocol: "Rest; it's 1 h" })).toBe(
      "tinsel run 'my cell.json' --protocol 'Rest; it'\\''s 1 h'",
    )
  })
})
