import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/program.ts'
import { temporaryFolder } from '../support/folder.ts'
import { keptShell } from '../support/shell.ts'

const folder = temporaryFolder()

/** What a command line makes of it: code, what stderr said, and nothing on stdout. */
async function complaintsOf(...args: readonly string[]): Promise<readonly string[]> {
  const shell = keptShell()
  expect(await main(args, shell)).toBe(2)
  expect(shell.printed).toEqual([])
  for (const line of shell.said) expect(line).not.toMatch(/\n\s+at /)
  return shell.said
}

function file(name: string, contents: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, contents)
  return path
}

const graphite = { family: 'plain', phase: 'graphite', diameter: '18 um' }
const twoPhase = {
  family: 'two-phase',
  diameter: '5 um',
  active: { element: 'Si', state: 'crystalline', size: '20 nm', massShare: '20 wt%' },
  matrix: [{ phase: 'tisi2-c49' }],
}
const oxideSkin = {
  family: 'oxide-skin',
  form: 'powder',
  diameter: '100 nm',
  core: [{ phase: 'silicon-crystalline' }],
  skin: { phase: 'silicon-dioxide', thickness: '60 nm' },
}
const tinNickel = {
  family: 'tin-nickel',
  diameter: '10 um',
  nickel: '30 wt%',
  tin: { size: '300 nm' },
  compound: { size: '300 nm' },
}

/** A recipe with one thing wrong in it, on top of a shipped cell. */
function recipe(name: string, changes: object): string {
  return file(`${name}.json`, JSON.stringify({ extends: 'graphite', title: name, ...changes }))
}

const powders = (...list: readonly object[]) => ({ negative: { powders: list } })

describe('a recipe with something wrong in it', () => {
  // name, file, words of the one message: path, value, expectation or remedy
  const cases: readonly [string, string, readonly RegExp[]][] = [
    [
      'an unknown field',
      recipe('unknown', { negative: { porrosity: '30 %' } }),
      [/negative\.porrosity/, /porosity/],
    ],
    ['a wrong unit', recipe('unit', { negative: { porosity: '30 g' } }), [/porosity/, /30 g/, /%/]],
    [
      'a negative thickness',
      recipe('thickness', { negative: { thickness: '-50 um' } }),
      [/thickness/, /-50 um/, /more than 0/],
    ],
    [
      'shares that sum to 1.1',
      recipe('shares', powders({ powder: graphite, share: 0.6 }, { powder: graphite, share: 0.5 })),
      [/powders|share/, /1\.|110|add up|sum/],
    ],
    [
      'porosity and density that contradict',
      recipe('contradict', { negative: { porosity: '30 %', layerDensity: '1.1 g/cm^3' } }),
      [/porosity|layerDensity/, /one/],
    ],
    ['30 % nickel', recipe('nickel', powders({ powder: tinNickel })), [/nickel/i, /30 wt%|0\.3/]],
    [
      'a skin thicker than the particle',
      recipe('skin', powders({ powder: oxideSkin })),
      [/skin/, /60 nm|6e-8/, /radius|diameter|particle/],
    ],
    [
      'a phase that is not there',
      recipe('phase', powders({ powder: { ...twoPhase, matrix: [{ phase: 'tisi3-c49' }] } })),
      [/phase/, /tisi3-c49/, /tisi2-c49/],
    ],
    [
      'malformed JSON',
      file('malformed.json', '{\n  "title": "x",\n  oops\n}'),
      [/line 3, column 3/],
    ],
    ['an empty file', file('empty.json', ''), [/empty/]],
    [
      'noise',
      file(
        'noise.json',
        Uint8Array.from({ length: 400 }, (_, i) => (i * 97 + 13) % 256),
      ),
      [/text, not binary data/],
    ],
    ['a file that is not there', join(folder, 'nowhere.json'), [/existing file/]],
  ]

  it.each(cases)(
    '%s: one message with file, place, value and what to do',
    async (_, path, words) => {
      const said = await complaintsOf('run', path)
      expect(said.length, said.join('\n')).toBe(1)
      expect(said[0]).toContain(path)
      expect(said[0]).toMatch(/expected|Try/)
      for (const word of words) expect(said[0]).toMatch(word)
    },
  )

  it('a folder is no file', async () => {
    mkdirSync(join(folder, 'a-folder'), { recursive: true })
    const said = await complaintsOf('run', join(folder, 'a-folder'))
    expect(said.length).toBe(1)
    expect(said[0]).toMatch(/a-folder.*this is a folder/)
  })

  it('two things wrong are two messages of one run', async () => {
    const path = recipe('two', { negative: { porosity: '30 g', poreShare: 7 } })
    expect((await complaintsOf('run', path)).length).toBe(2)
  })
})

