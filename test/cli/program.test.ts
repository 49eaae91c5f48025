import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/program.ts'
import { keptShell } from '../support/shell.ts'

describe('main', () => {
  it('answers --help and --version on stdout with code 0', async () => {
    const shell = keptShell()
    expect(await main(['--help'], shell)).toBe(0)
    const help = shell.printed.splice(0).join('\n')
    expect(help).toMatch(/run.*\n.*compare.*\n.*show/)
    expect(help).toContain('Exit codes: 0 done')
    expect(await main(['run', '--help'], shell)).toBe(0)
    const run = shell.printed.splice(0).join('\n')
    expect(run).toContain('--initial-soc')
    expect(run.replace(/\s+/g, ' ')).toContain('lumped-with-mixing')
    expect(await main(['--version'], shell)).toBe(0)
    expect(shell.printed[0]).toMatch(/^\d+\.\d+\.\d+$/)
    expect(shell.said).toEqual([])
  })

  it('lets an error of ours through, with its stack', async () => {
    const shell = keptShell()
    const broken = { ...shell, runJobs: () => Promise.reject(new Error('our bug')) }
    await expect(main(['run', 'graphite', '--protocol', 'Rest for 1 min'], broken)).rejects.toThrow(
      'our bug',
    )
  })
})
