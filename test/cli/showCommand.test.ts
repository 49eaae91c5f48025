import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/program.ts'
import { keptShell } from '../support/shell.ts'

async function shown(...args: readonly string[]): Promise<string> {
  const shell = keptShell()
  expect(await main(['show', ...args], shell)).toBe(0)
  expect(shell.said).toEqual([])
  return shell.printed.join('\n')
}

describe('tinsel show', () => {
  it('lists what is shipped, by kind', async () => {
    const { cells, phases } = JSON.parse(await shown('--json'))
    expect(cells).toContain('graphite')
    expect(phases).toContain('silicon-amorphous')
    expect(await shown()).toMatch(/^cells\n {2}/)
  })

  it('lists the fields of a run with unit and meaning', async () => {
    expect(await shown('fields')).toMatch(/^c_e +mol\/m\^3 +salt concentration/)
    expect(JSON.parse(await shown('fields', '--json')).phi_e.unit).toBe('V')
  })

  it('gives a cell by its structure, what follows from it, and the inputs it takes', async () => {
    const cell = JSON.parse(await shown('si-tisi2-20nm', '--json'))
    expect(cell).toMatchObject({ kind: 'cell', id: 'si-tisi2-20nm' })
    expect(cell.structure.map(({ phase }: { phase: string }) => phase)).toContain('tisi2-c49')
    expect(cell.inputs['negative.powders[0].powder.active.massShare']).toMatch(/^\d.*wt%/)
    expect(cell.facts.map(({ name }: { name: string }) => name)).toContain('N/P')
  })

  it('says of every domain what share of it takes lithium', async () => {
    const { structure } = JSON.parse(await shown('sio-carbon', '--json'))
    const shares = structure.map(({ accessibleShare: u }: { accessibleShare: number }) => u)
    expect(Math.max(...shares)).toBeLessThanOrEqual(1 + 1e-12)
    expect(Math.min(...shares)).toBeGreaterThan(0)
    expect(await shown('sio-carbon')).toMatch(/mass % +vol % +u +size nm/)
  })

  it('shows the cell of a name that several things share, and names the others', async () => {
    const cell = JSON.parse(await shown('graphite', '--json'))
    expect(cell.kind).toBe('cell')
    expect(cell.also).toContain('phases/graphite')
    expect(JSON.parse(await shown('phases/graphite', '--json')).kind).toBe('phase')
  })

  it.each(['lp57', 'lco', 'gitt', 'tin'])('shows %s in words', async (id) => {
    expect((await shown(id)).length).toBeGreaterThan(50)
  })
})
