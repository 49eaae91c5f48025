import { CommanderError } from 'commander'
import type { InputIssue } from '../units/inputError.ts'

/**
 * What commander complains about, as an issue like any other: what was typed, what was expected, what to try.
 *
 * @param verbs names of the commands, for the message about one that is not known
 * @param typedVerb first word of the command line: help of a known verb is the remedy
 */
export function issueOf(
  { code, message }: CommanderError,
  verbs: readonly string[],
  typedVerb = '',
): InputIssue {
  const typed = /'([^']*)'/.exec(message)?.[1]
  const value = typed === undefined ? {} : { value: typed }
  const meant = /\(Did you mean ([^)?]+)\?\)/.exec(message)?.[1]
  const remedy =
    meant ?? ['tinsel', ...verbs.filter((verb) => verb === typedVerb), '--help'].join(' ')
  switch (code) {
    case 'commander.unknownCommand':
      return { path: 'verb', ...value, expected: `one of ${verbs.join(', ')}`, remedy }
    case 'commander.unknownOption':
      return { path: 'option', ...value, expected: 'an option of this verb', remedy }
    case 'commander.missingArgument':
      return missingArgument(`${typed}`, typedVerb)
    case 'commander.optionMissingArgument':
      return { path: typed ?? 'option', expected: 'a value after it', remedy }
    default:
      return { path: 'command line', expected: plain(message), remedy }
  }
}

/** A word that a verb needs and was not given. */
export function missingArgument(name: string, verb: string): InputIssue {
  const remedy = `tinsel ${verb} --help`
  return { path: `<${name}>`, expected: 'an argument; none was given', remedy }
}

/** Help and version were asked for: not an error. */
export function isAnswer(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0
}

const plain = (message: string) => message.replace(/^error: /, '').split('\n')[0]
