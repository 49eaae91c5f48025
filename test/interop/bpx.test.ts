import { describe, expect, it } from 'vitest'
import type { ElectrodeParameters } from '../../src/cells/cellParameters.ts'
import { cellParametersFromBpx, isBpx } from '../../src/interop/bpx.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { InputError } from '../../src/units/inputError.ts'
import { bpxExample, spmExample, withField } from '../support/bpxExample.ts'
import { expectRelative } from '../support/expectRelative.ts'

const read = (json: unknown) => cellParametersFromBpx(json)
const negativeOf = (json: unknown) => read(json).negative as ElectrodeParameters
const issuesOf = (json: unknown) => {
  try {
    cellParametersFromBpx(json, 'mine.bpx.json')
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}
const negativePath = (key: string) => ['Parameterisation', 'Negative electrode', key]

describe('cellParametersFromBpx', () => {
  it('joins the electrode pairs to one area, and takes capacity, window and temperatures as they stand', () => {
    expect(read(bpxExample())).toMatchObject({
      name: 'example',
      area: 0.2,
      nominalCapacity: 5,
      voltageWindow: { lower: 2.5, upper: 4.2 },
      referenceTemperature: 300,
      initialTemperature: 310,
      ambientTemperature: 290,
      separator: { thickness: 2e-5, porosity: 0.5, transportEfficiency: 0.35 },
    })
    expect(read(bpxExample())).not.toHaveProperty('onlySpm')
  })

  it('lumps heat: density × volume × specific heat, and coefficient × outer surface', () => {
    const { thermal } = read(bpxExample())
    expectRelative(thermal?.heatCapacity ?? 0, 200, 1e-14)
    expectRelative(thermal?.heatTransfer ?? 0, 1, 1e-14)
    const path = ['Parameterisation', 'Cell', 'Volume [m3]']
    expect(read(withField(bpxExample(), path, undefined))).not.toHaveProperty('thermal')
  })

  it('starts at 100 %: the negative full of lithium, the positive empty; or where the file says', () => {
    const { negative, positive } = read(bpxExample())
    expect((negative as ElectrodeParameters).hosts[0]).toMatchObject({
      initialLithiation: 0.9,
      lithiationWindow: { empty: 0.1, full: 0.9 },
    })
    expect(positive.hosts[0]).toMatchObject({
      initialLithiation: 0.1,
      lithiationWindow: { empty: 0.9, full: 0.1 },
    })
    const quarter = withField(
      bpxExample(),
      ['State', 'Initial conditions', 'Initial state-of-charge'],
      0.25,
    )
    expectRelative(negativeOf(quarter).hosts[0].initialLithiation, 0.3, 1e-14)
    expectRelative(read(quarter).positive.hosts[0].initialLithiation, 0.7, 1e-14)
  })

  it('reads version 0.x: temperatures in the cell, salt in the electrolyte, 10 W/m²K', () => {
    let json: unknown = withField(bpxExample(), ['State'], undefined)
    json = withField(json, ['Header', 'BPX'], 0.4)
    json = withField(json, ['Parameterisation', 'Cell', 'Ambient temperature [K]'], 280)
    json = withField(
      json,
      ['Parameterisation', 'Electrolyte', 'Initial concentration [mol.m-3]'],
      900,
    )
    const cell = read(json)
    expect(cell).toMatchObject({ ambientTemperature: 280, initialTemperature: 280 })
    expect(cell.electrolyte.initialConcentration).toBe(900)
    expectRelative(cell.thermal?.heatTransfer ?? 0, 0.5, 1e-14)
  })

  it('takes an older name of the thermal environment', () => {
    const json = bpxExample() as { State: Record<string, unknown> }
    json.State['Thermal state'] = json.State['Thermal environment']
    delete json.State['Thermal environment']
    expect(read(json).ambientTemperature).toBe(290)
  })

  it('marks an SPM file, which has neither electrolyte nor separator nor conductivity', () => {
    const json = spmExample()
    const cell = read(json)
    expect(cell.onlySpm).toBe(true)
    expectRelative(cell.positive.hosts[0].volumeShare, 0.5, 1e-14)
    expect(issuesOf(withField(json, ['Header', 'Model'], 'DFN')).map(({ path }) => path)).toContain(
      'Parameterisation.Electrolyte',
    )
  })

  it.each([3e5, 4.5e5, 5.999e5])(
    'gives an SPM file room for its particles: %s m2 in a m3',
    (area) => {
      const key = 'Surface area per unit volume [m-1]'
      const path = ['Parameterisation', 'Negative electrode', key]
      const cell = read(withField(spmExample(), path, area))
      const { status, model } = simulate(cell, 'Discharge at 1C for 1 min')
      expect([status, model]).toEqual(['completed', 'SPM'])
      expect(() => simulate(cell, 'Rest for 1 h', { model: 'DFN' })).toThrow(
        /options.model is "DFN"; expected SPM: .* Try: SPM/,
      )
    },
  )

  it('is a plain record that goes to a worker', () => {
    const cell = read(bpxExample())
    expect(structuredClone(cell)).toEqual(cell)
  })

  it('passes over what a user adds', () => {
    const json = withField(bpxExample(), ['Parameterisation', 'User-defined'], {
      a: 'no formula (',
    })
    expect(issuesOf(withField(json, negativePath('Colour'), 'black'))).toEqual([])
  })
})

describe('cellParametersFromBpx reports what is wrong', () => {
  const electrode = 'Parameterisation.Negative electrode'
  const table: readonly (readonly [readonly string[], unknown, string, RegExp])[] = [
    [['Header'], undefined, 'Header', /an object/],
    [['Header', 'BPX'], '2.0', 'Header.BPX', /0\.x or 1\.x/],
    [['Header', 'Model'], 'P2D', 'Header.Model', /one of SPM/],
    [['Parameterisation'], [], 'Parameterisation', /an object/],
    [['Parameterisation', 'Separator'], undefined, 'Parameterisation.Separator', /an object/],
    [
      ['Parameterisation', 'Separator', 'Porosity'],
      1.2,
      'Parameterisation.Separator.Porosity',
      /at most 1/,
    ],
    [
      ['Parameterisation', 'Cell', 'Upper voltage cut-off [V]'],
      2,
      'Parameterisation.Cell.Upper voltage cut-off [V]',
      /more than the lower/,
    ],
    [
      ['Parameterisation', 'Cell', 'Density [kg.m-3]'],
      -1,
      'Parameterisation.Cell.Density [kg.m-3]',
      /more than 0/,
    ],
    [
      negativePath('Thickness [m]'),
      undefined,
      `${electrode}.Thickness [m]`,
      /a number, more than 0/,
    ],
    [negativePath('Thickness [m]'), -1e-4, `${electrode}.Thickness [m]`, /more than 0/],
    [negativePath('Thickness [m]'), '1e-4', `${electrode}.Thickness [m]`, /a number/],
    [negativePath('Porosity'), true, `${electrode}.Porosity`, /a number/],
    [
      negativePath('Minimum stoichiometry'),
      0.95,
      `${electrode}.Maximum stoichiometry`,
      /more than the minimum stoichiometry, 0\.95/,
    ],
    [negativePath('Maximum stoichiometry'), 1.5, `${electrode}.Maximum stoichiometry`, /at most 1/],
    [
      negativePath('OCP [V]'),
      undefined,
      `${electrode}.OCP [V]`,
      /a number, a formula in x, or a table/,
    ],
    [negativePath('OCP [V]'), '1 + lg(x)', `${electrode}.OCP [V], character 5`, /functions/],
    [negativePath('OCP [V]'), '1 + (x', `${electrode}.OCP [V], character 7`, /closing bracket/],
    [
      negativePath('OCP [V]'),
      'sqrt(x - 0.5)',
      `${electrode}.OCP [V]`,
      /at x = 0\.0001000 it is NaN/,
    ],
    [negativePath('OCP [V]'), { x: [0, 1] }, `${electrode}.OCP [V].y`, /a list of numbers/],
    [negativePath('OCP [V]'), { x: [0, 1], y: [1] }, `${electrode}.OCP [V]`, /as many y as x/],
    [
      negativePath('OCP [V]'),
      { x: [0, 1, 1], y: [1, 2, 3] },
      `${electrode}.OCP [V].x[2]`,
      /more than 1/,
    ],
    [negativePath('OCP [V]'), { x: [0, 1], y: [1, null] }, `${electrode}.OCP [V].y[1]`, /a number/],
    [
      negativePath('OCP (lithiation) [V]'),
      '1 - x',
      `${electrode}.OCP (delithiation) [V]`,
      /since "OCP \(lithiation\) \[V\]" is there/,
    ],
    [
      negativePath('Diffusivity [m2.s-1]'),
      '1e-14 * (x - 0.5)',
      `${electrode}.Diffusivity [m2.s-1]`,
      /a positive number/,
    ],
    [
      negativePath('Diffusivity [m2.s-1]'),
      0,
      `${electrode}.Diffusivity [m2.s-1]`,
      /a positive number/,
    ],
    [negativePath('Particle'), {}, `${electrode}.Particle`, /one particle or more/],
    [
      ['Parameterisation', 'Electrolyte', 'Conductivity [S.m-1]'],
      '-x',
      'Parameterisation.Electrolyte.Conductivity [S.m-1]',
      /at the initial concentration, 1200/,
    ],
    [
      ['State', 'Initial conditions', 'Initial state-of-charge'],
      80,
      'State.Initial conditions.Initial state-of-charge',
      /at most 1/,
    ],
    [negativePath('Thickness [m]'), 85, `${electrode}.Thickness [m]`, /from 1e-9 to 0\.01 m/],
    [
      negativePath('Diffusivity [m2.s-1]'),
      '1e3 + x',
      `${electrode}.Diffusivity [m2.s-1]`,
      /at x = 0\.5 it is 1000\.5/,
    ],
    [negativePath('OCP [V]'), 3700, `${electrode}.OCP [V]`, /from -5 to 10 V$/],
    [
      negativePath('Surface area per unit volume [m-1]'),
      3e7,
      `${electrode}.Surface area per unit volume [m-1]`,
      /at most 600000, .* leave no room/,
    ],
    [
      ['Parameterisation', 'Electrolyte', 'Conductivity [S.m-1]'],
      '1e6 * x',
      'Parameterisation.Electrolyte.Conductivity [S.m-1]',
      /at the initial concentration, 1200 mol\/m³, it is 1\.2e9/,
    ],
    [
      ['Parameterisation', 'Cell', 'Nominal cell capacity [A.h]'],
      5000,
      'Parameterisation.Cell.Nominal cell capacity [A.h]',
      /0\.001 to 3000 Ah per m2 .*; on their 0\.2 m2 it is 25000/,
    ],
    [['State', 'Degradation'], { LLI: 0.1 }, 'State.Degradation.LLI', /aged starts are not read/],
  ]
  it.each(table)('%j as %j', (path, value, where, expected) => {
    const issues = issuesOf(withField(bpxExample(), path, value))
    const issue = issues.find((one) => one.path === where)
    expect(issue, JSON.stringify(issues)).toMatchObject({ file: 'mine.bpx.json' })
    expect(issue?.expected).toMatch(expected)
  })

  it('says everything at once, and each thing once', () => {
    let json: unknown = withField(bpxExample(), negativePath('Thickness [m]'), 0)
    json = withField(json, negativePath('OCP [V]'), 'x +')
    json = withField(json, negativePath('Diffusivity [m2.s-1]'), 0)
    json = withField(json, ['Parameterisation', 'Cell', 'Electrode area [m2]'], undefined)
    expect(
      issuesOf(json)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([
      'Parameterisation.Cell.Electrode area [m2]',
      'Parameterisation.Negative electrode.Diffusivity [m2.s-1]',
      'Parameterisation.Negative electrode.OCP [V], character 4',
      'Parameterisation.Negative electrode.Thickness [m]',
    ])
  })

  it('answers every field gone or changed in kind with an InputError or a cell without NaN', () => {
    const walk = (node: unknown, path: readonly string[]): string[][] =>
      typeof node !== 'object' || node === null
        ? []
        : Object.entries(node).flatMap(([key, value]) => [
            [...path, key],
            ...walk(value, [...path, key]),
          ])
    for (const path of walk(bpxExample(), [])) {
      for (const value of [undefined, null, 'x', [], {}, -1, 0]) {
        const json = withField(bpxExample(), path, value)
        if (issuesOf(json).length > 0) continue
        const { area, negative, positive, electrolyte } = read(json)
        const numbers = [
          area,
          ...[negative as ElectrodeParameters, positive].flatMap(
            ({ thickness, inertShare, hosts }) => [
              thickness,
              inertShare,
              hosts[0].volumeShare,
              hosts[0].initialLithiation,
            ],
          ),
        ]
        numbers.push(electrolyte.initialConcentration)
        expect(numbers.some(Number.isNaN), `${path.join('.')} = ${JSON.stringify(value)}`).toBe(
          false,
        )
      }
    }
  })

  it('reads on where the sections stand at the top of the file, or under an American name', () => {
    const { Header, Parameterisation, State } = bpxExample()
    const Separator = { ...Parameterisation.Separator, Porosity: 2 }
    const flat = { Header, State, ...Parameterisation, Separator }
    const renamed = { Header, State, Parameterization: { ...Parameterisation, Separator } }
    const pathsOf = (json: unknown) => issuesOf(json).map(({ path }) => path)
    expect(pathsOf(flat)).toEqual(['Parameterisation', 'Separator.Porosity'])
    expect(pathsOf(renamed)).toEqual(['Parameterization', 'Parameterization.Separator.Porosity'])
  })

  it('asks for the header that is missing, and shows one', () => {
    const [issue, ...others] = issuesOf(withField(bpxExample(), ['Header'], undefined))
    expect(issue).toMatchObject({
      path: 'Header',
      remedy: expect.stringContaining('"BPX": "1.1.0"'),
    })
    expect(others).toEqual([])
  })

  it('refuses what is no object, and knows a BPX file from others', () => {
    expect(issuesOf(null)[0].path).toBe('(file)')
    expect(isBpx(bpxExample())).toBe(true)
    expect([null, [], {}, { Header: {} }, { Header: 1 }].some(isBpx)).toBe(false)
    expect([{ Parameterisation: {} }, { 'Negative electrode': {} }].every(isBpx)).toBe(true)
    expect(isBpx({ negative: {}, separator: 'pe-20', electrolyte: 'lp57' })).toBe(false)
  })
})
