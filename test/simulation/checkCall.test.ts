import { describe, expect, it } from 'vitest'
import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { checkCall } from '../../src/simulation/checkCall.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { SimulationOptions } from '../../src/simulation/simulationOptions.ts'
import { InputError } from '../../src/units/inputError.ts'
import { lgM50 } from '../support/lgM50.ts'

/** What a call from plain JavaScript is told. */
const told = (
  options: unknown,
  cell: unknown = lgM50,
  protocol: unknown = 'Rest for 1 h',
): string => {
  try {
    checkCall(cell as CellParameters, protocol as string, options as SimulationOptions)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('a call of simulate', () => {
  it('may have every option there is, also as undefined', () => {
    const { signal } = new AbortController()
    const inside = { fields: ['c_e'], fieldTimes: [0, 60] }
    const numbers = { rtol: 1e-5, initialSoc: 1, mesh: { negative: 4, radial: 6 } }
    const words = { model: 'DFN', thermal: 'isothermal', record: 'ends' }
    expect(told({ ...words, ...numbers, ...inside, signal, progress: () => {} })).toBe('')
    expect(told({ model: undefined, mesh: undefined })).toBe('')
  })

  it.each([
    [{ model: 'P2D' }, 'options.model is "P2D"; expected SPM or SPMe or DFN'],
    [{ modle: 'DFN' }, 'options.modle is "DFN"; expected no option of this name. Try: model'],
    [{ initialSoc: 80 }, 'options.initialSoc is 80; expected a share from 0 to 1'],
    [{ rtol: 0 }, 'options.rtol is 0'],
    [{ mesh: { negative: 0 } }, 'options.mesh is {"negative":0}'],
    [{ mesh: { radial: 1 } }, 'options.mesh is {"radial":1}; expected whole numbers'],
    [{ mesh: { nodes: 8 } }, 'options.mesh is {"nodes":8}'],
    [{ fields: ['zz'], fieldTimes: [1] }, 'options.fields is ["zz"]; expected a list of: c_e'],
    [{ fields: ['c_e'] }, 'options.fieldTimes; expected times for the fields'],
    [{ fieldTimes: [-1] }, 'options.fieldTimes is [-1]'],
  ])('is refused with %o', (options, message) => {
    expect(told(options)).toContain(message)
  })

  it('is told everything at once, a cell that is none included', () => {
    const message = told({ model: 'P2D', initialSoc: -1 }, {})
    for (const part of ['cell; expected', 'options.model', 'options.initialSoc'])
      expect(message).toContain(part)
  })

  it('is told of a cell, a protocol and options that are missing', () => {
    const message = told(null, null, null)
    for (const part of ['cell; expected', 'protocol; expected steps', 'options is null'])
      expect(message).toContain(part)
    expect(() => simulate(lgM50, undefined as unknown as string)).toThrow(InputError)
    expect(() => simulate(null as unknown as CellParameters, 'Rest for 1 h')).toThrow(InputError)
  })

  it('is told what is wrong inside the cell, beside the rest', () => {
    const message = told({ rtol: 2 }, { ...lgM50, area: -1 }, { title: 'none' })
    for (const part of ['cell.area is -1', 'protocol; expected', 'options.rtol is 2'])
      expect(message).toContain(part)
  })

  it('is told what is wrong inside a protocol object', () => {
    const message = told({ rtol: 2 }, lgM50, { title: 'mine', parts: [] })
    for (const part of ['protocol.parts is []', 'options.rtol is 2'])
      expect(message).toContain(part)
  })

  it('has no lumped heat for a cell without thermal data', () => {
    const { thermal: _, ...cold } = lgM50
    expect(told({ thermal: 'lumped' }, cold)).toContain('expected a cell that has thermal data')
  })
})
