import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedCells } from '../../src/cells/shippedCells.ts'
import type { runHere } from '../../src/cli/job.ts'
import { main } from '../../src/cli/program.ts'
import { temporaryFolder } from '../support/folder.ts'
import { keptShell } from '../support/shell.ts'

const folder = temporaryFolder()

describe('tinsel compare', () => {
  it('prints one row a cell and writes one report', async () => {
    const shell = keptShell()
    const out = join(folder, 'out', 'compare.html')
    const code = await main(
      ['compare', 'graphite', 'half-sn4ni3-sn-z1', '--cycles', '1', '--out', out],
      shell,
    )
    expect(code).toBe(0)
    expect(shell.printed[0]).toContain('Graphite (reference)')
    expect(shell.printed[0]).toContain('Half cells against lithium')
    expect(readFileSync(out, 'utf8')).toContain('tinsel compare graphite half-sn4ni3-sn-z1')
  })

  it('prints with --json one record for each cell and model, and nothing else', async () => {
    const shell = keptShell()
    await main(['compare', 'graphite', '--models', 'SPM,SPMe', '--cycles', '1', '--json'], shell)
    expect(shell.printed.length).toBe(1)
    const records = JSON.parse(shell.printed[0])
    expect(records.map(({ model }: { model: string }) => model)).toEqual(['SPM', 'SPMe'])
  })

  it('shows where reduced models part from the DFN, in table, record and report', async () => {
    const out = join(folder, 'models.html')
    const args = ['compare', 'graphite', '--models', 'SPM,DFN', '--cycles', '1', '--out', out]
    const shell = keptShell()
    await main(args, shell)
    expect(shell.printed[0]).toMatch(/Reduced models less the DFN[\s\S]*SPM +[\d.]+/)
    expect(readFileSync(out, 'utf8')).toContain('Where the reduced models part from the DFN')
    const json = keptShell()
    await main([...args, '--json'], json)
    const [spm, dfn] = JSON.parse(json.printed[0])
    const rms = ({ metrics }: { metrics: { id: string; value: number }[] }) =>
      metrics.find(({ id }) => id === 'voltage-difference-rms')?.value
    expect(rms(spm)).toBeGreaterThan(1)
    expect(rms(spm)).toBeLessThan(50)
    expect(rms(dfn)).toBeUndefined()
  })

  it('takes a protocol, a start and a thermal model, and compares by what passed', async () => {
    const out = join(folder, 'pulses.html')
    const pulses =
      'Rest for 1 min; Discharge at 1C for 20 s; Rest for 1 min; Discharge at C/2 for 10 min; Rest for 1 min; Discharge at 1C for 20 s; Rest for 1 min'
    const choices = ['--initial-soc', '0.8', '--protocol', pulses, '--out', out]
    const shell = keptShell()
    expect(await main(['compare', 'graphite', 'sio-carbon', ...choices], shell)).toBe(0)
    const [head, units] = shell.printed[0].split('\n').slice(2)
    expect(head).toMatch(/rated .*Ah +Wh +mΩ +status/)
    expect(units).not.toContain('kept')
    expect(shell.printed[0]).toMatch(/Graphite \(reference\) .* \d\d\.\d\d +done/)
    const report = readFileSync(out, 'utf8')
    expect(report).toContain('Pulses: rested voltage and resistance')
    expect(report).toContain('--initial-soc 0.8')
  })

  it('says all that is wrong with its options at once', async () => {
    const shell = keptShell()
    const args = ['graphite', '--protocol', 'Rest for 1 h', '--cycles', '3', '--thermal', 'warm']
    expect(await main(['compare', ...args], shell)).toBe(2)
    const said = shell.said.join('\n')
    expect(said).toContain('--cycles is "3"; expected the default protocol')
    expect(said).toContain('--thermal is "warm"; expected one of isothermal')
  })

  it('takes all shipped cells and 100 cycles where nothing is said', async () => {
    const jobs: string[] = []
    const shell = {
      ...keptShell(),
      runJobs: async (list: Parameters<typeof runHere>[0]) => {
        for (const { cell, protocol } of list) {
          const times = protocol.parts.map((part) => (part.kind === 'repeat' ? part.times : 0))
          jobs.push(`${cell.name} ${Math.max(...times)}`)
        }
        throw new Error('seen')
      },
    }
    await expect(main(['compare'], shell)).rejects.toThrow('seen')
    expect(jobs).toEqual(shippedCells().map((id) => `${id} 100`))
  })

  it('ends with 1 when it was interrupted, and gives no numbers of what was not started', async () => {
    const shell = keptShell({ aborted: true })
    const out = join(folder, 'stopped.html')
    expect(await main(['compare', 'graphite', '--cycles', '1', '--out', out], shell)).toBe(1)
    expect(shell.said.join('\n')).toMatch(/Graphite \(reference\): not started$/m)
    expect(shell.printed[0]).toMatch(/^Graphite \(reference\)[ –]+ not started$/m)
    expect(existsSync(out)).toBe(true)
  })
})
