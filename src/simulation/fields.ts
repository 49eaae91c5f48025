import { valueAt } from '../numerics/curve.ts'
import { finiteVolumeSphere } from '../numerics/finiteVolumeSphere.ts'
import { gaussRadauSphere } from '../numerics/gaussRadauSphere.ts'
import { ModalDiffusion } from '../submodels/transport/modalDiffusion.ts'
import type { CellModel } from './cellModel.ts'
import type { HostReactions } from './hostReactions.ts'
import type { PorousElectrode } from './porousElectrode.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'
import { surfaceParts } from './voltageBreakdown.ts'

/** Titles and units of all fields that can be asked for. */
export const fieldCatalogue = {
  c_e: { title: 'salt concentration in the electrolyte', unit: 'mol/m^3' },
  phi_e: { title: 'potential in the electrolyte', unit: 'V' },
  phi_s: { title: 'potential in the solid, 0 at the negative collector', unit: 'V' },
  i_e: { title: 'ionic current density, positive towards the positive electrode', unit: 'A/m^2' },
  delta: { title: 'potential of the solid against the electrolyte beside it', unit: 'V' },
  porosity: { title: 'porosity', unit: '1' },
  stretch: { title: 'thickness over as-coated thickness', unit: '1' },
  theta: { title: 'lithiation along the radius', unit: '1' },
  theta_s: { title: 'lithiation at the surface', unit: '1' },
  theta_mean: { title: 'mean lithiation', unit: '1' },
  U: { title: 'open-circuit potential of the surface, hysteresis included', unit: 'V' },
  eta: { title: 'overpotential, without the drop over films', unit: 'V' },
  j: {
    title: 'interfacial current density of the present surface, positive where lithium leaves',
    unit: 'A/m^2',
  },
  j_side: {
    title: 'current density of side reactions and of first layers on fresh surface',
    unit: 'A/m^2',
  },
  h: { title: 'hysteresis state, −1 lithiation branch, +1 delithiation branch', unit: '1' },
  J: { title: 'volume over unlithiated volume', unit: '1' },
  p: { title: 'confinement pressure', unit: 'Pa' },
  film_thickness: { title: 'SEI thickness', unit: 'm' },
  T: { title: 'temperature', unit: 'K' },
} as const satisfies Record<string, { readonly title: string; readonly unit: string }>

export type FieldName = keyof typeof fieldCatalogue

export const fieldNames = Object.keys(fieldCatalogue) as readonly FieldName[]

/** One field of one state over the cell's thickness. */
export interface Field {
  readonly name: FieldName
  readonly title: string
  readonly unit: string
  /** 'negative', or 'negative/<host>'; absent where it spans the cell. */
  readonly of?: string
  /** Where: from the negative collector (or the lithium surface) on, as coated and at present [m]. */
  readonly x: Float64Array
  readonly presentX: Float64Array
  /** Radii over R of `values`, centre first: each x then has a row of as many values. */
  readonly r?: Float64Array
  readonly values: Float64Array
}

/**
 * Fields of a state by name: over the electrolyte's cells (c_e, φ_e, and i_e on the faces between them), over an
 * electrode's cells (φ_s), or at its points, which in the SPM and SPMe is one, written in the layer's middle. φ_s is 0
 * at the negative collector, or at the lithium of a half cell. Fields that a cell has not (film_thickness without SEI)
 * are left out.
 *
 * @param y     state of the model; it is not changed
 * @param names what is asked for; all by default
 * @returns undefined where no potentials carry the current in this state
 *
 * @example
 * const [salt] = fieldsAt(model, y, ['c_e']) ?? []
 */
export function fieldsAt(
  model: CellModel,
  y: Float64Array,
  names: readonly FieldName[] = fieldNames,
): readonly Field[] | undefined {
  const snapshot = snapshotOf(model, y)
  if (snapshot === undefined) return undefined
  const places = placesOf(snapshot)
  const all = [...cellFields(snapshot, places)]
  for (const electrode of model.electrodes) {
    all.push(...electrodeFields(electrode, snapshot, places))
    for (const host of electrode.hosts) all.push(...hostFields(electrode, host, snapshot, places))
  }
  return names.flatMap((name) => all.filter((field) => field.name === name))
}

/** Positions as coated and at present [m]. */
interface Positions {
  readonly x: Float64Array
  readonly presentX: Float64Array
}

interface Places {
  readonly faces: Positions
  readonly centres: Positions
  /** Cells, and points, of each electrode. */
  readonly cells: Readonly<Record<'negative' | 'positive', Positions>>
  readonly points: Readonly<Record<'negative' | 'positive', Positions>>
  readonly middle: Positions
}

