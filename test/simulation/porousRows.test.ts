import { describe, expect, it } from 'vitest'
import {
  type Blocks,
  chargeRows,
  electrodeFaces,
  type Faces,
  saltRows,
  separatorRows,
  sharpenFaces,
} from '../../src/simulation/porousRows.ts'
import { expectRelative } from '../support/expectRelative.ts'

const n = 5
const H = 1e-5 // m
const alpha = 0.02
const slopeD = 3e6 // ∂S/∂Δ [A/m³/V]
const slopeU = 4e5 // ∂S/∂u [A/m³]
const array = (length: number) => new Float64Array(length)
const filled = (value: number, length = n) => array(length).fill(value)

const resistance = (u: number) => 1e-4 * (2 - u)
const chi = (u: number) => 0.03 * (1 + 0.2 * u)

function newFaces(): Faces {
  const names = [
    'mean',
    'meanLeft',
    'meanRight',
    'g',
    'current',
    'currentLeft',
    'currentRight',
    'deltaLeft',
    'deltaRight',
    'currentI',
    'solid',
    'flux',
    'fluxLeft',
    'fluxRight',
    'fluxCurrent',
  ]
  return Object.fromEntries(names.map((name) => [name, array(n)])) as unknown as Faces
}

function newBlocks(): Blocks {
  const block = () => array(4 * n)
  return {
    lower: block(),
    diagonal: block(),
    upper: block(),
    step: array(2 * n),
    stepPerCurrent: array(2 * n),
  }
}

/** Rows of one electrode whose reactions are linear in Δ and u, salt fluxes of constant conductance. */
function assemble(u: Float64Array, delta: Float64Array, I: number) {
  const faces = newFaces()
  const blocks = newBlocks()
  faces.solid.fill(2e-5)
  const sums = {
    value: array(n).map((_, i) => slopeD * (delta[i] - 0.1) + slopeU * (u[i] - 1)),
    onDelta: filled(slopeD),
    onSalt: filled(slopeU),
  }
  electrodeFaces(
    0,
    n,
    delta,
    0,
    I,
    u,
    filled(1),
    u.map((one, f) => resistance(one) + resistance(u[f + 1] ?? one)),
    filled(-1e-4),
    filled(-1e-4),
    u.map(chi),
    filled(0.006),
    faces,
  )
  sharpenFaces(0, n, H / 24, sums, faces)
  for (let f = 0; f < n - 1; f++) {
    faces.flux[f] = -1e-6 * (u[f + 1] - u[f]) - 7e-9 * faces.current[f]
    faces.fluxLeft[f] = 1e-6
    faces.fluxRight[f] = -1e-6
    faces.fluxCurrent[f] = -7e-9
  }
  const width = filled(H)
  saltRows(n, alpha, filled(0.3), 0, width, u, filled(0.3), array(n), faces, blocks)
  chargeRows(0, n, 0, 0, I, 1, width, sums, faces, blocks)
  return { faces, blocks, sums }
}

const u0 = Float64Array.of(0.8, 0.9, 1.05, 1.1, 1.3)
const delta0 = Float64Array.of(0.1, 0.104, 0.11, 0.118, 0.13)
const I0 = 30

