import { describe, expect, it } from 'vitest'
import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { exactSpm } from '../../src/simulation/exactSpm.ts'
import { sweepSpm } from '../../src/simulation/sweepSpm.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'

const [graphite] = lgM50.negative.hosts
const swelling = {
  ...lgM50,
  negative: { ...lgM50.negative, hosts: [{ ...graphite, lithiumMolarVolume: 4e-6 }] },
}

describe('sweepSpm', () => {
  it('gives each point what it has alone, in its row', () => {
    const { time, capacity, voltage, outputs } = sweepSpm(
      [
        { cell: lgM50, current: 5 },
        { cell: graphiteHalfCell, current: 1 },
        { cell: lgM50, current: 10, limit: 3 },
      ],
      { outputs: 20 },
    )
    const own = new Float64Array(20)
    const run = exactSpm(lgM50).discharge(10, 3, own)
    expect(run).toEqual({ status: 'cut-off', time: time[2], capacity: capacity[2] })
    expect(outputs).toBe(20)
    expect(voltage.slice(40)).toEqual(own)
  })

  it('ends at the end of the window that the current leads to, unless told otherwise', () => {
    const { voltage } = sweepSpm(
      [
        { cell: lgM50, current: 5 },
        { cell: lgM50, current: -5 },
      ],
      { outputs: 11, initialSoc: 0.5 },
    )
    expectRelative(voltage[10], 2.5, 1e-9)
    expectRelative(voltage[21], 4.2, 1e-9)
  })

  it('marks what it refuses and goes on', () => {
    const { status, time, voltage, refusals } = sweepSpm(
      [
        { cell: lgM50, current: 5 },
        { cell: swelling, current: 5 },
        { cell: lgM50, current: 5 },
      ],
      { outputs: 5 },
    )
    expect(status).toEqual(['cut-off', 'refused', 'cut-off'])
    expect([...refusals.keys()]).toEqual([1])
    expect(refusals.get(1)).toContain('graphite swells')
    expect(time[1]).toBeNaN()
    expect(voltage.slice(5, 10).every(Number.isNaN)).toBe(true)
    expect(time[2]).toBe(time[0])
  })
  it('marks cells that are none, takes what carries parameters, and sees what was edited since', () => {
    const edited = { ...lgM50 }
    const points = [
      { cell: { ...lgM50, area: -1 }, current: 5 },
      { cell: {} as CellParameters, current: 5 },
      { cell: { parameters: lgM50 }, current: 5 },
      { cell: edited, current: 5 },
    ]
    const { status, refusals } = sweepSpm(points)
    expect(status).toEqual(['refused', 'refused', 'cut-off', 'cut-off'])
    expect(refusals.get(0)).toContain('cell.area is -1; expected an area')
    expect(refusals.get(1)).toContain('cell; expected the parameters of a cell')
    Object.assign(edited, { nominalCapacity: -5 })
    expect(sweepSpm(points).status[3]).toBe('refused')
  })

  it('is refused with all that is wrong with points and options', () => {
    const call = () =>
      sweepSpm([null] as never, { outputs: 1.5, initialSoc: 2, points: 3 } as object)
    for (const part of [/points; expected/, /outputs is 1.5/, /initialSoc is 2/, /points is 3/]) {
      expect(call).toThrow(part)
    }
  })
})
