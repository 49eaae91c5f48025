import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/program.ts'
import { voltageParts } from '../../src/simulation/voltageBreakdown.ts'
import { bpxExample, withField } from '../support/bpxExample.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { temporaryFolder } from '../support/folder.ts'
import { keptShell } from '../support/shell.ts'

const folder = temporaryFolder()

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
    expect(await shown('fields')).toMatch(/^c_e +mol\/m\^3 +salt concentration/m)
    expect(JSON.parse(await shown('fields', '--json')).phi_e.unit).toBe('V')
  })

  it('lists the parts of the voltage among the fields, by the names they have in the output', async () => {
    const text = await shown('fields')
    expect(text).toMatch(/^voltage +V +terminal voltage in parts/)
    for (const part of voltageParts) expect(text).toContain(`\n  ${part} `)
    const { parts } = JSON.parse(await shown('fields', '--json')).voltage
    expect(Object.keys(parts)).toEqual(voltageParts)
  })

  it('gives a cell by its structure, what follows from it, and the inputs it takes', async () => {
    const cell = JSON.parse(await shown('si-tisi2-20nm', '--json'))
    expect(cell).toMatchObject({ kind: 'cell', id: 'si-tisi2-20nm' })
    expect(cell.structure.map(({ phase }: { phase: string }) => phase)).toContain('tisi2-c49')
    expect(cell.inputs['negative.powders[0].powder.active.massShare']).toMatch(/^\d.*wt%/)
    expect(cell.facts.map(({ name }: { name: string }) => name)).toContain('N/P')
  })

  it('gives the inputs of a recipe of one’s own, and which file each comes from', async () => {
    const base = { extends: 'graphite', np: 1.3, negative: { porosity: '40 %' } }
    writeFileSync(join(folder, 'base.json'), JSON.stringify(base))
    const path = join(folder, 'variant.json')
    const own = { extends: './base.json', negative: { porosity: '45 %' } }
    writeFileSync(path, JSON.stringify(own))
    const { inputs, inherited } = JSON.parse(await shown(path, '--json'))
    expect(inputs).toMatchObject({ np: '1.3', 'negative.porosity': '45 %', positive: 'lco' })
    expect(inherited).not.toHaveProperty('negative.porosity')
    expect(inherited).toMatchObject({
      np: join(folder, 'base.json'),
      'negative.powders[0].powder.phase': 'graphite',
      positive: 'common/comparison',
    })
    const text = await shown(path)
    expect(text).toMatch(/^ {2}negative\.porosity = 45 %$/m)
    expect(text).toMatch(/^ {2}np = 1\.3, from \S*base\.json$/m)
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

  it.each(['lp57', 'lco', 'gitt', 'tin', '18650', 'carbonate'])('shows %s in words', async (id) => {
    expect((await shown(id)).length).toBeGreaterThan(50)
  })

  it('lists every kind of part that a recipe can name, and shows it', async () => {
    const { separators, formats, ageing } = JSON.parse(await shown('--json'))
    for (const id of [...separators, ...formats, ...ageing]) {
      const { title, inputs } = JSON.parse(await shown(id, '--json'))
      expect(title, id).not.toBe('')
      expect(Object.keys(inputs).length, id).toBeGreaterThan(3)
    }
    expect(formats).toContain('21700')
    expect(ageing).toContain('carbonate')
  })

  it('gives a separator with what follows from it, and what of it is assumed', async () => {
    const { facts, assumed } = JSON.parse(await shown('pe-20', '--json'))
    expectRelative(facts[0].value, 0.42 ** 1.5, 1e-12)
    expectRelative(facts[1].value, 0.1 * 20e-4 * 0.58 * 0.94 * 1e4, 1e-12) // mg/cm²
    expect(assumed).toContain('bruggeman: measured separators lie between 1.5 and 2.5')
  })

  it('says what a BPX file holds', async () => {
    const path = join(folder, 'mine.bpx.json')
    writeFileSync(path, JSON.stringify(bpxExample()))
    const text = await shown(path)
    expect(text).toMatch(/^example \(BPX cell\)\n\nproperty +value +unit\n/)
    expect(text).toMatch(/^negative: surface per volume of layer +3\.000e5 +1\/m$/m)
    const { kind, facts, notes } = JSON.parse(await shown(path, '--json'))
    expect(kind).toBe('bpx')
    expect(facts.length).toBeGreaterThan(40)
    expect(notes).toEqual([])
    const cold = withField(bpxExample(), ['Parameterisation', 'Cell', 'Volume [m3]'], undefined)
    writeFileSync(path, JSON.stringify(cold))
    expect(await shown(path)).toContain('no thermal data')
  })
})