describe('the rows of an electrode', () => {
  it('are linearised exactly: each block is what differences of the remainder show', () => {
    const { blocks } = assemble(u0, delta0, I0)
    const d = 1e-6
    for (let column = 0; column < 2 * n; column++) {
      const moved = (h: number) => {
        const [u, delta] = [u0.slice(), delta0.slice()]
        if (column % 2 === 0) u[column >> 1] += h
        else delta[column >> 1] += h
        return assemble(u, delta, I0).blocks.step
      }
      const [up, down] = [moved(d), moved(-d)]
      for (let row = 0; row < 2 * n; row++) {
        const distance = (column >> 1) - (row >> 1)
        if (Math.abs(distance) > 1) continue
        const block = [blocks.lower, blocks.diagonal, blocks.upper][distance + 1]
        const entry = block[4 * (row >> 1) + 2 * (row % 2) + (column % 2)]
        const expected = -(up[row] - down[row]) / (2 * d)
        const scale = Math.abs(blocks.diagonal[4 * (row >> 1) + 3 * (row % 2)])
        expect(Math.abs(entry - expected) / scale).toBeLessThan(2e-3)
      }
    }
  })

  it('know how the remainder follows the cell’s current', () => {
    const { blocks } = assemble(u0, delta0, I0)
    const [up, down] = [I0 + 0.01, I0 - 0.01].map((I) => assemble(u0, delta0, I).blocks.step)
    for (let row = 0; row < 2 * n; row++) {
      const expected = (up[row] - down[row]) / 0.02
      const scale = row % 2 === 0 ? 1e-8 : 1
      expect(Math.abs(blocks.stepPerCurrent[row] - expected) / scale).toBeLessThan(1e-6)
    }
  })

  it('add up to the whole electrode: I is Σ widths·S, ends counted 25/24 and 23/24', () => {
    const { blocks, sums } = assemble(u0, delta0, I0)
    let left = 0
    for (let i = 0; i < n; i++) left += blocks.step[2 * i + 1]
    const weights = [25, 23, 24, 23, 25].map((w) => (w / 24) * H)
    const reacted = weights.reduce((sum, w, i) => sum + w * sums.value[i], 0)
    expectRelative(left, reacted - I0, 1e-12)
  })

  it('neither make nor lose salt between cells', () => {
    const { blocks } = assemble(u0, delta0, I0)
    let sum = 0
    for (let i = 0; i < n; i++) sum += blocks.step[2 * i]
    const stored = u0.reduce((all, u) => all + alpha * H * 0.3 * (1 - u), 0)
    expectRelative(sum, stored, 1e-9)
  })

  it('only hold salt where concentrations are frozen', () => {
    const { faces } = assemble(u0, delta0, I0)
    const blocks = newBlocks()
    saltRows(n, 1, undefined, 0, filled(H), u0, filled(0.3), array(n), faces, blocks)
    for (let i = 0; i < n; i++) {
      expect(blocks.diagonal[4 * i]).toBe(1)
      expect(blocks.step[2 * i]).toBe(0)
    }
  })
})

describe('electrodeFaces', () => {
  it('drives ions by Δ, by salt and by the drop along the solid', () => {
    const { faces } = assemble(u0, delta0, I0)
    const [u, v] = [0.8, 0.9]
    const total = resistance(u) + resistance(v) + 2e-5
    // half of ln(v/u), as its series in (v−u)/(v+u)
    const diffusional = (chi(u) + chi(v)) * 0.5 * Math.log(v / u)
    expectRelative(faces.mean[0], (0.004 + diffusional + I0 * 2e-5) / total, 1e-8)
  })

  it('stays bounded as salt runs out on one side', () => {
    const empty = Float64Array.of(1e-12, 1, 1, 1, 1)
    expect(Number.isFinite(assemble(empty, delta0, I0).faces.mean[0])).toBe(true)
  })
})

describe('the charge balance', () => {
  it('is of fourth order inside: i = sin x, S = cos x leave little', () => {
    const remainder = (h: number) => {
      const faces = newFaces()
      const blocks = newBlocks()
      const at = (k: number) => 0.4 + k * h
      for (let f = 0; f < n - 1; f++) faces.current[f] = Math.sin(at(f + 0.5))
      const value = array(n).map((_, k) => Math.cos(at(k)))
      const sums = { value, onDelta: array(n), onSalt: array(n) }
      chargeRows(0, n, 0, 0, 0, 0, filled(h), sums, faces, blocks)
      return Math.abs(blocks.step[2 * 2 + 1]) / h
    }
    expectRelative(remainder(0.1) / remainder(0.05), 16, 0.15)
  })

  it('takes a mean between centres to the value on the face: to fourth order', () => {
    const miss = (h: number) => {
      const faces = newFaces()
      const at = (k: number) => 0.4 + k * h
      const value = array(n).map((_, k) => Math.cos(at(k)))
      for (let f = 0; f < n - 1; f++) {
        faces.mean[f] = (Math.cos(at(f)) - Math.cos(at(f + 1))) / h // mean of sin
      }
      sharpenFaces(0, n, h / 24, { value, onDelta: array(n), onSalt: array(n) }, faces)
      return Math.abs(faces.current[1] - Math.sin(at(1.5)))
    }
    expectRelative(miss(0.1) / miss(0.05), 16, 0.15)
  })
})

describe('separatorRows', () => {
  it('hold a Δ that is not there', () => {
    const blocks = newBlocks()
    for (const block of Object.values(blocks)) block.fill(7)
    separatorRows(1, 2, blocks)
    expect([...blocks.diagonal.subarray(6, 8)]).toEqual([0, 1])
    expect([blocks.step[3], blocks.step[5], blocks.step[7]]).toEqual([0, 0, 7])
  })
})
