import { FARADAY } from '../units/constants.ts'
import type { CellModel } from './cellModel.ts'
import type { HostReactions } from './hostReactions.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import type { Ledger } from './solution.ts'

/** What left its host for good when material was isolated: kept as sums, since no state carries it any more. */
export interface IsolationBook {
  /** Lithium in isolated material, in its SEI and in its oxide [mol]. */
  host: number
  sei: number
  conversion: number
}

/** Lithium and salt that a run started with, which later sums are held against. */
export interface LedgerStart {
  readonly lithium: number
  readonly inventory: number
  readonly salt: number
}

/** Sums over what is stored, recomputed from profiles: nothing is integrated along. */
export function ledgerOf(
  model: CellModel,
  y: Float64Array,
  book: IsolationBook,
  start?: LedgerStart,
): Ledger {
  const hosts: Record<string, number> = {}
  let conversion = book.conversion
  let sei = book.sei
  for (const electrode of model.electrodes) {
    for (const host of electrode.hosts) {
      hosts[`${electrode.side}/${host.parameters.name}`] = activeLithium(model, electrode, host, y)
      const taken = takenLithium(model, electrode, host, y)
      conversion += taken.conversion
      sei += taken.sei
    }
  }
  const half = model.cell.negative.kind === 'lithium'
  const fromCounter = half ? (3600 * y[model.chargeAt]) / FARADAY : 0
  const salt = model.electrolyte?.salt(y) ?? { inPores: 0, inReservoir: 0 }
  const area = model.cell.area
  const total = Object.values(hosts).reduce((sum, n) => sum + n, conversion + sei + book.host)
  const inPores = area * salt.inPores
  const inReservoir = area * salt.inReservoir
  return {
    hosts,
    conversion,
    sei,
    isolated: book.host,
    fromCounter,
    lithiumError: start === undefined ? 0 : (total - start.lithium - fromCounter) / start.inventory,
    saltInPores: inPores,
    saltInReservoir: inReservoir,
    saltError:
      start === undefined || start.salt === 0
        ? 0
        : (inPores + inReservoir - start.salt) / start.salt,
    volumeError: volumeError(model, y),
  }
}

export function ledgerStart(model: CellModel, y: Float64Array): LedgerStart {
  const { hosts, conversion, sei, saltInPores, saltInReservoir } = ledgerOf(model, y, {
    host: 0,
    sei: 0,
    conversion: 0,
  })
  const lithium = Object.values(hosts).reduce((sum, n) => sum + n, conversion + sei)
  let capacity = 0
  for (const { hosts: all, parameters } of model.electrodes) {
    for (const { parameters: host } of all) {
      capacity += model.cell.area * parameters.thickness * host.volumeShare * host.concentrationMax
    }
  }
  const half = model.cell.negative.kind === 'lithium'
  return { lithium, inventory: half ? capacity : lithium, salt: saltInPores + saltInReservoir }
}

/** Lithium in what is still connected of a host [mol]. */
function activeLithium(
  model: CellModel,
  electrode: PorousElectrode,
  host: HostReactions,
  y: Float64Array,
): number {
  const theta = new Float64Array(host.n)
  host.particles.means(y, host.particleOffset, theta)
  let sum = 0
  for (let i = 0; i < host.n; i++) sum += electrode.widths[i] * host.connected[i] * theta[i]
  const { volumeShare, concentrationMax } = host.parameters
  return model.cell.area * volumeShare * concentrationMax * sum
}

/** Lithium that one host's side reactions hold [mol], isolated material left out. */
function takenLithium(
  model: CellModel,
  electrode: PorousElectrode,
  host: HostReactions,
  y: Float64Array,
): { conversion: number; sei: number } {
  const { area } = model.cell
  const total = (offset: number) => {
    let sum = 0
    for (let i = 0; i < host.n; i++) sum += electrode.widths[i] * host.connected[i] * y[offset + i]
    return area * sum
  }
  let conversion = 0
  let sei =
    host.sides.seiOffset < 0 ? 0 : host.sides.firstLayerLithium * total(host.sides.seiOffset)
  host.parameters.conversions.forEach(({ product, lithium }, c) => {
    const taken = lithium * total(host.sides.conversionOffsets[c])
    if (product === 'sei') sei += taken
    else conversion += taken
  })
  return { conversion, sei }
}

/** Largest relative difference between λ(1−ε), with P = ελ as stored, and the solid volume of what is stored. */
function volumeError(model: CellModel, y: Float64Array): number {
  let worst = 0
  for (const electrode of model.electrodes) {
    if (electrode.poreOffset < 0) continue
    electrode.updateGeometry(y)
    const solid = electrode.solidVolume(y)
    for (let i = 0; i < electrode.n; i++) {
      const inUse = electrode.stretch[i] - y[electrode.poreOffset + i]
      worst = Math.max(worst, Math.abs(inUse - solid[i]) / solid[i])
    }
  }
  return worst
}
