import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCell } from '../../src/cli/loadCell.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { temporaryFolder } from '../support/folder.ts'

const folder = temporaryFolder()
const bpx = '../shared/bpx/lg-m50-chen2020.bpx.json'
const absent = existsSync(bpx) ? '' : ' (skipped: no example files beside the project)'

describe('loadCell', () => {
  it('finds a shipped cell by its id', async () => {
    const { id, cell, parameters } = await loadCell('graphite')
    expect(id).toBe('graphite')
    expect(cell?.parameters).toBe(parameters)
  })

  it("reads a user's recipe from a path and names it after the file", async () => {
    const path = join(folder, 'mine.json')
    writeFileSync(path, JSON.stringify({ extends: 'graphite', id: undefined, title: 'Mine' }))
    expect((await loadCell(path)).title).toBe('Mine')
  })

  it('calls a recipe without a title by its file and what it extends', async () => {
    const path = join(folder, 'blend.json')
    writeFileSync(path, JSON.stringify({ extends: 'graphite', np: 1.2 }))
    const { title, cell } = await loadCell(path)
    expect([title, cell?.title]).toEqual(['blend (from graphite)', 'blend (from graphite)'])
  })

  it('takes what a file of its own extends by its path, and is called after both', async () => {
    const base = { extends: 'graphite', title: 'Base', np: 1.3, negative: { porosity: '40 %' } }
    writeFileSync(join(folder, 'base.json'), JSON.stringify(base))
    const path = join(folder, 'variant.json')
    writeFileSync(path, JSON.stringify({ extends: './base.json', negative: { porosity: '45 %' } }))
    const { id, title, cell } = await loadCell(path)
    expect([id, title]).toEqual(['variant', 'variant (from base)'])
    expect(cell?.negative.porosity).toBe(0.45)
    expectRelative(cell?.designed.negativeToPositiveRatio ?? Number.NaN, 1.3, 1e-6)
  })

  it('reads a file of the repository by its path', async () => {
    expect((await loadCell('models/cells/graphite.json')).id).toBe('graphite')
  })

  it.skipIf(absent !== '')(`knows a BPX file by its parameters alone${absent}`, async () => {
    const { cell, parameters, title } = await loadCell(bpx)
    expect(cell).toBeUndefined()
    expect(parameters.nominalCapacity).toBe(5)
    expect(title).toMatch(/M50/)
  })

  it('proposes the nearest id', async () => {
    await expect(loadCell('grafite')).rejects.toThrow(/Try: graphite/)
  })
})
