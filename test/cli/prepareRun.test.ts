import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareRun } from '../../src/cli/prepareRun.ts'
import { InputError } from '../../src/units/inputError.ts'
import { bpxExample, withField } from '../support/bpxExample.ts'
import { temporaryFolder } from '../support/folder.ts'

const folder = temporaryFolder()
const words = (...list: readonly string[]) => ({ words: list, issues: [] })

async function issuesOf(...run: Parameters<typeof prepareRun>): Promise<readonly string[]> {
  try {
    await prepareRun(...run)
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path }) => path)
    throw error
  }
  return []
}

describe('prepareRun', () => {
  it('joins cell, protocol and options to a job', async () => {
    const { loaded, job } = await prepareRun(words('graphite'), { protocol: 'gitt', model: 'spm' })
    expect(job.cell).toBe(loaded.parameters)
    expect(job.model).toBe('SPM')
    expect(job.protocol.parts.length).toBeGreaterThan(0)
  })

  it('takes the usual protocol and model of the cell where none is asked for', async () => {
    const { job } = await prepareRun(words('graphite'), { cycles: '7' })
    expect(job.model).toBe('SPMe')
    expect(job.protocol.parts.at(-1)).toMatchObject({ kind: 'repeat', times: 7 })
  })

  it('says everything at once: words, options, cell, protocol, files', async () => {
    const cell = join(folder, 'mine.bpx.json')
    const path = ['Parameterisation', 'Separator', 'Porosity']
    writeFileSync(cell, JSON.stringify(withField(bpxExample(), path, 2)))
    const stray = [{ path: 'option', value: '--modle', expected: 'an option of this verb' }]
    const options = {
      mesh: '1',
      protocol: 'Dance',
      out: folder,
      series: join(folder, 'new', 's.csv'),
    }
    expect(await issuesOf({ words: [cell], issues: stray }, options)).toEqual([
      'option',
      '--mesh',
      'Parameterisation.Separator.Porosity',
      'line 1, column 1',
      '--out',
    ])
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })

  it('says what a cell cannot carry beside what is wrong elsewhere', async () => {
    const cell = join(folder, 'cold.bpx.json')
    const path = ['Parameterisation', 'Cell', 'Volume [m3]']
    writeFileSync(cell, JSON.stringify(withField(bpxExample(), path, undefined)))
    const options = { thermal: 'lumped', initialSoc: '7' }
    expect(await issuesOf(words(cell), options)).toEqual(['--initial-soc', '--thermal'])
  })

  it('judges the rest where no cell is named', async () => {
    expect(await issuesOf(words(), { mesh: '1', protocol: 'Dance' })).toEqual([
      '--mesh',
      'line 1, column 1',
    ])
  })
})
