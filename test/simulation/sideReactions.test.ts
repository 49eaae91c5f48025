import { describe, expect, it } from 'vitest'
import type { HostParameters } from '../../src/cells/cellParameters.ts'
import { Layout } from '../../src/simulation/layout.ts'
import { SideReactions } from '../../src/simulation/sideReactions.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { everythingHost, plainHost } from '../support/alloyCell.ts'
import { expectRelative } from '../support/expectRelative.ts'

const thermalVoltage = 0.0514
const alpha = 0.01
const { sei } = everythingHost as Required<HostParameters>
const f = 1e-5 // m²/C

/** A stage of the side reactions of one point, at main current j and Δ. */
function stage(parameters: HostParameters, j: number, delta: number, start = 0) {
  const layout = new Layout()
  const sides = new SideReactions(parameters, 1, layout)
  const jAt = layout.add(1, 1)
  const deltaAt = layout.add(1, 1)
  const w = new Float64Array(layout.size).fill(start)
  w[jAt] = j
  w[deltaAt] = delta
  const y = w.slice()
  sides.refresh(y, Float64Array.of(2.2), f)
  sides.linearise(alpha, thermalVoltage, w, y, jAt, deltaAt)
  sides.finish(alpha, w, y, jAt)
  return { sides, w, y }
}

describe('SideReactions', () => {
  it('is none where a host has neither conversion nor SEI', () => {
    const { sides } = stage(plainHost, 1, 0.1)
    expect(sides.none).toBe(true)
    expect(sides.current[0]).toBe(0)
    expect(sides.seiOffset).toBe(-1)
  })

  it('counts SEI in first layers: z L₀ a/V̄ of lithium each', () => {
    const { sides } = stage(everythingHost, 0, 0.3)
    const lithium = (2 * 5e-9 * everythingHost.specificArea) / 9.585e-5
    expectRelative(sides.firstLayerLithium, lithium, 1e-14)
  })

  it.each([-2, 2])('books in its states just the lithium that flowed, j = %f', (j) => {
    const { sides, w, y } = stage(everythingHost, j, 0.3)
    const [oxide, first] = sides.conversionOffsets
    const taken =
      900 * (y[oxide] - w[oxide]) +
      60 * (y[first] - w[first]) +
      sides.firstLayerLithium * (y[sides.seiOffset] - w[sides.seiOffset])
    const flowed = sides.current[0] + sides.freshNow[0] * j
    expectRelative(taken, (-everythingHost.specificArea * flowed) / (FARADAY * alpha), 1e-12)
    expect(flowed).toBeLessThan(0)
  })

  it('cracks on lithiation only, by f_br per area swept, and gives fresh area its first layer', () => {
    const lithiating = stage(everythingHost, -2, 0.3)
    const delithiating = stage(everythingHost, 2, 0.3)
    const { crackOffset } = lithiating.sides
    // d(a/a₀) = f_br d(J^⅔) with dJ/dt = −ν c_max f j
    const dJ = (2.7 * f * 2) / alpha
    const expected = (0.05 * (2 / 3) * dJ) / Math.cbrt(2.2)
    expectRelative(lithiating.y[crackOffset], expected, 1e-12)
    expect(delithiating.y[crackOffset]).toBe(0)
    expect(delithiating.sides.freshNow[0]).toBe(0)
    const layer = (FARADAY * 2 * 5e-9) / 9.585e-5 // C/m²
    expectRelative(lithiating.sides.freshNow[0] * 2 * (1 / alpha), layer * expected, 1e-12)
  })

  it('has a film of L₀(1 + s)/(1 + cracks): fresh area thins the mean', () => {
    const { sides } = stage(everythingHost, 0, 0.3, 0.5)
    expectRelative(sides.filmThickness[0], (sei.initialThickness * 1.5) / 1.5, 1e-14)
    const whole = { ...everythingHost, fade: { ...everythingHost.fade, freshAreaFactor: 0 } }
    const uncracked = stage(whole as HostParameters, 0, 0.3, 0.5)
    expect(uncracked.sides.crackOffset).toBe(-1)
    expectRelative(uncracked.sides.filmThickness[0], sei.initialThickness * 1.5, 1e-14)
  })

  it('leaves the volume of converted oxide and of SEI that clogs pores', () => {
    const { sides, w } = stage(everythingHost, 0, 0.3, 0.5)
    const volume = 0.01 * 0.5 + everythingHost.specificArea * 5e-9 * 0.5
    expectRelative(sides.volumeAt(w, 0), volume, 1e-12)
    const open = { ...everythingHost, sei: { ...sei, poreClogging: false } }
    expectRelative(stage(open, 0, 0.3, 0.5).sides.volumeAt(w, 0), 0.005, 1e-12)
  })

  it('follows a correction of Δ along its slopes', () => {
    const { sides } = stage(everythingHost, -1, 0.3)
    const [current, slope] = [sides.current[0], sides.slope[0]]
    const moved = stage(everythingHost, -1, 0.3 + 1e-5).sides.current[0]
    expectRelative(slope, (moved - current) / 1e-5, 1e-3)
    expect(slope).toBeGreaterThan(0)
  })
})
