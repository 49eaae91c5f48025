import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/program.ts'
import { readBdf } from '../../src/interop/bdf.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { temporaryFolder } from '../support/folder.ts'
import { keptShell } from '../support/shell.ts'
import { withoutScripts } from '../support/withoutScripts.ts'

const folder = temporaryFolder()
const short = ['run', 'graphite', '--protocol', 'Charge at C/2 for 30 min; Rest for 5 min']

describe('tinsel run', () => {
  it('prints with --json one record on stdout and nothing else', async () => {
    const shell = keptShell()
    expect(await main([...short, '--json'], shell)).toBe(0)
    expect(shell.printed.length).toBe(1)
    const record = JSON.parse(shell.printed[0])
    expect(Object.keys(record)).toEqual([
      'cell',
      'title',
      'model',
      'thermal',
      'protocol',
      'start',
      'temperature',
      'status',
      'metrics',
      'assumed',
      'warnings',
    ])
    expect(record).toMatchObject({ cell: 'graphite', model: 'SPMe', status: 'completed' })
    expect(record).toMatchObject({
      title: 'Graphite (reference)',
      thermal: 'isothermal',
      start: 'as made, empty',
    })
    expect(record.metrics.length).toBeGreaterThan(5)
    for (const metric of record.metrics) {
      expect(metric).toMatchObject({
        id: expect.any(String),
        title: expect.any(String),
        definition: expect.any(String),
        unit: expect.any(String),
        basis: expect.stringMatching(/^(powder|electrode|cell|none)$/),
      })
      expect(metric.value !== null || metric.text !== undefined, metric.id).toBe(true)
    }
  })

  it('prints without --json what was run and how it ended, then its metrics', async () => {
    const shell = keptShell()
    await main([...short, '--thermal', 'lumped'], shell)
    const [head, table] = shell.printed[0].split('\n\n')
    expect(head.split('\n')).toEqual([
      'cell         graphite: Graphite (reference)',
      'model        SPMe, lumped heat',
      'protocol     Charge at C/2 for 30 min; Rest for 5 min',
      'start        as made, empty',
      expect.stringMatching(
        /^temperature {2}25 °C at the start, in surroundings of 25 °C, to which it gives 0\.0\d+ W\/K$/,
      ),
      'completed    after 35 min',
      expect.stringMatching(/^assumed +\d+ properties .*: tinsel show graphite lists them$/),
    ])
    expect(table).toMatch(/^metric +value +unit +basis +cycle/)
    expect(table).toContain('Nominal capacity')
  })

  it('explains its metrics with --definitions', async () => {
    const shell = keptShell()
    await main([...short, '--definitions'], shell)
    expect(shell.printed[0]).toContain('Nominal capacity: Charge that 1C refers to')
  })

  it('writes its series in Battery Data Format, into a folder that it makes', async () => {
    const path = join(folder, 'new', 'series.bdf.csv')
    const shell = keptShell()
    await main([...short, '--series', path], shell)
    expect(shell.said).toEqual([`Series: ${path}`])
    const text = readFileSync(path, 'utf8')
    expect(text.split('\n')[0]).toContain('Test Time / s,Voltage / V,Current / A')
    const { time, current } = readBdf(text, path)
    expectRelative(time[time.length - 1], 2100, 1e-6)
    expect(current[1]).toBeLessThan(0) // charging
    expect(Math.abs(current[current.length - 1])).toBe(0)
    expect(readdirSync(join(folder, 'new'))).toEqual(['series.bdf.csv'])
  })

  it.each([
    ['result.json', 'Record', /^\{\n {2}"cell": "graphite"/],
    ['result.html', 'Report', /^<!doctype html>/],
    ['result.txt', 'Metrics', /^cell {9}graphite: /],
    ['result.csv', 'Metrics', /^id,metric,value/],
  ])('writes %s by its ending, and says so on stderr', async (name, what, start) => {
    const shell = keptShell()
    const path = join(folder, name)
    await main([...short, '--out', path, '--json'], shell)
    expect(readFileSync(path, 'utf8')).toMatch(start)
    expect(shell.said).toEqual([`${what}: ${path}`])
    expect(shell.printed.length).toBe(1)
  })

  it('has the highest temperature and the last with lumped heat, and none without', async () => {
    const temperaturesOf = async (...options: readonly string[]) => {
      const shell = keptShell()
      await main([...short, '--json', ...options], shell)
      const { metrics } = JSON.parse(shell.printed[0])
      return metrics.filter(({ unit }: { unit: string }) => unit === 'degC')
    }
    expect(await temperaturesOf()).toEqual([])
    const [peak, last] = await temperaturesOf('--thermal', 'lumped')
    expect(peak.value).toBeGreaterThan(25)
    expect(last.value).toBeLessThan(peak.value) // after the rest
    const [warmer] = await temperaturesOf('--thermal', 'lumped-with-mixing')
    expect(warmer.value).toBeGreaterThan(peak.value)
  })

  it('has in its report every number of its table, and the heat beside the model', async () => {
    const shell = keptShell()
    const path = join(folder, 'warm.html')
    await main([...short, '--thermal', 'lumped', '--out', path], shell)
    const html = withoutScripts(readFileSync(path, 'utf8'))
    expect(html).toContain('<dd>SPMe, lumped heat</dd>')
    const rows = shell.printed[0].split('\n\n')[1].split('\n').slice(2)
    expect(rows.join()).toContain('Highest temperature')
    for (const row of rows) {
      const value = /^.*? {2,}(\S+)/.exec(row)?.[1]
      expect(html, row).toContain(`<td>${value?.replaceAll('-', '−')}</td>`)
    }
  })

  it.each(['fields.csv', 'fields.json'])('writes what is inside into %s', async (name) => {
    const path = join(folder, name)
    const inside = ['--fields', 'c_e,theta_s', '--at', '600,20 min', '--out', path]
    const shell = keptShell()
    expect(await main([...short, ...inside], shell)).toBe(0)
    expect(shell.said[0]).toBe(`${name.endsWith('.csv') ? 'Fields' : 'Record'}: ${path}`)
    const text = readFileSync(path, 'utf8')
    if (name.endsWith('.csv')) {
      expect(text.split('\n')[0]).toContain('time / s,field,of,unit')
      for (const start of ['600,c_e,', '1200,c_e,', '1200,theta_s,']) expect(text).toContain(start)
    } else {
      const { cell, fields } = JSON.parse(text)
      expect(cell).toBe('graphite')
      expect(fields.map(({ time }: { time: number }) => time)).toEqual([600, 1200])
    }
  })

  it('writes a report with figures of the inside', async () => {
    const path = join(folder, 'inside.html')
    const inside = ['--fields', 'c_e,voltage', '--at', 'every 10 min', '--out', path]
    const shell = keptShell()
    expect(await main([...short, ...inside], shell)).toBe(0)
    expect(shell.said).toEqual([`Report: ${path}`])
    const html = withoutScripts(readFileSync(path, 'utf8'))
    expect(html).toContain('<h2>Inside</h2>')
    expect(html).toContain('Salt concentration in the electrolyte')
  })

  it('gives the rest where a time comes after the end of the run, says so and ends with 1', async () => {
    const shell = keptShell()
    const discharge = ['--initial-soc', '5 %', '--protocol', 'Discharge at 1C until 2.5 V']
    const inside = ['--fields', 'c_e', '--at', '10, 5 h', '--json']
    expect(await main(['run', 'graphite', ...discharge, ...inside], shell)).toBe(1)
    const { status, fields } = JSON.parse(shell.printed[0])
    expect(status).toBe('completed')
    expect(fields.map(({ time }: { time: number }) => time)).toEqual([10])
    expect(shell.said.join()).toMatch(/--at 18000: no fields, the run ended at \d+ s/)
  })

  it('gives the voltage in parts that sum to it alone with --fields voltage', async () => {
    const shell = keptShell()
    const path = join(folder, 'voltage.csv')
    const inside = ['--fields', 'voltage', '--at', 'every 10 min']
    expect(await main([...short, ...inside, '--json', '--out', path], shell)).toBe(0)
    const { fields } = JSON.parse(shell.printed[0])
    expect(fields.map(({ time }: { time: number }) => time)).toEqual([0, 600, 1200, 1800])
    for (const { breakdown, fields: others } of fields) {
      expect(others).toEqual([])
      const { voltage, ...parts } = breakdown as Readonly<Record<string, number>>
      const sum = Object.values(parts).reduce((total, part) => total + part, 0)
      expectRelative(sum, voltage, 1e-9)
      expect(parts.openCircuit).not.toBe(voltage)
    }
    const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1)
    expect(rows.length).toBe(4 * 9)
    expect(rows.every((row) => row.includes(',voltage,'))).toBe(true)
  })

  it('looks inside at every multiple of an interval until the run ends, whenever that is', async () => {
    const discharge = ['--initial-soc', '10 %', '--protocol', 'Discharge at 1C until 2.5 V']
    const shell = keptShell()
    const inside = ['--fields', 'T', '--at', 'every 1 min, 90', '--json']
    expect(await main(['run', 'graphite', ...discharge, ...inside], shell)).toBe(0)
    const times = JSON.parse(shell.printed[0]).fields.map(({ time }: { time: number }) => time)
    expect(times.slice(0, 4)).toEqual([0, 60, 90, 120])
    expect(times.length).toBeLessThan(12)
    expect(shell.said).toEqual([])
  })

  it('says which of the fields a cell has not', async () => {
    const shell = keptShell()
    await main([...short, '--fields', 'c_e,p', '--at', '600', '--json'], shell)
    expect(JSON.parse(shell.printed[0]).fields.length).toBe(1)
    expect(shell.said.join()).toContain('--fields p: this cell has none')
  })

  it('counts --cycles after formation', async () => {
    const shell = keptShell()
    await main(['run', 'graphite', '--cycles', '1', '--json', '--model', 'SPM'], shell)
    const { metrics } = JSON.parse(shell.printed[0])
    const life = metrics.find(({ id }: { id: string }) => id === 'cycle-life-80')
    expect(life).toMatchObject({ value: null, text: '> 1' })
  })

  it('takes more steps with a smaller --rtol, comes nearer to the solution, and says it in its record', async () => {
    const capacityWith = async (...options: readonly string[]) => {
      const shell = keptShell()
      const args = ['--protocol', 'Discharge at 1C until 2.5 V', '--initial-soc', '1', '--json']
      await main(['run', 'graphite', '--model', 'SPM', ...args, ...options], shell)
      const { metrics, rtol } = JSON.parse(shell.printed[0])
      const capacity = metrics.find(({ id }: { id: string }) => id === 'capacity').value
      return { capacity, rtol }
    }
    const [usual, fine, finest] = [
      await capacityWith(),
      await capacityWith('--rtol', '1e-6'),
      await capacityWith('--rtol', '1e-8'),
    ]
    expect([usual.rtol, fine.rtol, finest.rtol]).toEqual([undefined, 1e-6, 1e-8])
    const [coarseError, fineError] = [usual, fine].map(({ capacity }) =>
      Math.abs(capacity / finest.capacity - 1),
    )
    expect(coarseError).toBeGreaterThan(0)
    expect(fineError).toBeLessThan(coarseError / 2)
  })

  it('starts from --initial-soc', async () => {
    const lasting = async (soc: string) => {
      const shell = keptShell()
      const args = ['--protocol', 'Discharge at C/2 until 2.5 V', '--initial-soc', soc, '--json']
      await main(['run', 'graphite', ...args], shell)
      const { metrics } = JSON.parse(shell.printed[0])
      return metrics.find(({ id }: { id: string }) => id === 'capacity').value
    }
    const [half, full] = [await lasting('50 %'), await lasting('1')]
    expect(half).toBeGreaterThan(0.3 * full)
    expect(half).toBeLessThan(0.7 * full)
  })

  it('ends with 1 when it is interrupted, and keeps what is done', async () => {
    const shell = keptShell({ aborted: true })
    const path = join(folder, 'interrupted.bdf.csv')
    expect(await main([...short, '--series', path, '--json'], shell)).toBe(1)
    const { status, stop, warnings } = JSON.parse(shell.printed[0])
    expect(status).toBe('stopped')
    expect(stop).toEqual({ reason: 'interrupted', time: 0, message: expect.any(String) })
    expect(warnings.length).toBe(1)
    expect(shell.said[1]).toContain('Graphite (reference): not started')
    expect(existsSync(path)).toBe(true)
  })

  it('says on stderr how far it is', async () => {
    const shell = keptShell()
    await main(short, shell)
    expect(shell.progress.length).toBeGreaterThan(0)
    expect(shell.said).toEqual([])
  })
})
