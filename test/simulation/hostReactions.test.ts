import { describe, expect, it } from 'vitest'
import { CellModel } from '../../src/simulation/cellModel.ts'
import type { HostReactions } from '../../src/simulation/hostReactions.ts'
import { FARADAY, GAS_CONSTANT } from '../../src/units/constants.ts'
import { alloyCell, everythingHost } from '../support/alloyCell.ts'
import { expectRelative } from '../support/expectRelative.ts'

const one = (value = 0) => Float64Array.of(value)
const volumePerLithiation = everythingHost.lithiumMolarVolume * everythingHost.concentrationMax

/** The host with everything at θ, alone in its electrode of one point. */
function host(theta: number) {
  const model = new CellModel(alloyCell, { model: 'SPM' })
  const y = model.initialState()
  const negative = model.negative as NonNullable<typeof model.negative>
  const silicon: HostReactions = negative.hosts[0]
  silicon.initialise(y, theta)
  negative.updateGeometry(y)
  return { model, y, silicon, at: negative.deltaOffset }
}

/** Current and slope per layer volume at frozen states. */
function frozen({ y, silicon, at }: ReturnType<typeof host>, delta: number) {
  const sums = { value: one(), onDelta: one(), onSalt: one() }
  y[at] = delta
  silicon.lineariseFrozen(y, at, one(1), sums)
  return { value: sums.value[0], onDelta: sums.onDelta[0] }
}

describe('HostReactions', () => {
  it('turns current into lithiation by f = a/(F c_max ε)', () => {
    const { specificArea, concentrationMax, volumeShare } = everythingHost
    expectRelative(
      host(0).silicon.f,
      specificArea / (FARADAY * concentrationMax * volumeShare),
      1e-14,
    )
  })

  it('grows by ε ν c_max θ̄ as it takes lithium', () => {
    const { silicon, y } = host(0.4)
    const growth = one()
    silicon.addGrowth(y, growth)
    expectRelative(growth[0], 0.06 * volumePerLithiation * 0.4, 1e-12)
  })

  it('is at equilibrium at U less the shift ν p/F of the pressure upon it', () => {
    const { silicon, y } = host(0.5)
    const U = one()
    silicon.equilibrium(y, U)
    const lithiation = 0.32 - 0.28 * 0.5 + 0.4 * Math.exp(-15)
    const shift = (everythingHost.lithiumMolarVolume * 1e9) / FARADAY
    expectRelative(U[0], lithiation - shift, 1e-7)
  })

  it.each([0.05, 0.2, 0.45, 0.9])(
    'at frozen states has the slope of its currents, Δ = %f',
    (delta) => {
      const made = host(0.5)
      const d = 1e-6
      const { onDelta } = frozen(made, delta)
      const rise = frozen(made, delta + d).value - frozen(made, delta - d).value
      expectRelative(onDelta, rise / (2 * d), 1e-5)
      expect(onDelta).toBeGreaterThan(0)
    },
  )

  it('carries in proportion to what is still connected', () => {
    const made = host(0.5)
    for (let k = 0; k < 4; k++) frozen(made, 0.4) // SEI sees the main current of the iterate before
    const whole = frozen(made, 0.4).value
    made.silicon.disconnect(0, 0.25)
    expectRelative(made.silicon.connected[0], 0.75, 1e-14)
    expectRelative(frozen(made, 0.4).value, 0.75 * whole, 1e-11)
  })

  it('reacts faster when warm: j₀ by Arrhenius', () => {
    const small = (T: number) => {
      const made = host(0.5)
      made.silicon.setTemperature(T, 298.15)
      const U = one()
      made.silicon.equilibrium(made.y, U)
      // near equilibrium, above which conversions and SEI are far away
      frozen(made, U[0] + 1e-7)
      return made.silicon.reaction.exchange[0]
    }
    const factor = Math.exp((3e4 / GAS_CONSTANT) * (1 / 298.15 - 1 / 318.15))
    expectRelative(small(318.15), factor * small(298.15), 1e-10)
  })

  it('stores chemically what it takes up electrically less overpotential, hysteresis and entropy', () => {
    const made = host(0.5)
    const { silicon, y, at } = made
    frozen(made, 0.4)
    const power = one()
    silicon.addStoredPower(y, at, 300, power)
    const j = y[silicon.currentOffset] * (1 + silicon.sides.freshNow[0])
    const { potential, gap, entropic } = silicon.potential
    expect(silicon.h[0] * gap[0]).not.toBe(0)
    const main = j * (potential[0] - silicon.h[0] * gap[0] - 300 * entropic[0])
    const side = silicon.sides.current[0] * y[at]
    expectRelative(power[0], everythingHost.specificArea * (main + side), 1e-12)
  })

  it('has no hysteresis state where branches are one', () => {
    const { model } = host(0)
    const graphite = model.negative?.hosts[1]
    expect(graphite?.hysteresisOffset).toBe(-1)
    expect(model.negative?.hosts[0].hysteresisOffset).toBeGreaterThan(-1)
  })
})
