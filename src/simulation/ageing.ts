import type { CellModel } from './cellModel.ts'
import type { HostReactions } from './hostReactions.ts'
import type { Interpolant } from './interpolant.ts'
import type { IsolationBook } from './ledger.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import { Swings } from './swings.ts'

/**
 * What happens between steps rather than within them: material that shrank further than pores and network follow is cut
 * off,
 *
 *     dε/ε = −k ((ΔJ − g_tol)⁺)²  per swing,
 *
 * and keeps its lithium, its SEI and its volume; and a share of the cracked area heals with the charge that is taken out.
 */
export class Ageing {
  readonly book: IsolationBook = { host: 0, sei: 0, conversion: 0 }
  readonly #model: CellModel
  readonly #swings = new Map<HostReactions, Swings>()
  readonly #state: Float64Array

  /** @param y the state that all begins with */
  constructor(model: CellModel, y: Float64Array) {
    this.#model = model
    for (const { hosts } of model.electrodes) {
      for (const host of hosts) {
        const { fade } = host.parameters
        if (fade === undefined) continue
        this.#swings.set(host, new Swings(swelling(host, y), fade.toleratedSwing))
      }
    }
    this.#state = new Float64Array(this.#swings.size === 0 ? 0 : model.size)
  }

  /** Call where the current turns within a step. */
  turn(t: number, interpolant: Interpolant): void {
    if (this.#swings.size === 0) return
    interpolant.state(t, this.#state)
    for (const [host, swings] of this.#swings) swings.follow(swelling(host, this.#state))
  }

  /** Call at the end of each step, with the charge it passed [Ah]; changes y, hosts and the book. */
  endOfStep(y: Float64Array, charge: number): void {
    if (this.#swings.size === 0) return
    let changed = false
    for (const electrode of this.#model.electrodes) {
      const delithiated = electrode.side === 'negative' ? charge : -charge
      for (const host of electrode.hosts) {
        const swings = this.#swings.get(host)
        if (swings === undefined) continue
        const J = swelling(host, y)
        swings.follow(J)
        changed = this.#isolate(electrode, host, y, swings, J) || changed
        if (delithiated > 0) this.#heal(host, y, delithiated / this.#model.cell.nominalCapacity)
      }
    }
    if (changed) this.#model.reconcile(y)
  }

  #isolate(
    electrode: PorousElectrode,
    host: HostReactions,
    y: Float64Array,
    { squares }: Swings,
    J: Float64Array,
  ): boolean {
    const { fade, volumeShare, concentrationMax, lithiumMolarVolume, conversions, sei } =
      host.parameters
    if (fade === undefined || fade.isolationFactor === 0) return false
    const { area } = this.#model.cell
    let any = false
    for (let i = 0; i < host.n; i++) {
      if (squares[i] <= 0) continue
      any = true
      const lost = host.connected[i] * -Math.expm1(-fade.isolationFactor * squares[i])
      squares[i] = 0
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
    return any
  }

  #heal(host: HostReactions, y: Float64Array, discharges: number): void {
    const { fade } = host.parameters
    if (fade === undefined || host.sides.crackOffset < 0 || fade.healing === 0) return
    const left = (1 - fade.healing) ** discharges
    for (let i = 0; i < host.n; i++) y[host.sides.crackOffset + i] *= left
  }
}

/** J̄ = v/v₀ of a host, per point. */
function swelling(host: HostReactions, y: Float64Array): Float64Array {
  const J = new Float64Array(host.n)
  host.particles.means(y, host.particleOffset, J)
  const k = host.parameters.lithiumMolarVolume * host.parameters.concentrationMax
  for (let i = 0; i < host.n; i++) J[i] = 1 + k * J[i]
  return J
}
