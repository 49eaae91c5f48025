import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cellParametersFromBpx } from '../../src/interop/bpx.ts'
import { electrolyteProfile, profileAt, runModel } from '../support/electrolyteProfile.ts'
import { curve, curvesAbsent, curvesPresent } from '../support/sharedCurves.ts'

const file = new URL('../../../shared/bpx/graphite-lco-comsol.bpx.json', import.meta.url)
const mesh = { negative: 50, separator: 25, positive: 50, radial: 8 }

describe.skipIf(!curvesPresent)(`the electrolyte in COMSOL${curvesAbsent}`, () => {
  it.each([
    { rate: '0.5C', current: 12 },
    { rate: '1C', current: 24 },
    { rate: '2C', current: 48 },
  ])('$rate: salt and potential within 0.2 % at ¼, ½ and ¾', ({ rate, current }) => {
    const cell = cellParametersFromBpx(JSON.parse(readFileSync(file, 'utf8')))
    const reference = curve(`comsol-dfn-${rate}-electrolyte.csv`)
    const times = Object.keys(reference).flatMap((key) => /^c_e.*_at_(.*)s$/.exec(key)?.[1] ?? [])
    expect(times).toHaveLength(3)
    for (const time of times) {
      const ran = runModel(cell, `Discharge at ${current} A for ${time} s`, {
        model: 'DFN',
        mesh,
        rtol: 1e-5,
      })
      const { x, salt, potential } = electrolyteProfile(ran)
      reference.x_m.forEach((at, i) => {
        const c = reference[`c_e_mol_m3_at_${time}s`][i]
        const phi = reference[`phi_e_V_at_${time}s`][i]
        expect(Math.abs(profileAt(x, salt, at) / c - 1)).toBeLessThan(2e-3)
        expect(Math.abs(profileAt(x, potential, at) / phi - 1)).toBeLessThan(2e-3)
      })
    }
  })
})
