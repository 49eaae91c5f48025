import { Command, CommanderError } from 'commander'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { compareCommand } from './compareCommand.ts'
import { type ExitCode, exitCode } from './exitCode.ts'
import { runCommand } from './runCommand.ts'
import type { Shell } from './shell.ts'
import { showCommand } from './showCommand.ts'
import { isAnswer, issueOf } from './usageError.ts'
import { version } from './version.ts'

/**
 * The command line: parses `args`, calls one verb, says what was wrong. Bad usage and bad input come out as one list and
 * code 2, never as a stack trace; an error of ours is thrown on.
 */
export async function main(args: readonly string[], shell: Shell): Promise<ExitCode> {
  let code: ExitCode = exitCode.done
  const { program, verbs } = programFor(shell, (ended) => {
    code = ended
  })
  try {
    if (args.length === 0) {
      shell.terminal.say(program.helpInformation().trimEnd())
      return exitCode.badInput
    }
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (isAnswer(error)) return exitCode.done
    if (error instanceof CommanderError) return complain(shell, [issueOf(error, verbs, args[0])])
    if (error instanceof InputError) return complain(shell, error.issues)
    throw error
  }
}

function programFor(shell: Shell, done: (code: ExitCode) => void) {
  const program = new Command('tinsel')
    .description('From the recipe of an alloying lithium-ion anode to the performance of the cell.')
    .version(version)
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 ran but did not finish; 2 bad usage or bad input.',
    )
  const commands = [runCommand, compareCommand, showCommand].map((make) => make(shell, done))
  for (const command of [program, ...commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => shell.terminal.print(text.trimEnd()),
      writeErr: () => {}, // complaints come back as errors and are said by `complain`
    })
  }
  // what a verb does not know is one complaint among others: see readWords
  for (const command of commands) {
    program.addCommand(command.allowUnknownOption().allowExcessArguments())
  }
  return { program, verbs: commands.map((command) => command.name()) }
}

function complain({ terminal }: Shell, issues: readonly InputIssue[]): ExitCode {
  for (const issue of issues) {
    terminal.say(`${terminal.bad('✗')} ${new InputError([issue]).message}`)
  }
  return exitCode.badInput
}
