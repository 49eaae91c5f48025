import type { CellModel } from './cellModel.ts'
import type { HostReactions } from './hostReactions.ts'
import type { IsolationBook } from './ledger.ts'
import type { PorousElectrode } from './porousElectrode.ts'

/** Largest swelling each host has seen since it last lost material, per point. */
type Swings = Map<HostReactions, Float64Array>

/**
 * What happens between steps rather than within them: at the end of a delithiation, material that swung further than
 * pores and network follow is cut off,
 *
 *     dε/ε = −k ((ΔJ − g_tol)⁺)²,
 *
 * and keeps its lithium, its SEI and its volume; and a share of the cracked area heals.
 */
export class Ageing {
  readonly book: IsolationBook = { host: 0, sei: 0, conversion: 0 }
  readonly #model: CellModel
  readonly #largest: Swings = new Map()
  readonly #scratch: Float64Array

  constructor(model: CellModel) {
    this.#model = model
    const points = Math.max(...model.electrodes.map(({ n }) => n))
    this.#scratch = new Float64Array(points)
    for (const { hosts } of model.electrodes) {
      for (const host of hosts) {
        if (host.parameters.fade !== undefined) {
          this.#largest.set(host, new Float64Array(host.n).fill(1))
        }
      }
    }
  }

  /** Call at the end of each step, with the charge it passed [Ah]; changes y, hosts and the book. */
  endOfStep(y: Float64Array, charge: number): void {
    if (this.#largest.size === 0) return
    let changed = false
    for (const electrode of this.#model.electrodes) {
      const delithiates = electrode.side === 'negative' ? charge > 0 : charge < 0
      for (const host of electrode.hosts) {
        const largest = this.#largest.get(host)
        if (largest === undefined) continue
        const J = this.#swelling(host, y)
        if (delithiates) {
          this.#isolate(electrode, host, y, largest, J)
          this.#heal(host, y)
          changed = true
        }
        for (let i = 0; i < host.n; i++) {
          largest[i] = delithiates ? J[i] : Math.max(largest[i], J[i])
        }
      }
    }
    if (changed) this.#model.reconcile(y)
  }

  #swelling(host: HostReactions, y: Float64Array): Float64Array {
    const J = this.#scratch
    host.particles.means(y, host.particleOffset, J)
    const k = host.parameters.lithiumMolarVolume * host.parameters.concentrationMax
    for (let i = 0; i < host.n; i++) J[i] = 1 + k * J[i]
    return J
  }

  #isolate(
    electrode: PorousElectrode,
    host: HostReactions,
    y: Float64Array,
    largest: Float64Array,
    J: Float64Array,
  ): void {
    const { fade, volumeShare, concentrationMax, lithiumMolarVolume, conversions, sei } =
      host.parameters
    if (fade === undefined || fade.isolationFactor === 0) return
    const { area } = this.#model.cell
    for (let i = 0; i < host.n; i++) {
      const excess = largest[i] - J[i] - fade.toleratedSwing
      if (excess <= 0) continue
      const lost = host.connected[i] * Math.min(1, fade.isolationFactor * excess * excess)
      const volume = area * electrode.widths[i] * lost
      const swollen = J[i] - 1
      const theta = lithiumMolarVolume > 0 ? swollen / (lithiumMolarVolume * concentrationMax) : 0
      this.book.host += volume * volumeShare * concentrationMax * theta
      conversions.forEach(({ product, lithium }, c) => {
        const done = y[host.sides.conversionOffsets[c] + i]
        this.book[product === 'sei' ? 'sei' : 'conversion'] += volume * lithium * done
      })
      if (sei !== undefined) {
        this.book.sei += volume * host.sides.firstLayerLithium * y[host.sides.seiOffset + i]
      }
      const growth = volumeShare * swollen + host.sides.volumeAt(y, i)
      electrode.isolatedGrowth[i] += lost * growth
      host.disconnect(i, lost)
    }
  }

  #heal(host: HostReactions, y: Float64Array): void {
    const { fade } = host.parameters
    if (fade === undefined || host.sides.crackOffset < 0 || fade.healing === 0) return
    for (let i = 0; i < host.n; i++) y[host.sides.crackOffset + i] *= 1 - fade.healing
  }
}
