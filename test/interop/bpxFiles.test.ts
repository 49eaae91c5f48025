import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ElectrodeParameters } from '../../src/cells/cellParameters.ts'
import { cellParametersFromBpx } from '../../src/interop/bpx.ts'
import { valueAt } from '../../src/numerics/curve.ts'
import { FARADAY } from '../../src/units/constants.ts'
import { expectRelative } from '../support/expectRelative.ts'

const folder = '../shared/bpx'
const present = existsSync(folder)
const load = (name: string) =>
  cellParametersFromBpx(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')), name)
const negativeOf = (name: string) => load(name).negative as ElectrodeParameters

describe.skipIf(!present)(
  `published BPX files${present ? '' : ' (skipped: the folder is absent)'}`,
  () => {
    for (const name of present
      ? readdirSync(folder).filter((file) => file.endsWith('.json'))
      : []) {
      it(`${name} reads, and its equilibrium voltage is near its cut-offs at both ends of the window`, () => {
        const { negative, positive, voltageWindow } = load(name)
        const potential = (electrode: ElectrodeParameters, end: 'empty' | 'full') => {
          const [{ openCircuitPotential: branches, lithiationWindow }] = electrode.hosts
          return valueAt(branches.lithiation, lithiationWindow[end])
        }
        for (const [end, cutOff] of [
          ['empty', voltageWindow.lower],
          ['full', voltageWindow.upper],
        ] as const) {
          const voltage = potential(positive, end) - potential(negative as ElectrodeParameters, end)
          expectRelative(voltage, cutOff, end === 'full' ? 0.075 : 0.25)
        }
      })
    }

    it('LG M50: ε, j₀ and the charge between the window’s ends are those of hand arithmetic', () => {
      const { area, negative, positive } = load('lg-m50-chen2020.bpx.json')
      const ampereHours = ({ thickness, hosts: [host] }: ElectrodeParameters) => {
        const { empty, full } = host.lithiationWindow
        const moles = area * thickness * host.volumeShare * host.concentrationMax * (full - empty)
        return (moles * FARADAY) / 3600
      }
      const graphite = negative as ElectrodeParameters
      expectRelative(graphite.hosts[0].volumeShare, 0.75, 1e-12)
      expectRelative(graphite.hosts[0].exchangeCurrentDensity, 0.3394734, 1e-6) // 96485.33 · 7.036788e-6 / 2
      // 0.1027 · 85.2e-6 · 0.75 · 33133 · (0.901397 − 0.0279) · 26.8015 and the same for the positive
      expectRelative(ampereHours(graphite), 5.090407, 1e-6)
      expectRelative(ampereHours(positive), -5.574723, 1e-6)
    })

    it('LG M50: the potentials are the published formulas to a microvolt', () => {
      const [host] = load('lg-m50-chen2020.bpx.json').positive.hosts
      for (const x of [0.27, 0.31, 0.5, 0.7, 0.9084]) {
        const published =
          -0.809 * x +
          4.4875 -
          0.0428 * Math.tanh(18.5138 * (x - 0.5542)) -
          17.7326 * Math.tanh(15.789 * (x - 0.3117)) +
          17.5842 * Math.tanh(15.9308 * (x - 0.312))
        expectRelative(valueAt(host.openCircuitPotential.lithiation, x), published, 1e-7)
      }
    })

    it('the blended file holds as much active material and area-weighted lithium as the single one', () => {
      const single = load('nmc_pouch_cell_BPX.json').positive
      const blended = load('nmc_pouch_cell_BPX_blended_electrode.json').positive
      const sum = (electrode: ElectrodeParameters) =>
        electrode.hosts.reduce((all, { volumeShare }) => all + volumeShare, 0)
      expect(blended.hosts.map(({ name }) => name)).toEqual(['Large Particles', 'Small Particles'])
      expectRelative(sum(blended), sum(single), 1e-6)
      expectRelative(blended.inertShare, single.inertShare, 1e-5)
    })

    it('silicon in graphite: two branches apart, h = −1, decay constant 30', () => {
      const [graphite, silicon] = negativeOf('graphite-silicon-hysteresis.bpx.json').hosts
      expect([graphite.initialHysteresis, silicon.initialHysteresis]).toEqual([0, -1])
      expect(silicon.openCircuitPotential.decayConstant).toBe(30)
      const { lithiation, delithiation } = silicon.openCircuitPotential
      expect(valueAt(delithiation, 0.5) - valueAt(lithiation, 0.5)).toBeGreaterThan(0.1)
      expect(graphite.openCircuitPotential.lithiation).toBe(
        graphite.openCircuitPotential.delithiation,
      )
    })

    it('Kokam: tables are linear between their points, to a microvolt away from the kinks', () => {
      const name = 'kokam-ecker2015.bpx.json'
      const raw = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')).Parameterisation
      for (const [electrode, hosts] of [
        ['Negative electrode', negativeOf(name).hosts],
        ['Positive electrode', load(name).positive.hosts],
      ] as const) {
        for (const [key, curve, near] of [
          ['OCP [V]', hosts[0].openCircuitPotential.lithiation, 1e-4],
          ['Diffusivity [m2.s-1]', hosts[0].diffusivity, 2e-3],
        ] as const) {
          const { x, y } = raw[electrode][key] as { x: number[]; y: number[] }
          for (let i = 1; i < x.length; i++) {
            if (x[i] - x[i - 1] < 5e-4) continue
            expectRelative(
              valueAt(curve, (x[i] + x[i - 1]) / 2),
              (y[i] + y[i - 1]) / 2,
              key === 'OCP [V]' ? 2e-7 : 1e-6,
            )
            expectRelative(valueAt(curve, x[i]), y[i], near)
          }
        }
      }
    })
  },
)
