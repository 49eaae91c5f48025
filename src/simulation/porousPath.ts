import type { ElectrolyteCells } from './electrolyteCells.ts'
import type { IonicPath } from './ionicPath.ts'
import type { PorousElectrode } from './porousElectrode.ts'

/** What a path is read from: a DFN whose internals have just been made to fit a state. */
export interface PorousPathSource {
  readonly cells: ElectrolyteCells
  readonly negative: PorousElectrode | undefined
  readonly positive: PorousElectrode
  readonly y: Float64Array
  /** Current per electrode area [A/m²]. */
  readonly areal: number
  /** Of the lithium counter, > 0 where it is stripped [V]; 0 without one. */
  readonly counterOverpotential: number
  /** c/c_ref at the lithium surface [1]. */
  readonly surfaceSalt: number
}

/**
 * The potentials of the DFN by the rules of its rows (see `PorousTransport`): i_e is what the reactions have given off
 * up to a face, and between centres its mean i_f + (H/24)(S_{f+1} − S_f) drives
 *
 *     φ_e(f+1) − φ_e(f) = χ̄ ln(u_{f+1}/u_f) − ī r_κ,   φ_s(f+1) − φ_s(f) = −(I − ī) r_σ
 *
 * In the half cells at a layer's ends S is even, which takes (H/4) S r off the drop of the full current.
 */
export function porousPath(source: PorousPathSource): IonicPath {
  const { cells, negative, positive, y, areal: I } = source
  const { u, resistance, chi, width, stretch, cells: n } = cells
  const nn = cells.negativeCells
  const first = nn + cells.separatorCells
  const current = new Float64Array(n + 1).fill(I)
  const mean = new Float64Array(n).fill(I) // between centres i and i + 1
  if (negative !== undefined) {
    current[0] = 0
    fillCurrents(negative, width[0], 0, current, mean)
  }
  fillCurrents(positive, width[first], first, current, mean)

  const ohmic = new Float64Array(n)
  const concentration = new Float64Array(n)
  if (negative === undefined) {
    const { surfaceSalt: u0 } = source
    ohmic[0] = -I * resistance[0]
    concentration[0] = (chi[0] * 2 * (u[0] - u0)) / (u[0] + u0)
  }
  for (let f = 0; f < n - 1; f++) {
    const z = (u[f + 1] - u[f]) / (u[f + 1] + u[f])
    const zz = z * z
    concentration[f + 1] =
      concentration[f] + (chi[f] + chi[f + 1]) * z * (1 + zz * (1 / 3 + zz / 5))
    let drop = mean[f] * (resistance[f] + resistance[f + 1])
    if (f === nn - 1 && negative !== undefined) {
      drop -= 0.25 * width[f] * negative.sums.value[nn - 1] * resistance[f]
    }
    if (f === first - 1) {
      drop += 0.25 * width[f + 1] * positive.sums.value[0] * resistance[f + 1]
    }
    ohmic[f + 1] = ohmic[f] - drop
  }

  const toSolid = (electrode: PorousElectrode, start: number): Float64Array => {
    const half = 0.5 / electrode.parameters.electronicConductivity
    const phi = new Float64Array(electrode.n)
    for (let k = 0; k < electrode.n - 1; k++) {
      const f = start + k
      const r = half * (width[f] * stretch[f] + width[f + 1] * stretch[f + 1])
      phi[k + 1] = phi[k] - (I - mean[f]) * r
    }
    return phi
  }
  const negativeSolid = negative === undefined ? new Float64Array(0) : toSolid(negative, 0)
  const positiveSolid = toSolid(positive, first)
  let solidDrop = 0
  if (negative !== undefined) {
    const { value } = negative.sums
    shift(
      negativeSolid,
      -collectorResistance(cells, negative, 0) * (I - 0.25 * width[0] * value[0]),
    )
    solidDrop += negative.mean(negativeSolid)
  }
  const last = positive.n - 1
  const collector =
    positiveSolid[last] -
    collectorResistance(cells, positive, n - 1) *
      (I + 0.25 * width[n - 1] * positive.sums.value[last])
  solidDrop += collector - positive.mean(positiveSolid)

  // φ_e where the path begins: at the lithium, or under the first cell's Δ
  const start =
    negative === undefined
      ? -source.counterOverpotential
      : negativeSolid[0] - y[negative.deltaOffset]
  const electrolyte = ohmic.map((drop, i) => start + drop + concentration[i])
  shift(positiveSolid, electrolyte[first] + y[positive.deltaOffset] - positiveSolid[0])
  const between = (part: Float64Array) =>
    positive.mean(part.subarray(first)) - (negative?.mean(part.subarray(0, nn)) ?? 0)
  return {
    grid: cells,
    salt: u.slice(),
    ionicCurrent: current,
    electrolyte,
    negative: negativeSolid,
    positive: positiveSolid,
    counterDrop: -source.counterOverpotential,
    solidDrop,
    ohmicDrop: between(ohmic),
    concentrationDrop: between(concentration),
  }
}

/** Of the half cell before a collector [Ω·m²]. */
function collectorResistance(
  { width, stretch }: ElectrolyteCells,
  { parameters }: PorousElectrode,
  cell: number,
): number {
  return (width[cell] * stretch[cell]) / (2 * parameters.electronicConductivity)
}

/** Currents of one electrode: on the faces behind its cells, from the one given before them, and between centres. */
function fillCurrents(
  { n, sums: { value } }: PorousElectrode,
  width: number,
  start: number,
  current: Float64Array,
  mean: Float64Array,
): void {
  for (let k = 0; k < n; k++) {
    const inside = k > 0 && k < n - 1
    const bend = inside ? (value[k + 1] - 2 * value[k] + value[k - 1]) / 24 : 0
    current[start + k + 1] = current[start + k] + width * (value[k] + bend)
  }
  for (let k = 0; k < n - 1; k++) {
    mean[start + k] = current[start + k + 1] + (width / 24) * (value[k + 1] - value[k])
  }
}

function shift(values: Float64Array, by: number): void {
  for (let i = 0; i < values.length; i++) values[i] += by
}