describe('a protocol with something wrong in it', () => {
  it.each([
    ['Charge at C/3 until 4.2 V; Dance at C/2', /line 1.*(27|28|column)/],
    ['Charge at C/3', /until|end/],
    ['repeat 3 { Rest for 1 h', /}/],
  ])('%s', async (text, words) => {
    const said = await complaintsOf('run', 'graphite', '--protocol', text)
    expect(said.length, said.join('\n')).toBe(1)
    expect(said[0]).toMatch(words)
  })
})

describe('a command line with something wrong in it', () => {
  it.each([
    [
      ['rnu', 'graphite'],
      [/verb is "rnu"/, /run, compare, show/, /Try: run/],
    ],
    [
      ['run', 'graphite', '--modle', 'DFN'],
      [/"--modle"/, /Try: --model/],
    ],
    [['run'], [/<cell>/, /none was given/, /Try: tinsel run --help/]],
    [
      ['run', 'graphite', '--cycles'],
      [/--cycles/, /a value after it/],
    ],
    [['run', 'graphite', 'tin'], [/arguments/]],
    [
      ['run', 'grahpite'],
      [/"grahpite"/, /Try: graphite/],
    ],
    [
      ['show', 'silicn-amorphous'],
      [/"silicn-amorphous"/, /Try: silicon-amorphous/],
    ],
    [
      ['run', 'graphite', '--model', 'P2D'],
      [/--model is "P2D"/, /SPM, SPMe, DFN/],
    ],
    [
      ['run', 'graphite', '--cycles', '-1'],
      [/--cycles/, /whole number/],
    ],
    ...['0', '1.5'].map(
      (n) =>
        [
          ['run', 'graphite', '--cycles', n],
          [/--cycles is/, /whole number, 1 or more/],
        ] as const,
    ),
    [
      ['run', 'graphite', '--fields', 'salt', '--at', '900', '--json'],
      [/--fields is "salt"/, /c_e \(mol\/m\^3\), phi_e \(V\)/],
    ],
    ...['losses', 'Breakdown', 'ocv', 'voltages'].map(
      (name) =>
        [
          ['run', 'graphite', '--fields', name, '--at', '900', '--json'],
          [/--fields is/, /names among c_e .*, voltage \(V\)\. Try: voltage$/],
        ] as const,
    ),
    [
      ['run', 'graphite', '--fields', 'c_e', '--json'],
      [/--at/, /none was given/],
    ],
    [
      ['run', 'graphite', '--at', '900', '--json'],
      [/--fields/, /none was given/],
    ],
    [
      ['run', 'graphite', '--fields', 'c_e', '--at', '900'],
      [/--out/, /none was given/, /--json/],
    ],
    [
      ['run', 'graphite', '--fields', 'c_e', '--at', '900', '--out', 'x.txt'],
      [/--out is "x.txt"/, /\.csv or \.json or \.html/],
    ],
    [
      [
        'run',
        'graphite',
        '--protocol',
        'Rest for 1 h',
        '--fields',
        'c_e',
        '--at',
        '3601',
        '--json',
      ],
      [/--at is 3601/, /within the run, which ends at 3600 s at the latest. Try: 3600 or less/],
    ],
    [
      [
        ...['run', 'graphite', '--protocol', 'Rest for 20 h'],
        ...['--fields', 'c_e', '--at', 'every 5 s', '--json'],
      ],
      [/--at is "every 5 s"/, /at most 10000 times; .* would be 14401. Try: 'every 8 s'/],
    ],
    [
      ['run', 'graphite', '--out', join(folder, 'x.pdf')],
      [/--out is ".*x\.pdf"/, /\.html or .*\.json or \.csv or \.txt/],
    ],
    [
      ['run', 'graphite', '--series', join(folder, 'x.xlsx')],
      [/--series is ".*x\.xlsx".*\.csv. Try: .*x\.csv/],
    ],
    [['compare', '--out', join(folder, 'x.csv')], [/--out is ".*x\.csv".*\.html/]],
    [['compare', '--out', join(folder, 'x.json')], [/--out is ".*x\.json".*\.html/]],
    [
      ['run', 'graphite', '--initial-soc', '1.2'],
      [/--initial-soc is "1.2"/, /0 to 1/],
    ],
    [
      ['run', 'graphite', '--mesh', '20/10'],
      [/--mesh is "20\/10"/, /20\/10\/20\/8/],
    ],
    [
      ['run', 'graphite', '--rtol', '1'],
      [/--rtol is "1"/, /between 0 and 1. Try: 1e-6/],
    ],
    [['run', 'graphite', '--thermal', 'hot'], [/--thermal is "hot"/]],
    [['run', 'graphite', '--protocol', 'Rest for 1 h', '--cycles', '3'], [/--cycles/]],
    [['compare', '--models', 'SPM,XYZ'], [/--models is "XYZ"/]],
  ] as const)('%j', async (args, words) => {
    const said = await complaintsOf(...args)
    expect(said.length, said.join('\n')).toBe(1)
    for (const word of words) expect(said[0]).toMatch(word)
  })

  it('names every bad option at once', async () => {
    const said = await complaintsOf(
      'run',
      'graphite',
      '--model',
      'X',
      '--mesh',
      '1',
      '--cycles',
      'a',
    )
    expect(said.length).toBe(3)
  })

  it('names bad options, a bad cell and a bad protocol at once, and writes nothing', async () => {
    const path = recipe('worst', { negative: { porosity: '30 g' } })
    const out = join(folder, 'unwritten', 'out.html')
    const wrong = ['--modle', 'DFN', '--cycles', 'x', '--protocol', 'Dance', '--out', out]
    const said = await complaintsOf('run', path, ...wrong)
    expect(said.length, said.join('\n')).toBe(4)
    for (const word of ['--modle', '--cycles', 'porosity', 'line 1'])
      expect(said.join('\n')).toContain(word)
    expect(existsSync(join(folder, 'unwritten'))).toBe(false)
  })

  it('names bad options and bad cells of a comparison at once, and of show', async () => {
    const said = await complaintsOf(
      'compare',
      'tni',
      '--modles',
      'X',
      '--cycles',
      '0',
      '--out',
      folder,
    )
    expect(said.length, said.join('\n')).toBe(4)
    expect((await complaintsOf('show', 'tni', '--jsn')).length).toBe(2)
    expect((await complaintsOf('show', 'tin', '--jsn')).length).toBe(1)
  })

  it('names every cell that it cannot find at once', async () => {
    expect((await complaintsOf('compare', 'grahpite', 'tni')).length).toBe(2)
  })

  it('will not write a file where a folder is', async () => {
    const said = await complaintsOf('run', 'graphite', '--out', folder)
    expect(said[0]).toMatch(/--out.*this is a folder/)
  })

  it('without a verb shows the help on stderr', async () => {
    const said = await complaintsOf()
    expect(said[0]).toContain('Usage: tinsel')
  })
})
