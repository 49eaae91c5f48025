import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import { cellParametersFromBpx } from '../../src/interop/bpx.ts'
import { type Field, fieldCatalogue, fieldNames, fieldsAt } from '../../src/simulation/fields.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { unitOf } from '../../src/units/unit.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'
import { curve, curvesAbsent, curvesPresent } from '../support/sharedCurves.ts'
import { stateAfter } from '../support/stateAfter.ts'
import { withinLayers } from '../support/withinLayers.ts'

const silicon = cellFrom('si-tisi2-20nm').parameters
const mesh = { negative: 20, separator: 10, positive: 20 }
const full = stateAfter(silicon, 'Charge at C/3 for 1 h', { model: 'DFN', mesh })
const fields = fieldsAt(full.model, full.y) ?? []

function find(all: readonly Field[], name: string, of?: string): Field {
  const found = all.find((field) => field.name === name && (of === undefined || field.of === of))
  if (found === undefined) throw new Error(`no field ${name} of ${of}`)
  return found
}

describe('fieldsAt', () => {
  it('gives every field of the catalogue in a cell that has them all', () => {
    const half = cellFrom('half-sio-organosilicon-carbon').parameters
    const { model, y } = stateAfter(half, 'Discharge at C/3 for 1 h', { model: 'DFN' })
    const given = new Set([...fields, ...(fieldsAt(model, y) ?? [])].map(({ name }) => name))
    expect(fieldNames.filter((name) => !given.has(name))).toEqual([])
  })

  it('writes units that the reader of quantities knows', () => {
    for (const name of fieldNames) expect(unitOf(fieldCatalogue[name].unit), name).toBeDefined()
  })

  it('holds no NaN, and as many values as places (times radii)', () => {
    for (const { name, x, presentX, r, values } of fields) {
      expect(presentX.length, name).toBe(x.length)
      expect(values.length, name).toBe(x.length * (r?.length ?? 1))
      expect(values.every(Number.isFinite), name).toBe(true)
    }
  })

  it('gives only what is asked for, in that order, one a host', () => {
    const { model, y } = full
    const asked = fieldsAt(model, y, ['T', 'theta_s'])?.map(({ name, of }) => [name, of])
    expect(asked?.[0]).toEqual(['T', undefined])
    expect(asked?.slice(1).every(([name]) => name === 'theta_s')).toBe(true)
    const hosts = model.electrodes.flatMap(({ side, hosts: own }) =>
      own.map(({ parameters }) => `${side}/${parameters.name}`),
    )
    expect(asked?.slice(1).map(([, of]) => of)).toEqual(hosts)
  })

  it('spans the cell: cells between the collectors, faces from one to the other', () => {
    const { negative, separator, positive } = lgM50
    const thickness = negative.thickness + separator.thickness + positive.thickness
    for (const model of ['SPM', 'SPMe', 'DFN'] as const) {
      const state = stateAfter(lgM50, 'Discharge at 1C for 1 min', { model, mesh })
      const all = fieldsAt(state.model, state.y) ?? []
      const { x } = find(all, 'i_e')
      expect(x[0]).toBe(0)
      expectRelative(x[x.length - 1], thickness, 1e-14)
      expect(find(all, 'c_e').x.length).toBe(x.length - 1)
      const { x: points } = find(all, 'delta', 'positive')
      expect(points.length).toBe(model === 'DFN' ? 20 : 1)
      const middle = points.reduce((sum, at) => sum + at, 0) / points.length
      expectRelative(middle, thickness - positive.thickness / 2, 1e-12)
    }
  })

  it('ends each radial profile at the surface', () => {
    for (const theta of fields.filter(({ name }) => name === 'theta')) {
      const { values, r = new Float64Array(0) } = theta
      const surface = find(fields, 'theta_s', theta.of).values
      expectRelative(r[r.length - 1], 1, 1e-14)
      surface.forEach((at, i) => {
        expectRelative(values[(i + 1) * r.length - 1], at, 1e-9)
      })
    }
  })

  it('obeys Δ = U + η where no film stands between, and j = 2 j₀ sinh(Fη/2RT) in sign', () => {
    const { model, y } = stateAfter(lgM50, 'Discharge at 1C for 20 min', { model: 'DFN' })
    const all = fieldsAt(model, y) ?? []
    for (const side of ['negative', 'positive'] as const) {
      const host = side === 'negative' ? 'negative/graphite' : 'positive/NMC811'
      const [delta, U, eta, j] = [
        find(all, 'delta', side),
        find(all, 'U', host),
        find(all, 'eta', host),
        find(all, 'j', host),
      ].map(({ values }) => values)
      delta.forEach((value, i) => {
        expectRelative(U[i] + eta[i], value, 1e-12)
      })
      expect(j.every((value) => Math.sign(value) === (side === 'negative' ? 1 : -1))).toBe(true)
    }
  })

  it('integrates a j to the current, on the area that swelling leaves', () => {
    const { model, y } = full
    const { negative } = model
    if (negative === undefined) throw new Error('a full cell has a negative electrode')
    const total = new Float64Array(negative.n)
    for (const { parameters } of negative.hosts) {
      const of = `negative/${parameters.name}`
      const [j, side, J] = ['j', 'j_side', 'J'].map((name) => find(fields, name, of).values)
      for (let i = 0; i < negative.n; i++) {
        total[i] += parameters.specificArea * Math.cbrt(J[i]) ** 2 * (j[i] + side[i])
      }
    }
    const areal = y[model.currentAt] / model.cell.area
    expectRelative(negative.mean(total) * negative.parameters.thickness, areal, 1e-9)
  })

  it('moves places with swelling, and says porosity, J and pressure of the same lithiation', () => {
    const { porosity, thickness } =
      silicon.negative.kind === 'porous' ? silicon.negative : lgM50.negative
    const si = fields.find(({ name, of }) => name === 'J' && of?.startsWith('negative'))
    expect(si?.values[0]).toBeGreaterThan(1.1)
    expect(find(fields, 'porosity', 'negative').values[0]).toBeLessThan(porosity)
    const { x, presentX } = find(fields, 'c_e')
    const stretch = find(fields, 'stretch', 'negative').values
    expect(x[19]).toBeLessThan(thickness)
    const h = thickness / 20
    const moved = stretch.subarray(0, 19).reduce((sum, l) => sum + l * h, 0) + (stretch[19] * h) / 2
    expectRelative(presentX[19], moved, 1e-12)
    expect(find(fields, 'p').values.every((p) => p >= 0)).toBe(true)
  })

  it('has the temperature of the state where heat is lumped', () => {
    const state = stateAfter(lgM50, 'Discharge at 2C for 10 min', {
      model: 'SPMe',
      thermal: 'lumped',
    })
    const [T] = fieldsAt(state.model, state.y, ['T']) ?? []
    expect(T.values[0]).toBe(state.y[state.model.temperatureAt])
    expect(T.values[0]).toBeGreaterThan(299)
  })

  it('knows the shells of the scheme for comparison', () => {
    const mesh = { shells: 20 }
    const { model, y } = stateAfter(lgM50, 'Discharge at 1C for 1 min', { model: 'SPM', mesh })
    const [theta] = fieldsAt(model, y, ['theta']) ?? []
    expect(theta.r?.length).toBe(20)
    expectRelative(theta.r?.[19] ?? 0, 0.975, 1e-12)
  })

  it('starts c_e of a half cell at the lithium', () => {
    const { model, y } = stateAfter(graphiteHalfCell, 'Discharge at 1 A for 10 min', {
      model: 'DFN',
      mesh,
    })
    const [salt] = fieldsAt(model, y, ['c_e']) ?? []
    expect(salt.values.length).toBe(30)
    expect(salt.values[0]).toBeGreaterThan(salt.values[29])
  })
})

