import { describe, expect, it } from 'vitest'
import { curveOf } from '../../src/numerics/curve.ts'
import { hostPressure } from '../../src/simulation/hostPressure.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { lgM50 } from '../support/lgM50.ts'

const pressureAt = (theta: number) => 1e9 * theta * theta // Pa
const host = {
  ...lgM50.positive.hosts[0],
  lithiumMolarVolume: 9e-6,
  confinementPressure: curveOf(pressureAt, 0, 1, 64),
}
const at = (theta: number) => (-9e-6 * pressureAt(theta)) / FARADAY

describe('HostPressure', () => {
  it('is none where nothing confines the host', () => {
    expect(hostPressure(lgM50.positive.hosts[0], 2)).toBeUndefined()
  })

  it('lowers the potential by ν p/F', () => {
    const pressure = hostPressure(host, 2)
    pressure?.at(Float64Array.of(0.3, 0.8))
    for (const [i, theta] of [0.3, 0.8].entries())
      expectRelative(pressure?.shift[i] ?? 0, at(theta), 1e-9)
  })

  it('follows the mean that a current leads to, and says how', () => {
    const pressure = hostPressure(host, 1)
    const onCurrent = new Float64Array(1)
    const follow = (j: number) => {
      pressure?.follow(2e-3, Float64Array.of(9, 0.5, 9), 1, 2, Float64Array.of(j), 0, onCurrent)
      return pressure?.shift[0] ?? 0
    }
    expectRelative(follow(-30), at(0.56), 1e-9)
    const slope = onCurrent[0]
    expectRelative(slope, (follow(-29.9) - follow(-30.1)) / 0.2, 1e-6)
  })
})
