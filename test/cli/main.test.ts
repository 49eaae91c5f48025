import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'

const folder = temporaryFolder()
const script = 'dist/cli/main.js'
const absent = existsSync(script) ? '' : ' (skipped: not built)'

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

async function tinsel(...args: readonly string[]): Promise<Ended> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [script, ...args])) }
  } catch (error) {
    return error as Ended
  }
}

/** What becomes of a run that would go on for minutes, interrupted by `meddle`. */
async function interrupted(
  options: readonly string[],
  meddle: (child: ChildProcessWithoutNullStreams) => void,
): Promise<Ended> {
  const child = spawn(process.execPath, [
    script,
    ...['run', 'graphite', '--cycles', '100000'],
    ...options,
  ])
  const told = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk) => {
      told[stream] += chunk
    })
  }
  meddle(child)
  const code = await new Promise<number>((resolve) => child.on('close', resolve))
  return { code, ...told }
}

describe.skipIf(absent !== '')(`the built command${absent}`, () => {
  it('simulates in a thread of its own and prints pure JSON', async () => {
    const { code, stdout, stderr } = await tinsel(
      ...['run', 'graphite', '--protocol', 'Charge at C/2 for 10 min', '--json'],
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout).status).toBe('completed')
    expect(stderr).toBe('')
  })

  it('compares cells in several threads, in the order asked for', async () => {
    const { stdout } = await tinsel(
      ...['compare', 'sn4ni3-sn-z1', 'graphite', '--cycles', '1', '--json'],
    )
    expect(JSON.parse(stdout).map(({ cell }: { cell: string }) => cell)).toEqual([
      'sn4ni3-sn-z1',
      'graphite',
    ])
  })

  it('ends with 2 and a message on bad input, with nothing on stdout', async () => {
    const { code, stdout, stderr } = await tinsel('run', 'grafite')
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/Try: graphite/)
  })

  it('stops at Ctrl-C between two steps, says so once, prints what is done and ends with 1', async () => {
    const { code, stdout, stderr } = await interrupted(['--json'], (child) => {
      setTimeout(() => child.kill('SIGINT'), 1500)
    })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ status: 'stopped' })
    expect(stderr.match(/^Stopping .* Ctrl-C again stops at once\.$/gm)?.length).toBe(1)
  })

  it('takes two signals at once for one Ctrl-C', async () => {
    const { code, stdout } = await interrupted(['--json'], (child) => {
      setTimeout(() => child.kill('SIGINT'), 1500)
      child.stderr.once('data', () => child.kill('SIGINT'))
    })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ status: 'stopped' })
  })

  it('stops at once at a second Ctrl-C, and leaves nothing behind', async () => {
    const out = join(folder, 'new', 'series.bdf.csv')
    const { code } = await interrupted(['--series', out], (child) => {
      setTimeout(() => child.kill('SIGINT'), 2500)
      child.stderr.once('data', () => setTimeout(() => child.kill('SIGINT'), 350))
    })
    expect(code).toBe(130)
    expect(readdirSync(folder)).toEqual([])
  })

  it('does not mind a reader that has seen enough', async () => {
    const { stderr } = await promisify(execFile)('sh', [
      '-c',
      `"${process.execPath}" ${script} show | head -1`,
    ])
    expect(stderr).toBe('')
  })
})