const file = new URL('../../../shared/bpx/graphite-lco-comsol.bpx.json', import.meta.url)

describe.skipIf(!curvesPresent)(`c_e and φ_e against COMSOL${curvesAbsent}`, () => {
  it.each([
    ['0.5C', 12],
    ['1C', 24],
    ['2C', 48],
  ])('agree within 0.1 %% everywhere at ¼, ½ and ¾ of %s', (rate, current) => {
    const cell = cellParametersFromBpx(JSON.parse(readFileSync(file, 'utf8')))
    const reference = curve(`comsol-dfn-${rate}-electrolyte.csv`)
    const fieldTimes = Object.keys(reference).flatMap((head) => {
      const time = /^c_e.*_at_(.*)s$/.exec(head)?.[1]
      return time === undefined ? [] : [Number(time)]
    })
    const { fields: records = [] } = simulate(cell, `Discharge at ${current} A for 5500 s`, {
      model: 'DFN',
      mesh: { negative: 50, separator: 25, positive: 50 },
      rtol: 1e-5,
      fields: ['c_e', 'phi_e'],
      fieldTimes,
    })
    expect(records.map(({ time }) => time)).toEqual(fieldTimes)
    const { negative, separator, positive } = cell
    if (negative.kind !== 'porous') throw new Error('a full cell')
    const layers = [
      { thickness: negative.thickness, cells: 50 },
      { thickness: separator.thickness, cells: 25 },
      { thickness: positive.thickness, cells: 50 },
    ]
    for (const { time, fields: own } of records) {
      const columns = [`c_e_mol_m3_at_${time}s`, `phi_e_V_at_${time}s`]
      own.forEach(({ values }, k) => {
        reference.x_m.forEach((x, i) => {
          expectRelative(withinLayers(layers, values, x), reference[columns[k]][i], 1e-3)
        })
      })
    }
  })
})
