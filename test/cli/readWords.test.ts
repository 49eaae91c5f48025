import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { readWords } from '../../src/cli/readWords.ts'

/** What a verb with a cell, --model and --json makes of its words. */
function wordsOf(argument: string, ...typed: readonly string[]) {
  const command = new Command('run')
    .argument(argument)
    .option('--model <name>')
    .option('--json')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(() => {})
  command.parse(typed, { from: 'user' })
  const { words, issues } = readWords(command)
  return { words, issues: issues.map(({ path, value, remedy }) => [path, value ?? remedy]) }
}

describe('readWords', () => {
  it('has the words of the verb', () => {
    expect(wordsOf('<cell>', 'graphite', '--json')).toEqual({ words: ['graphite'], issues: [] })
    expect(wordsOf('[cells...]', 'a', 'b').words).toEqual(['a', 'b'])
  })

  it('names every option that the verb has not; one takes along the word after it', () => {
    const { words, issues } = wordsOf('<cell>', '--modle', 'DFN', '--colour=red', 'graphite')
    expect(words).toEqual(['graphite'])
    expect(issues).toEqual([
      ['option', '--modle'],
      ['option', '--colour'],
    ])
  })

  it('leaves the word to the verb where what was meant has no value', () => {
    expect(wordsOf('<cell>', '--jsn', 'graphite').words).toEqual(['graphite'])
    expect(wordsOf('<cell>', 'graphite', '--modle', '--json').words).toEqual(['graphite'])
  })

  it('names every word too many', () => {
    expect(wordsOf('<cell>', 'a', 'b', 'c')).toEqual({
      words: ['a'],
      issues: [
        ['arguments', 'b'],
        ['arguments', 'c'],
      ],
    })
  })

  it('says which word is missing where an option took it', () => {
    expect(wordsOf('<cell>', '--modle', 'graphite').issues).toEqual([
      ['option', '--modle'],
      ['<cell>', 'tinsel run --help'],
    ])
  })
})
