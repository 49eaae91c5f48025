import type { CellParameters, ElectrodeParameters } from '../../src/cells/cellParameters.ts'
import { valueAt } from '../../src/numerics/curve.ts'
import { FARADAY, GAS_CONSTANT } from '../../src/units/constants.ts'
import { denseFactor, denseSolve } from './denseLinear.ts'

/**
 * The Doyle–Fuller–Newman model as textbooks print it, for rigid cells of one host an electrode: φ_s, φ_e, c and j at
 * the centres of even finite volumes, shells of equal thickness, backward Euler, Newton with a Jacobian by
 * differences. Second order in x and r, slow, and sharing nothing with the models it checks but dense elimination:
 *
 *     ε ∂c/∂t = ∂(D ∂c) + (1−t⁺) a j/F        ∂i_e = a j,  i_e = −κ(∂φ_e − χ ∂ln c)
 *     ∂θ/∂t = r⁻²∂(D r² ∂θ),  −D c_max ∂θ = j/F at R        ∂i_s = −a j, i_s = −σ ∂φ_s
 *     j = 2 j₀ sinh(F(φ_s − φ_e − U)/2RT)
 */
export class TextbookDfn {
  /** Terminal voltage after the last step [V]. */
  voltage = Number.NaN
  readonly #cell: CellParameters
  readonly #cells: readonly Cell[]
  readonly #current: number
  readonly #unknowns: Float64Array
  readonly #size: number

  /** @param points cells in each layer, @param current of the cell [A] */
  constructor(cell: CellParameters, points: number, shells: number, current: number) {
    this.#cell = cell
    this.#current = current / cell.area
    const { negative, separator, positive } = cell
    if (negative.kind !== 'porous') throw new Error('textbookDfn: needs a full cell')
    const layer = (electrode: ElectrodeParameters) =>
      Array.from({ length: points }, () => porousCell(electrode, points, shells))
    const middle = Array.from({ length: points }, () => ({
      width: separator.thickness / points,
      porosity: separator.porosity,
      efficiency: separator.transportEfficiency,
      salt: 1,
      particle: undefined,
    }))
    this.#cells = [...layer(negative), ...middle, ...layer(positive)]
    this.#size = 4 * this.#cells.length
    this.#unknowns = new Float64Array(this.#size)
    const Un = start(negative)
    const Up = start(positive)
    this.#cells.forEach(({ particle }, i) => {
      const isPositive = i >= 2 * points
      this.#unknowns[4 * i] = 1
      this.#unknowns[4 * i + 1] = -Un
      this.#unknowns[4 * i + 2] = particle && isPositive ? Up - Un : 0
    })
  }

  /** One backward Euler step of h seconds. */
  step(h: number): void {
    const n = this.#size
    const x = this.#unknowns
    const F = new Float64Array(n)
    const G = new Float64Array(n)
    const J = new Float64Array(n * n)
    const pivot = new Int32Array(n)
    for (const { particle } of this.#cells) if (particle !== undefined) prepare(particle, h)
    for (let iteration = 0; iteration < 40; iteration++) {
      this.#residual(x, h, F)
      for (let k = 0; k < n; k++) {
        const keep = x[k]
        const d = 1e-7 * Math.max(1, Math.abs(keep))
        x[k] = keep + d
        this.#residual(x, h, G)
        x[k] = keep
        for (let i = 0; i < n; i++) J[i * n + k] = (G[i] - F[i]) / d
      }
      denseFactor(n, J, pivot)
      denseSolve(n, J, pivot, F)
      let size = 0
      for (let k = 0; k < n; k++) if (k % 4 < 3) size = Math.max(size, Math.abs(F[k]))
      const share = Math.min(1, largestStep / size) // sinh is steep
      for (let k = 0; k < n; k++) x[k] -= share * F[k]
      if (size < 1e-10) break
    }
    this.#cells.forEach((cell, i) => {
      cell.salt = x[4 * i]
      const { particle } = cell
      if (particle === undefined) return
      const j = x[4 * i + 3]
      particle.theta = particle.free.map((theta, r) => theta + particle.response[r] * j)
    })
    const end = this.#cells.length - 1
    const { width } = this.#cells[end]
    const sigma = this.#cell.positive.electronicConductivity
    this.voltage = x[4 * end + 2] - (this.#current * width) / (2 * sigma)
  }

  /** Unknowns of cell i at 4i: c/c_ref, φ_e, φ_s, j; the last two are held at zero in the separator. */
  #residual(x: Float64Array, h: number, F: Float64Array): void {
    const cells = this.#cells
    const { electrolyte, referenceTemperature: T } = this.#cell
    const c0 = electrolyte.initialConcentration
    const bulk = (property: keyof typeof electrolyte, u: number) => {
      const of = electrolyte[property]
      return typeof of === 'number' ? of : valueAt(of.curves[0], u * c0)
    }
    const V = (2 * GAS_CONSTANT * T) / FARADAY
    const face = (i: number) => {
      const [left, right] = [cells[i], cells[i + 1]]
      const [u, v] = [x[4 * i], x[4 * i + 4]]
      const series = (property: 'conductivity' | 'diffusivity') =>
        1 /
        (left.width / (2 * left.efficiency * bulk(property, u)) +
          right.width / (2 * right.efficiency * bulk(property, v)))
      const t = bulk('transferenceNumber', (u + v) / 2)
      const chi = V * (1 - t) * bulk('thermodynamicFactor', (u + v) / 2)
      const current =
        -series('conductivity') * (x[4 * i + 5] - x[4 * i + 1] - chi * Math.log(v / u))
      const solid =
        left.particle && right.particle
          ? (-left.particle.sigma * (x[4 * i + 6] - x[4 * i + 2])) / left.width
          : 0
      return { flux: series('diffusivity') * (u - v), current, solid }
    }
    const first = cells[0]
    const sigma = first.particle?.sigma ?? 0
    let before = { flux: 0, current: 0, solid: (-2 * sigma * x[2]) / first.width }
    cells.forEach((cell, i) => {
      const last = i === cells.length - 1
      const after = last ? { flux: 0, current: 0, solid: this.#current } : face(i)
      const { particle, width } = cell
      const [u, phiE, phiS, j] = x.subarray(4 * i, 4 * i + 4)
      const a = particle === undefined ? 0 : particle.area
      const anion = 1 - bulk('transferenceNumber', u)
      const source = (width * anion * a * j) / (FARADAY * c0)
      const stored = (width * cell.porosity * (u - cell.salt)) / h
      F[4 * i] = (stored + after.flux - before.flux - source) * 1e5
      F[4 * i + 1] = after.current - before.current - width * a * j
      F[4 * i + 2] = particle ? after.solid - before.solid + width * a * j : phiS
      F[4 * i + 3] = particle ? j - rate(particle, u, phiS - phiE, j, V) : j
      before = after
    })
  }
}

