// Whole lives of a command's processes [ms], one after the other for so long: node lives.mjs '{ "command", "args", "env", "lasting" }'.
// A small parent of its own, since a large one takes 5 ms to fork.
import { execFileSync } from 'node:child_process'

const { command, args, env, lasting } = JSON.parse(process.argv[2])
// certificates of a proxy, which Node 20 reads whole at every start (30 ms), are no part of what is timed
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env
const options = { stdio: 'ignore', env: { ...inherited, OMP_NUM_THREADS: '1', ...env } }
const lives = []
const start = performance.now()
do {
  const begin = performance.now()
  execFileSync(command, args, options)
  lives.push(performance.now() - begin)
} while (performance.now() - start < lasting)
console.log(JSON.stringify(lives))
