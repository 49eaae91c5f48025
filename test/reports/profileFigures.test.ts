import { describe, expect, it } from 'vitest'
import { plotlyOf } from '../../src/reports/plotly.ts'
import { profileFigures } from '../../src/reports/profileFigures.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { insideRun, type insideRun as Run } from '../support/insideRun.ts'

function figuresOf(options: Parameters<typeof Run>[0]) {
  const { entry, records } = insideRun(options)
  const figures = profileFigures(entry, records)
  return { entry, records, figures, ids: figures.map(({ id }) => id) }
}

describe('profileFigures', () => {
  it('draws a field of the electrolyte over the whole cell, a curve a time', () => {
    const { figures, records } = figuresOf({ fields: ['c_e'], times: [0, 300, 600] })
    const [{ title, x, y, curves, key }] = figures
    expect(figures.length).toBe(1)
    expect(title).toBe('Salt concentration in the electrolyte')
    expect([x.unit, y.unit]).toEqual(['µm', 'mol/m³'])
    expect(curves.map(({ name }) => name)).toEqual(['0 min', '5 min', '10 min'])
    expect(key?.map(({ name }) => name)).toEqual(['0 min', '5 min', '10 min'])
    expect(new Set(curves.map(({ stroke }) => stroke.colour)).size).toBe(3)
    const [field] = records[2].fields
    expect(curves[2].y).toEqual([...field.values])
    expectRelative(curves[2].x[5], 1e6 * field.x[5], 1e-12)
  })

  it('has a figure for each electrode, where dashes tell hosts apart', () => {
    const { figures, ids } = figuresOf({ fields: ['theta_s'], times: [300, 600] })
    expect(ids).toEqual(['inside-mine-theta_s-negative', 'inside-mine-theta_s-positive'])
    const [{ curves, key, caption }] = figures
    expect(curves.map(({ stroke }) => stroke.dash)).toEqual(['solid', 'dash', 'solid', 'dash'])
    expect(curves[1].name).toBe('5 min, Pyrolytic carbon')
    expect(key?.map(({ name }) => name)).toContain('Pyrolytic carbon')
    expect(caption).toContain('Dashes')
  })

  it('gives θ at the surface over the thickness', () => {
    const { figures } = figuresOf({ fields: ['theta', 'theta_s'], times: [600] })
    const [along, , surface] = figures
    expect(along.title).toBe('Lithiation at the surface, negative')
    along.curves[0].y.forEach((value, i) => {
      expectRelative(value, surface.curves[0].y[i], 1e-3)
    })
  })

  it('gives θ along the radius where one particle stands for the electrode', () => {
    const { figures } = figuresOf({ model: 'SPMe', fields: ['theta'], times: [600] })
    const [{ title, x, curves }] = figures
    expect([title, x.title]).toEqual(['Lithiation along the radius, negative', 'r / R'])
    expect(curves[0].x.at(-1)).toBe(1)
    expect(curves[0].y.length).toBe(curves[0].x.length)
  })

  it('draws the value of one particle over its whole layer, and says so', () => {
    const { figures, entry } = figuresOf({ model: 'SPM', fields: ['j'], times: [600] })
    const [negative, positive] = figures
    const { cell } = entry.solution
    const layers = [cell.negative, cell.separator, cell.positive].map((layer) =>
      'thickness' in layer ? 1e6 * layer.thickness : 0,
    )
    expect(negative.curves[0].x).toEqual([0, layers[0]])
    expectRelative(positive.curves[0].x[0], layers[0] + layers[1], 1e-12)
    expectRelative(positive.curves[0].x[1], layers[0] + layers[1] + layers[2], 1e-12)
    expect(negative.caption).toContain('One particle stands for the electrode')
  })

  it('draws twelve times of many, evenly chosen, the first and the last among them', () => {
    const times = Array.from({ length: 56 }, (_, i) => 10 * i)
    const { figures } = figuresOf({ model: 'SPM', fields: ['T'], times })
    const [{ curves, caption, y }] = figures
    expect(curves.map(({ name }) => Number.parseFloat(name) * 60)).toEqual(
      Array.from({ length: 12 }, (_, i) => expect.closeTo(50 * i, 0)),
    )
    expect(caption).toContain('12 of 56 times, evenly chosen')
    expect(y.unit).toBe('°C')
    expectRelative(curves[0].y[0], 25, 1e-12)
  })

  it('is drawn as finely as what hardly changes asks for', () => {
    const { figures } = figuresOf({ fields: ['phi_s'], times: [600] })
    const figure = figures[1] // of the positive: microvolts on four volts
    const extentOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
    const [{ y }] = plotlyOf(figure).data
    expectRelative(extentOf(y as number[]), extentOf(figure.curves[0].y), 0.01)
  })

  it('counts places in a half cell from the lithium', () => {
    const id = 'half-sn4ni3-sn-z1'
    const { figures } = figuresOf({ id, fields: ['theta_mean'], times: [0], start: 'as made' })
    expect(figures.map(({ x }) => x.title)).toEqual(['Place from the lithium surface'])
  })

  it('has none where no fields were kept', () => {
    expect(figuresOf({ times: [0] }).figures).toEqual([])
    const { entry } = insideRun({ times: [] })
    expect(profileFigures(entry, [])).toEqual([])
  })
})
