import { describe, expect, it } from 'vitest'
import { bdfPieces, bdfText, readBdf } from '../../src/interop/bdf.ts'
import { profileProtocol } from '../../src/protocols/profileProtocol.ts'
import { expectRelative } from '../support/expectRelative.ts'

// 1 A discharge for 0.1 h, half as much charge, both sides of the change at one time
const series = {
  time: Float64Array.of(0, 180.00000000000003, 360, 360, 720 / 3 + 1e3),
  voltage: Float64Array.of(4.123456789123, 4, 3.9, 4.05, 4.1),
  current: Float64Array.of(1, 1, 1, -0.5, -0.5),
  temperature: Float64Array.of(298.15, 298.2, 299, 299, 298.15),
  cycle: Float64Array.of(0, 0, 0, 1, 1),
  step: Float64Array.of(0, 0, 0, 1, 1),
  charge: Float64Array.of(0, 0.05, 0.1, 0.1, -0.02),
}

describe('bdfText', () => {
  it('writes the preferred labels, one row a sample', () => {
    const [head, ...rows] = bdfText(series).trim().split('\n')
    expect(head).toBe(
      'Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Step Count / 1,Surface Temperature / degC,' +
        'Charging Capacity / Ah,Discharging Capacity / Ah,Net Capacity / Ah',
    )
    expect(rows).toHaveLength(5)
    expect(rows[3]).toBe('360,4.05,0.5,1,2,25.85,0,0.1,-0.1')
  })

  it('counts charge as positive current and net capacity, as the format defines them', () => {
    const last = bdfText(series).trim().split('\n')[5].split(',').map(Number)
    expect(last[2]).toBe(0.5)
    expectRelative(last[6], 0.12, 1e-9)
    expectRelative(last[7], 0.1, 1e-9)
    expectRelative(last[8], last[6] - last[7], 1e-9)
  })
})

describe('bdfPieces', () => {
  it('are the whole text, in pieces of a thousand rows', () => {
    const rows = 2500
    const column = Float64Array.from({ length: rows }, (_, i) => i)
    const long = Object.fromEntries(Object.keys(series).map((key) => [key, column]))
    const pieces = [...bdfPieces({ ...series, ...long })]
    const count = (text: string) => text.split('\n').length - 1
    expect(pieces.map(count)).toEqual([1, 1000, 1000, 500])
    expect(readBdf(pieces.join('')).time).toEqual(column)
  })
})

describe('readBdf', () => {
  it('gives back what was written: times to the last digit, all else to nine digits', () => {
    const read = readBdf(bdfText(series))
    expect(read.time).toEqual(series.time)
    expect(read.step).toEqual(series.step)
    expect(read.cycle).toEqual(series.cycle)
    for (const key of ['voltage', 'current', 'temperature', 'charge'] as const) {
      series[key].forEach((value, i) => {
        expectRelative(read[key]?.[i] ?? Number.NaN, value, 1e-9)
      })
    }
  })

  it('reads machine names, milliseconds and the ambient temperature, and passes over columns it does not know', () => {
    const csv =
      'note,TEST_TIME_MILLISECOND,voltage_volt,current_ampere,Ambient Temperature / degC\nx,1500,3.7,-2,25\n'
    expect(readBdf(csv)).toEqual({
      time: Float64Array.of(1.5),
      voltage: Float64Array.of(3.7),
      current: Float64Array.of(2),
      ambientTemperature: Float64Array.of(298.15),
    })
  })

  it('says what is missing or wrong', () => {
    expect(() => readBdf('Voltage / V,x\n1,2', 'a.csv')).toThrow(
      /a\.csv: column names .*"Test Time \/ s"\na\.csv: column names .*"Current \/ A"/,
    )
    const head = 'Test Time / s,Voltage / V,Current / A'
    expect(() => readBdf(`${head}\n0,1,1\n1,,1`)).toThrow(/line 3, column Voltage \/ V/)
    expect(() => readBdf(`${head}\n1,1,1\n0,1,1`)).toThrow(
      /line 3 is 0; expected time that does not run backwards/,
    )
  })

  it('is replayed as a profile with the currents that were run', () => {
    const [step] = profileProtocol(bdfText(series), 'run.bdf.csv').parts
    expect(step).toMatchObject({
      control: { quantity: 'current', value: Float64Array.of(1, 1, 1, -0.5, -0.5) },
    })
  })
})
