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
  const { grid, cells, negative, positive, y, areal: I, counterOverpotential } = source
  const { width, negativeCells: nn, separatorCells: ns } = grid
  const first = nn + ns
  const salt = cells === undefined ? new Float64Array(width.length).fill(1) : cells.u.slice()
  const { chi, kappa, ...logs } = cells === undefined ? noSalt : saltTerms(cells, y)
  const logNegative = negative === undefined ? Math.log(source.surfaceSalt) : logs.negative
  const effective = (cell: number) => kappa * (cells?.efficiency[cell] ?? 1)
  const layerOf = (electrode: PorousElectrode, cell: number) => ({
    length: electrode.parameters.thickness * electrode.stretch[0],
    kappa: effective(cell),
    sigma: solidConductivity(electrode, cells),
  })
  const n = negative === undefined ? undefined : layerOf(negative, 0)
  const p = layerOf(positive, first)
  const electrolyte = salt.map((u) => chi * Math.log(u))
  const solid = { negative: new Float64Array(nn), positive: new Float64Array(grid.positiveCells) }
  const ionicCurrent = new Float64Array(width.length + 1).fill(I)

  // `base` is φ_e without its χ̄ ln u, carried from layer to layer
  let base = -counterOverpotential - chi * logNegative
  let ohmicDrop = 0
  let solidDrop = 0
  if (negative !== undefined && n !== undefined) {
    solidDrop -= (I * n.length) / (3 * n.sigma)
    base += solidDrop - y[negative.deltaOffset]
    let x = 0
    for (let i = 0; i < nn; i++) {
      const h = width[i] * grid.stretch[i]
      ionicCurrent[i] = (I * x) / n.length
      electrolyte[i] += base - I * ionicParabola(n, x + h / 2)
      solid.negative[i] = solidDrop - I * solidParabola(n, x + h / 2)
      x += h
    }
    ohmicDrop -= (I * n.length) / (3 * n.kappa)
    base += ohmicDrop
  }
  for (let i = nn; i < first; i++) {
    const drop = (I * width[i]) / effective(i)
    electrolyte[i] += base - drop / 2
    base -= drop
    ohmicDrop -= drop
  }
  const drop = (I * p.length) / (3 * p.kappa)
  base -= drop
  ohmicDrop -= drop
  solidDrop -= (I * p.length) / (3 * p.sigma)
  const meanSolid = base + chi * logs.positive + y[positive.deltaOffset]
  let x = 0
  for (let i = width.length - 1; i >= first; i--) {
    const h = width[i] * grid.stretch[i]
    ionicCurrent[i + 1] = (I * x) / p.length
    electrolyte[i] += base + I * ionicParabola(p, x + h / 2)
    solid.positive[i - first] = meanSolid + I * solidParabola(p, x + h / 2)
    x += h
  }
  return {
    grid,
    salt,
    ionicCurrent,
    electrolyte,
    ...solid,
    counterDrop: -counterOverpotential,
    solidDrop,
    ohmicDrop,
    concentrationDrop: chi * (logs.positive - logNegative),
  }
}

/** Present thickness [m] and effective conductivities [S/m]. */
interface Layer {
  readonly length: number
  readonly kappa: number
  readonly sigma: number
}

/** x²/2L − L/6 over κ [Ω·m²]: zero in the mean. */
function ionicParabola({ length: L, kappa }: Layer, x: number): number {
  return ((x * x) / (2 * L) - L / 6) / kappa
}

/** x − x²/2L − L/3 over σ [Ω·m²]: zero in the mean. */
function solidParabola({ length: L, sigma }: Layer, x: number): number {
  return (x - (x * x) / (2 * L) - L / 3) / sigma
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
