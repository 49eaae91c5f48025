// Lives of a command's processes, one after the other for so long: node lives.mjs '{ "command", "args", "env", "lasting" }'.
// Prints [until its first output is here, until it has ended] of each [ms]. A small parent of its own, since a large one
// takes 5 ms to fork.
import { spawn } from 'node:child_process'
import { once } from 'node:events'

const { command, args, env, lasting } = JSON.parse(process.argv[2])
// certificates of a proxy, which Node 20 reads whole at every start (30 ms), are no part of what is timed
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env
const options = {
  stdio: ['ignore', 'pipe', 'ignore'],
  env: { ...inherited, OMP_NUM_THREADS: '1', ...env },
}
const lives = []
const start = performance.now()
do {
  const begin = performance.now()
  const child = spawn(command, args, options)
  let shown
  child.stdout.on('data', () => {
    shown ??= performance.now() - begin
  })
  const [code] = await once(child, 'close')
  if (code !== 0 || shown === undefined) throw new Error(`${command} ended with ${code}`)
  lives.push([shown, performance.now() - begin])
} while (performance.now() - start < lasting)
console.log(JSON.stringify(lives))