/** Largest change of u, φ_e, φ_s in one iteration [1, V, V]. */
const largestStep = 0.05

interface Particle {
  readonly electrode: ElectrodeParameters
  readonly area: number
  readonly sigma: number
  /** θ in each shell; after `prepare` θ = free + response·j, and so at the surface. */
  theta: Float64Array
  free: Float64Array
  response: Float64Array
  surface: number
  surfaceResponse: number
}

interface Cell {
  readonly width: number
  readonly porosity: number
  readonly efficiency: number
  salt: number
  readonly particle: Particle | undefined
}

function porousCell(electrode: ElectrodeParameters, points: number, shells: number): Cell {
  const [host] = electrode.hosts
  const none = new Float64Array(shells)
  return {
    width: electrode.thickness / points,
    porosity: electrode.porosity,
    efficiency: electrode.transportEfficiency,
    salt: 1,
    particle: {
      electrode,
      area: host.specificArea,
      sigma: electrode.electronicConductivity,
      theta: new Float64Array(shells).fill(host.initialLithiation),
      free: none,
      response: none,
      surface: 0,
      surfaceResponse: 0,
    },
  }
}

function start({ hosts: [host] }: ElectrodeParameters): number {
  return valueAt(host.openCircuitPotential.lithiation, host.initialLithiation)
}

function rate(particle: Particle, u: number, delta: number, j: number, V: number): number {
  const [host] = particle.electrode.hosts
  const theta = particle.surface + particle.surfaceResponse * j
  const j0 = 2 * host.exchangeCurrentDensity * Math.sqrt(theta * (1 - theta) * u)
  return 2 * j0 * Math.sinh((delta - valueAt(host.openCircuitPotential.lithiation, theta)) / V)
}

/** Implicit shells: two tridiagonal solves give what is there without current and what each unit of it adds. */
function prepare(particle: Particle, h: number): void {
  const [host] = particle.electrode.hosts
  const { radius: R, concentrationMax } = host
  const D = valueAt(host.diffusivity, 0)
  const n = particle.theta.length
  const dr = R / n
  const lower = new Float64Array(n)
  const diagonal = new Float64Array(n)
  const upper = new Float64Array(n)
  const free = new Float64Array(n)
  const response = new Float64Array(n)
  for (let k = 0; k < n; k++) {
    const volume = ((k + 1) ** 3 - k ** 3) * (dr ** 3 / 3)
    const inner = (k * dr) ** 2 * (D / dr)
    const outer = k < n - 1 ? ((k + 1) * dr) ** 2 * (D / dr) : 0
    lower[k] = -inner
    upper[k] = -outer
    diagonal[k] = volume / h + inner + outer
    free[k] = (volume / h) * particle.theta[k]
    response[k] = k < n - 1 ? 0 : (-R * R) / (FARADAY * concentrationMax)
  }
  for (let k = 1; k < n; k++) {
    const m = lower[k] / diagonal[k - 1]
    diagonal[k] -= m * upper[k - 1]
    free[k] -= m * free[k - 1]
    response[k] -= m * response[k - 1]
  }
  for (let k = n - 1; k >= 0; k--) {
    free[k] = (free[k] - (k < n - 1 ? upper[k] * free[k + 1] : 0)) / diagonal[k]
    response[k] = (response[k] - (k < n - 1 ? upper[k] * response[k + 1] : 0)) / diagonal[k]
  }
  particle.free = free
  particle.response = response
  // cubic to the surface: value and slope there fit the outermost two shells
  const slope = -1 / (FARADAY * concentrationMax * D) // ∂θ/∂r per j
  particle.surface = (9 * free[n - 1] - free[n - 2]) / 8
  particle.surfaceResponse = (9 * response[n - 1] - response[n - 2]) / 8 + (3 / 8) * dr * slope
}