function placesOf({ model, path: { grid } }: Snapshot): Places {
  const { width, stretch, negativeCells, separatorCells } = grid
  const n = width.length
  const faces = { x: new Float64Array(n + 1), presentX: new Float64Array(n + 1) }
  for (let i = 0; i < n; i++) {
    faces.x[i + 1] = faces.x[i] + width[i]
    faces.presentX[i + 1] = faces.presentX[i] + width[i] * stretch[i]
  }
  const halfway = (at: Float64Array) =>
    Float64Array.from({ length: n }, (_, i) => 0.5 * (at[i] + at[i + 1]))
  const centres = { x: halfway(faces.x), presentX: halfway(faces.presentX) }
  const part = (from: number, to: number): Positions => ({
    x: centres.x.slice(from, to),
    presentX: centres.presentX.slice(from, to),
  })
  const between = ({ x, presentX }: Positions, from: number, to: number): Positions => ({
    x: Float64Array.of(0.5 * (x[from] + x[to])),
    presentX: Float64Array.of(0.5 * (presentX[from] + presentX[to])),
  })
  const first = negativeCells + separatorCells
  const cells = { negative: part(0, negativeCells), positive: part(first, n) }
  const single = model.positive.n === 1
  return {
    faces,
    centres,
    cells,
    points: single
      ? { negative: between(faces, 0, negativeCells), positive: between(faces, first, n) }
      : cells,
    middle: between(faces, 0, n),
  }
}

function field(name: FieldName, at: Positions, values: Float64Array, of?: string): Field {
  const { title, unit } = fieldCatalogue[name]
  return { name, title, unit, ...(of === undefined ? {} : { of }), ...at, values }
}

function cellFields(
  { model, path, temperature }: Snapshot,
  { faces, centres, middle }: Places,
): readonly Field[] {
  const { initialConcentration } = model.cell.electrolyte
  return [
    field(
      'c_e',
      centres,
      path.salt.map((u) => u * initialConcentration),
    ),
    field('phi_e', centres, path.electrolyte),
    field('i_e', faces, path.ionicCurrent),
    field('T', middle, Float64Array.of(temperature)),
  ]
}

function electrodeFields(
  electrode: PorousElectrode,
  { y, path }: Snapshot,
  { cells, points }: Places,
): readonly Field[] {
  const { side, deltaOffset, n } = electrode
  return [
    field('phi_s', cells[side], path[side], side),
    field('delta', points[side], y.slice(deltaOffset, deltaOffset + n), side),
    field('porosity', points[side], electrode.porosity.slice(), side),
    field('stretch', points[side], electrode.stretch.slice(), side),
  ]
}

function hostFields(
  electrode: PorousElectrode,
  host: HostReactions,
  snapshot: Snapshot,
  { points }: Places,
): readonly Field[] {
  const { y } = snapshot
  const { n, particles, particleOffset, parameters, areaFactor, sides } = host
  const at = points[electrode.side]
  const own = (name: FieldName, values: Float64Array) =>
    field(name, at, values, `${electrode.side}/${parameters.name}`)
  const mean = new Float64Array(n)
  particles.means(y, particleOffset, mean)
  const j = y.subarray(host.currentOffset, host.currentOffset + n)
  const side = j.map((main, i) => sides.current[i] + (main < 0 ? main * sides.fresh[i] : 0))
  const present = (current: Float64Array) => current.map((value, i) => value / areaFactor[i])
  const fields = [
    { ...own('theta', profiles(host, y)), r: radiiOf(host, snapshot.model) },
    own('theta_s', host.surface.slice()),
    own('theta_mean', mean),
    own('U', host.potential.potential.slice()),
    own('eta', surfaceParts(host, snapshot).overpotential),
    own('j', present(j)),
    own('j_side', present(side)),
    own('h', host.h.slice()),
    own('J', host.swelling.slice()),
  ]
  const { confinementPressure, sei } = parameters
  if (confinementPressure !== undefined) {
    fields.push(
      own(
        'p',
        mean.map((theta) => valueAt(confinementPressure, theta)),
      ),
    )
  }
  if (sei !== undefined) fields.push(own('film_thickness', sides.filmThickness.slice()))
  return fields
}

const radii = new Map<string, Float64Array>()

/** Radii over R that a host's profiles are known at, made once; shells are known by their means. */
function radiiOf({ particles }: HostReactions, { mesh }: CellModel): Float64Array {
  const { size } = particles
  const shells = mesh.shells !== undefined && particles instanceof ModalDiffusion
  const key = `${shells ? 'shells' : 'points'}/${size}`
  const known = radii.get(key)
  if (known !== undefined) return known.slice()
  const made = shells ? finiteVolumeSphere(size, 'linear').radius : gaussRadauSphere(size).radius
  radii.set(key, made)
  return made.slice()
}

/** θ along the radius, point by point. */
function profiles({ n, particles, particleOffset }: HostReactions, y: Float64Array): Float64Array {
  const { size } = particles
  const theta = new Float64Array(n * size)
  for (let i = 0; i < n; i++) theta.set(particles.profile(y, particleOffset, i), i * size)
  return theta
}
