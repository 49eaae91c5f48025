import type { Command } from 'commander'
import type { InputIssue } from '../units/inputError.ts'
import { nearest } from '../units/nearest.ts'
import { missingArgument } from './usageError.ts'

/** What stands on a command line besides the options of its verb. */
export interface Words {
  /** Those that the verb takes. */
  readonly words: readonly string[]
  /** Options that it has not, words beyond its last, and words that it needs. */
  readonly issues: readonly InputIssue[]
}

/**
 * Sorts the words of a verb that lets unknown options pass, so that they are one complaint among others. An unknown
 * option takes the next word along, unless it is nearly one that has no value.
 */
export function readWords(command: Command): Words {
  const { args, options, registeredArguments } = command
  const words: string[] = []
  const issues: InputIssue[] = []
  const known = options.flatMap(({ long }) => long ?? [])
  for (let i = 0; i < args.length; i++) {
    if (!/^-./.test(args[i])) {
      words.push(args[i])
      continue
    }
    const [flag, attached] = args[i].split('=')
    const meant = nearest(flag, known)
    const remedy = meant ?? 'one of those that --help lists'
    issues.push({ path: 'option', value: flag, expected: 'an option of this verb', remedy })
    const valued = options.find(({ long }) => long === meant)?.required ?? true
    if (valued && attached === undefined && !/^-/.test(args[i + 1] ?? '-')) i++
  }
  const most = registeredArguments.some(({ variadic }) => variadic)
    ? Number.POSITIVE_INFINITY
    : registeredArguments.length
  for (const value of words.slice(most)) {
    issues.push({
      path: 'arguments',
      value,
      expected: `nothing after the first ${most === 1 ? 'word' : most}`,
    })
  }
  for (const argument of registeredArguments.slice(words.length)) {
    if (argument.required) issues.push(missingArgument(argument.name(), command.name()))
  }
  return { words: words.slice(0, most), issues }
}
