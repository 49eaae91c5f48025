import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

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

  it('stops at Ctrl-C between two steps, prints what is done and ends with 1', async () => {
    const child = spawn(process.execPath, [
      script,
      'run',
      'graphite',
      '--cycles',
      '100000',
      '--json',
    ])
    let stdout = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    setTimeout(() => child.kill('SIGINT'), 1500)
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ status: 'stopped' })
  })

  it('does not mind a reader that has seen enough', async () => {
    const { stderr } = await promisify(execFile)('sh', [
      '-c',
      `"${process.execPath}" ${script} show | head -1`,
    ])
    expect(stderr).toBe('')
  })
})
