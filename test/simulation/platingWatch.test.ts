import { describe, expect, it } from 'vitest'
import { CellModel } from '../../src/simulation/cellModel.ts'
import { throughStates } from '../../src/simulation/interpolant.ts'
import { PlatingWatch } from '../../src/simulation/platingWatch.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { expectRelative } from '../support/expectRelative.ts'
import { graphiteHalfCell, lgM50 } from '../support/lgM50.ts'

const fastCharge = 'Charge at 2C until 4.2 V; Hold at 4.2 V until C/10'

describe('PlatingWatch', () => {
  it('parts a time step where Δ at the separator crosses 0 V', () => {
    const model = new CellModel(lgM50, { model: 'DFN', mesh: { negative: 3 } })
    const { negative, currentAt } = model
    const at = (negative as NonNullable<typeof negative>).deltaOffset
    const [above, under] = [model.initialState(), model.initialState()]
    above[currentAt] = under[currentAt] = -10
    above.fill(0.03, at, at + 3)
    under.fill(-0.01, at, at + 3)
    const watch = new PlatingWatch(model)
    watch.begin(0, above, 4)
    expectRelative(watch.margin?.lowest ?? 0, 0.03, 1e-12)
    expect(watch.margin).toMatchObject({ time: 0, step: 4, below: 0 })
    watch.advance(0, 8, throughStates(0, 8, [0, 1], [above, under]), 4)
    watch.advance(8, 16, throughStates(8, 16, [0, 1], [under, above]), 5)
    expect(watch.margin).toMatchObject({ time: 8, step: 4 })
    expectRelative(watch.margin?.lowest ?? 0, -0.01, 1e-12)
    expectRelative(watch.margin?.below ?? 0, 4, 1e-9)
  })

  it.each([
    ['SPM', -0.0195, 414],
    ['SPMe', -0.0346, 1101],
    ['DFN', -0.0917, 2032],
  ] as const)(
    'finds a fast charge to fall below lithium, most at the separator: %s',
    (model, lowest, below) => {
      const { platingMargin, steps } = simulate(lgM50, fastCharge, { model, initialSoc: 0.1 })
      expectRelative(platingMargin?.lowest ?? 0, lowest, 0.02)
      expectRelative(platingMargin?.below ?? 0, below, 0.02)
      expect(platingMargin?.time).toBeLessThan(steps[1].end)
    },
  )

  it('reads the potential at the face of the separator, whatever the mesh', () => {
    const margin = (negative: number) => {
      const mesh = { negative, separator: 4, positive: 10, radial: 8 }
      const options = { model: 'DFN', initialSoc: 0.1, mesh } as const
      const { platingMargin } = simulate(lgM50, 'Charge at 1.2C until 4.2 V', options)
      return platingMargin ?? { lowest: 0, below: 0 }
    }
    const [coarse, fine] = [margin(10), margin(60)]
    expect(Math.abs(coarse.lowest - fine.lowest)).toBeLessThan(3e-4) // 5 mV between the centres of the last cells
    expectRelative(coarse.below, fine.below, 0.005)
  })

  it('finds the same in what is recorded in full and in outline', () => {
    const protocol = 'repeat 4 { Charge at 1C until 4.2 V; Discharge at 1C until 3 V }'
    const options = { model: 'SPMe', initialSoc: 0.1 } as const
    const all = simulate(lgM50, protocol, options)
    const ends = simulate(lgM50, protocol, { ...options, record: 'ends' })
    expect(all.platingMargin).toBeDefined()
    expect(ends.platingMargin).toEqual(all.platingMargin)
  })

  it('has nothing to say of discharges, rests and lithium counter electrodes', () => {
    const away = simulate(lgM50, 'Discharge at 1C for 10 min; Rest for 10 min', { model: 'DFN' })
    expect(away.platingMargin).toBeUndefined()
    const half = simulate(graphiteHalfCell, 'Discharge at C/5 for 10 min; Charge at C/5 for 5 min')
    expect(half.platingMargin).toBeUndefined()
  })
})
