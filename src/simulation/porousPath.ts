import { halfLogRatio } from '../submodels/transport/halfLog.ts'
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
  const { cells, negative, positive, y, counterOverpotential } = source
  const nn = cells.negativeCells
  const first = nn + cells.separatorCells
  const currents = currentsOf(source)
  const { ohmic, concentration } = electrolyteDrops(source, currents.mean)
  const negativeSolid =
    negative === undefined ? new Float64Array(0) : solidDrops(source, negative, 0, currents.mean)
  const positiveSolid = solidDrops(source, positive, first, currents.mean)
  // φ_e where the path begins: at the lithium, or under the first cell's Δ
  const start =
    negative === undefined
      ? -counterOverpotential
      : negativeSolid[0] - y[negative.deltaOffset] - ohmic[0] - concentration[0]
  const electrolyte = ohmic.map((drop, i) => start + drop + concentration[i])
  const toCollector = collectorDrop(source, positive, cells.cells - 1)
  const solidDrop =
    (negative?.mean(negativeSolid) ?? 0) +
    (positiveSolid[positive.n - 1] - toCollector - positive.mean(positiveSolid))
  shift(positiveSolid, electrolyte[first] + y[positive.deltaOffset] - positiveSolid[0])
  const between = (part: Float64Array) =>
    positive.mean(part.subarray(first)) - (negative?.mean(part.subarray(0, nn)) ?? 0)
  return {
    grid: cells,
    salt: cells.u.slice(),
    ionicCurrent: currents.faces,
    electrolyte,
    negative: negativeSolid,
    positive: positiveSolid,
    counterDrop: -counterOverpotential,
    solidDrop,
    ohmicDrop: between(ohmic),
    concentrationDrop: between(concentration),
  }
}

/** Ionic currents on the faces, ends included, and their means between the centres of cells i and i + 1 [A/m²]. */
function currentsOf({ cells, negative, positive, areal }: PorousPathSource) {
  const { cells: n, width } = cells
  const first = cells.negativeCells + cells.separatorCells
  const faces = new Float64Array(n + 1).fill(areal)
  const mean = new Float64Array(n).fill(areal)
  if (negative !== undefined) {
    faces[0] = 0
    fillCurrents(negative, width[0], 0, faces, mean)
  }
  fillCurrents(positive, width[first], first, faces, mean)
  return { faces, mean }
}

/** φ_e at the centres less φ_e where the electrolyte begins, in its two parts [V]. */
function electrolyteDrops(
  { cells, negative, positive, areal: I, surfaceSalt: u0 }: PorousPathSource,
  mean: Float64Array,
) {
  const { u, resistance, faceResistance, chi, width, cells: n, negativeCells: nn } = cells
  const first = nn + cells.separatorCells
  const ohmic = new Float64Array(n)
  const concentration = new Float64Array(n)
  if (negative === undefined) {
    ohmic[0] = -I * resistance[0]
    concentration[0] = 2 * chi[0] * halfLogRatio(u0, u[0])
  }
  for (let f = 0; f < n - 1; f++) {
    const rise = (chi[f] + chi[f + 1]) * halfLogRatio(u[f], u[f + 1])
    let drop = mean[f] * faceResistance[f]
    if (f === nn - 1 && negative !== undefined) {
      drop -= 0.25 * width[f] * negative.sums.value[nn - 1] * cells.boundaryResistance(f, f + 1)
    }
    if (f === first - 1) {
      drop += 0.25 * width[f + 1] * positive.sums.value[0] * cells.boundaryResistance(f + 1, f)
    }
    ohmic[f + 1] = ohmic[f] - drop
    concentration[f + 1] = concentration[f] + rise
  }
  return { ohmic, concentration }
}

/** φ_s at the centres of one electrode: of the negative against its collector, of the positive against its first cell. */
function solidDrops(
  source: PorousPathSource,
  electrode: PorousElectrode,
  start: number,
  mean: Float64Array,
): Float64Array {
  const { width, stretch } = source.cells
  const half = 0.5 / electrode.parameters.electronicConductivity
  const phi = new Float64Array(electrode.n)
  if (electrode.side === 'negative') phi[0] = -collectorDrop(source, electrode, 0)
  for (let k = 0; k < electrode.n - 1; k++) {
    const f = start + k
    const r = half * (width[f] * stretch[f] + width[f + 1] * stretch[f + 1])
    phi[k + 1] = phi[k] - (source.areal - mean[f]) * r
  }
  return phi
}

/** Fall of φ_s over the half cell beside a collector, > 0 on discharge [V]. */
function collectorDrop(
  { cells: { width, stretch }, areal }: PorousPathSource,
  { side, n, sums: { value }, parameters }: PorousElectrode,
  cell: number,
): number {
  const resistance = (width[cell] * stretch[cell]) / (2 * parameters.electronicConductivity)
  const given = side === 'negative' ? -value[0] : value[n - 1]
  return resistance * (areal + 0.25 * width[cell] * given)
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
