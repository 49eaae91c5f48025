#!/usr/bin/env node
import { interruptOf } from './interrupt.ts'
import { runHere } from './job.ts'
import { jobPool } from './jobPool.ts'
import { main } from './program.ts'
import { terminalOn } from './terminal.ts'

const terminal = terminalOn(process.stdout, process.stderr)
const { signal, press } = interruptOf(
  () =>
    terminal.say(
      'Stopping after the present time step, then printing and writing what is done. Ctrl-C again stops at once.',
    ),
  () => process.exit(130),
)
process.on('SIGINT', press)
// a reader that has seen enough (`| head`) is no error
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** Threads run what was built; from sources (in development) the work is done here. */
const built = import.meta.url.endsWith('.js')
const runJobs = built ? jobPool(new URL('./jobWorker.js', import.meta.url)) : runHere

process.exitCode = await main(process.argv.slice(2), {
  terminal,
  runJobs,
  signal,
})
