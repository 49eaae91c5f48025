import { AveragedSalt } from './averagedSalt.ts'
import type { ElectrolyteCells } from './electrolyteCells.ts'
import type { IonicPath, LayerGrid } from './ionicPath.ts'
import type { PorousElectrode } from './porousElectrode.ts'

/** What a path is read from: an SPM or SPMe whose internals have just been made to fit a state. */
export interface AveragedPathSource {
  readonly grid: LayerGrid
  /** Absent in the SPM: then no electrolyte takes any voltage. */
  readonly cells: ElectrolyteCells | undefined
  readonly negative: PorousElectrode | undefined
  readonly positive: PorousElectrode
  readonly y: Float64Array
  /** Current per electrode area [A/m²]. */
  readonly areal: number
  readonly counterOverpotential: number
  /** c/c_ref at the lithium surface [1]. */
  readonly surfaceSalt: number
}

/**
 * Potentials that belong to an even reaction: i_e is linear in each electrode, so that both potentials are parabolas
 *
 *     φ_s = ⟨φ_s⟩ ∓ (I/σ)(x − x²/2L − L/3),   φ_e = ⟨φ_e⟩ + χ̄ (ln u − ⟨ln u⟩) ∓ (I/κ)(x²/2L − L/6)
 *
 * with x the present distance from the electrode's own collector, − in the negative electrode. Their means differ by
 * the averaged terms of `AveragedTransport`, with the same κ at the mean concentration and the same χ̄.
 */
export function averagedPath(source: AveragedPathSource): IonicPath {
  const { grid, cells, negative, positive, y, areal: I } = source
  const { negativeCells: nn, separatorCells: ns, positiveCells: np } = grid
  const n = nn + ns + np
  const first = nn + ns
  const salt = cells === undefined ? new Float64Array(n).fill(1) : cells.u.slice()
  const logs = salt.map(Math.log)
  const { chi, kappa, ...means } = cells === undefined ? noSalt : saltTerms(cells, y)
  const effective = (cell: number) => kappa * (cells?.efficiency[cell] ?? 1)
  const length = (electrode: PorousElectrode) =>
    electrode.parameters.thickness * electrode.stretch[0]

  const ionicCurrent = new Float64Array(n + 1).fill(I)
  const electrolyte = new Float64Array(n)
  const negativeSolid = new Float64Array(nn)
  const positiveSolid = new Float64Array(np)
  const logPositive = means.positive
  const logNegative = negative === undefined ? Math.log(source.surfaceSalt) : means.negative

  // base: φ_e without its χ̄ ln u, carried from layer to layer
  let base = -source.counterOverpotential - chi * logNegative
  let ohmicDrop = 0
  let solidDrop = 0
  let x = 0
  if (negative !== undefined) {
    const L = length(negative)
    const sigma = solidConductivity(negative, cells)
    const meanSolid = (-I * L) / (3 * sigma)
    solidDrop += meanSolid
    base = meanSolid - y[negative.deltaOffset] - chi * logNegative
    for (let i = 0; i < nn; i++) {
      const h = grid.width[i] * grid.stretch[i]
      const at = x + h / 2
      x += h
      negativeSolid[i] = (-I / sigma) * (at - (at * at) / (2 * L))
      electrolyte[i] = base + chi * logs[i] - (I / effective(0)) * ((at * at) / (2 * L) - L / 6)
      ionicCurrent[i] = (I * (x - h)) / L
    }
    const drop = (I * L) / (3 * effective(0))
    base -= drop
    ohmicDrop -= drop
  }
  for (let i = nn; i < first; i++) {
    const drop = (I * grid.width[i]) / effective(i)
    electrolyte[i] = base - drop / 2 + chi * logs[i]
    base -= drop
    ohmicDrop -= drop
  }
  const L = length(positive)
  const sigma = solidConductivity(positive, cells)
  const drop = (I * L) / (3 * effective(first))
  base -= drop
  ohmicDrop -= drop
  const meanSolid = base + chi * logPositive + y[positive.deltaOffset]
  solidDrop -= (I * L) / (3 * sigma)
  x = L
  for (let i = first; i < n; i++) {
    const h = grid.width[i] * grid.stretch[i]
    const at = x - h / 2
    x -= h
    positiveSolid[i - first] = meanSolid + (I / sigma) * (at - (at * at) / (2 * L) - L / 3)
    electrolyte[i] = base + chi * logs[i] + (I / effective(first)) * ((at * at) / (2 * L) - L / 6)
    ionicCurrent[i + 1] = (I * Math.max(x, 0)) / L
  }
  ionicCurrent[n] = 0
  return {
    grid,
    salt,
    ionicCurrent,
    electrolyte,
    negative: negativeSolid,
    positive: positiveSolid,
    counterDrop: -source.counterOverpotential,
    solidDrop,
    ohmicDrop,
    concentrationDrop: chi * (logPositive - logNegative),
  }
}

/** The SPM has no ohmic terms at all. */
function solidConductivity(
  { parameters }: PorousElectrode,
  cells: ElectrolyteCells | undefined,
): number {
  return cells === undefined ? Number.POSITIVE_INFINITY : parameters.electronicConductivity
}

/** What the averaged model takes of the salt: χ̄ [V], bulk κ [S/m], ⟨ln u⟩ of the electrodes. */
function saltTerms(cells: ElectrolyteCells, y: Float64Array) {
  const salt = new AveragedSalt(cells)
  salt.begin(y, y)
  salt.freeze()
  const { chi, mean, negative, positive } = salt
  const kappa = cells.conductivity.at(mean * cells.referenceConcentration)
  return { chi, kappa, negative: negative.log, positive: positive.log }
}

const noSalt = { chi: 0, kappa: Number.POSITIVE_INFINITY, negative: 0, positive: 0 }
