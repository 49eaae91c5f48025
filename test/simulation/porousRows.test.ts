import { describe, expect, it } from 'vitest'
import {
  diagonalAt,
  lowerAt,
  rhsAt,
  rowSize,
  secondRhsAt,
  upperAt,
} from '../../src/numerics/blockTridiagonal.ts'
import {
  chargeRows,
  electrodeFaces,
  frozenSaltRows,
  saltRows,
  separatorFaces,
  separatorRows,
} from '../../src/simulation/porousRows.ts'
import {
  currentAt,
  currentIAt,
  faceSize,
  faceTable,
  fluxAt,
  fluxCurrentAt,
  fluxLeftAt,
  fluxRightAt,
  meanAt,
  solidAt,
} from '../../src/submodels/transport/faceTable.ts'
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

/** A number of each face, or of each row, out of its table. */
const column = (table: Float64Array, size: number, at: number) =>
  Float64Array.from({ length: table.length / size }, (_, k) => table[size * k + at])

/** Remainders, or their ∂/∂I, in the order of the unknowns. */
const remainders = (rows: Float64Array, at = rhsAt) =>
  Float64Array.from({ length: 2 * n }, (_, k) => rows[rowSize * (k >> 1) + at + (k % 2)])

/** Rows of one electrode whose reactions are linear in Δ and u, salt fluxes of constant conductance. */
function assemble(u: Float64Array, delta: Float64Array, I: number) {
  const faces = faceTable(n)
  const rows = array(rowSize * n)
  for (let f = 0; f < n; f++) faces[faceSize * f + solidAt] = 2e-5
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
    H / 24,
    sums,
    u,
    filled(1),
    u.map((one, f) => resistance(one) + resistance(u[f + 1] ?? one)),
    filled(-1e-4),
    filled(-1e-4),
    u.map(chi),
    filled(0.006),
    faces,
  )
  for (let f = 0; f < n - 1; f++) {
    const at = faceSize * f
    faces[at + fluxAt] = -1e-6 * (u[f + 1] - u[f]) - 7e-9 * faces[at + currentAt]
    faces[at + fluxLeftAt] = 1e-6
    faces[at + fluxRightAt] = -1e-6
    faces[at + fluxCurrentAt] = -7e-9
  }
  saltRows(n, alpha, filled(0.3), 0, filled(H), u, filled(0.3), array(n), faces, rows)
  chargeRows(0, n, 0, 0, I, 1, H, sums, faces, rows)
  return { faces, rows, sums, rest: remainders(rows) }
}

const u0 = Float64Array.of(0.8, 0.9, 1.05, 1.1, 1.3)
const delta0 = Float64Array.of(0.1, 0.104, 0.11, 0.118, 0.13)
const I0 = 30

describe('the rows of an electrode', () => {
  it('are linearised exactly: each block is what differences of the remainder show', () => {
    const { rows } = assemble(u0, delta0, I0)
    const d = 1e-6
    for (let column = 0; column < 2 * n; column++) {
      const moved = (h: number) => {
        const [u, delta] = [u0.slice(), delta0.slice()]
        if (column % 2 === 0) u[column >> 1] += h
        else delta[column >> 1] += h
        return assemble(u, delta, I0).rest
      }
      const [up, down] = [moved(d), moved(-d)]
      for (let row = 0; row < 2 * n; row++) {
        const distance = (column >> 1) - (row >> 1)
        if (Math.abs(distance) > 1) continue
        const of = rowSize * (row >> 1)
        const block = of + [lowerAt, diagonalAt, upperAt][distance + 1]
        const entry = rows[block + 2 * (row % 2) + (column % 2)]
        const expected = -(up[row] - down[row]) / (2 * d)
        const scale = Math.abs(rows[of + diagonalAt + 3 * (row % 2)])
        expect(Math.abs(entry - expected) / scale).toBeLessThan(2e-3)
      }
    }
  })

  it('know how the remainder follows the cell’s current', () => {
    const border = remainders(assemble(u0, delta0, I0).rows, secondRhsAt)
    const [up, down] = [I0 + 0.01, I0 - 0.01].map((I) => assemble(u0, delta0, I).rest)
    for (let row = 0; row < 2 * n; row++) {
      const expected = (up[row] - down[row]) / 0.02
      const scale = row % 2 === 0 ? 1e-8 : 1
      expect(Math.abs(border[row] - expected) / scale).toBeLessThan(1e-6)
    }
  })

  it('add up to the whole electrode: I is Σ widths·S, ends counted 25/24 and 23/24', () => {
    const { rest, sums } = assemble(u0, delta0, I0)
    let left = 0
    for (let i = 0; i < n; i++) left += rest[2 * i + 1]
    const weights = [25, 23, 24, 23, 25].map((w) => (w / 24) * H)
    const reacted = weights.reduce((sum, w, i) => sum + w * sums.value[i], 0)
    expectRelative(left, reacted - I0, 1e-12)
  })

  it('neither make nor lose salt between cells', () => {
    const { rest } = assemble(u0, delta0, I0)
    let sum = 0
    for (let i = 0; i < n; i++) sum += rest[2 * i]
    const stored = u0.reduce((all, u) => all + alpha * H * 0.3 * (1 - u), 0)
    expectRelative(sum, stored, 1e-9)
  })

  it('only hold salt where concentrations are frozen', () => {
    const { rows } = assemble(u0, delta0, I0)
    frozenSaltRows(n, rows)
    for (const [at, expected] of [
      0,
      0,
      undefined,
      undefined,
      1,
      0,
      undefined,
      undefined,
      0,
      0,
    ].entries())
      if (expected !== undefined) expect(column(rows, rowSize, at)).toEqual(filled(expected))
    expect(column(rows, rowSize, rhsAt)).toEqual(filled(0))
  })
})

describe('electrodeFaces', () => {
  it('drives ions by Δ, by salt and by the drop along the solid', () => {
    const { faces } = assemble(u0, delta0, I0)
    const [u, v] = [0.8, 0.9]
    const total = resistance(u) + resistance(v) + 2e-5
    // half of ln(v/u), as its series in (v−u)/(v+u)
    const diffusional = (chi(u) + chi(v)) * 0.5 * Math.log(v / u)
    expectRelative(faces[meanAt], (0.004 + diffusional + I0 * 2e-5) / total, 1e-8)
  })

  it('stays bounded as salt runs out on one side', () => {
    const empty = Float64Array.of(1e-12, 1, 1, 1, 1)
    expect(Number.isFinite(assemble(empty, delta0, I0).faces[meanAt])).toBe(true)
  })
})

describe('the charge balance', () => {
  it('is of fourth order inside: i = sin x, S = cos x leave little', () => {
    const remainder = (h: number) => {
      const faces = faceTable(n)
      const rows = array(rowSize * n)
      const at = (k: number) => 0.4 + k * h
      for (let f = 0; f < n - 1; f++) faces[faceSize * f + currentAt] = Math.sin(at(f + 0.5))
      const value = array(n).map((_, k) => Math.cos(at(k)))
      const sums = { value, onDelta: array(n), onSalt: array(n) }
      chargeRows(0, n, 0, 0, 0, 0, h, sums, faces, rows)
      return Math.abs(remainders(rows)[2 * 2 + 1]) / h
    }
    expectRelative(remainder(0.1) / remainder(0.05), 16, 0.15)
  })

  it('takes a mean between centres to the value on the face: to fourth order', () => {
    const miss = (h: number) => {
      const at = (k: number) => 0.4 + k * h
      const sums = {
        value: array(n).map((_, k) => Math.cos(at(k))),
        onDelta: array(n),
        onSalt: array(n),
      }
      const faces = faceTable(n)
      const one = filled(1)
      const none = array(n)
      // Δ whose differences are the means of sin between centres
      const delta = array(n).map((_, k) => -Math.cos(at(k)) / h)
      electrodeFaces(0, n, delta, 0, 0, h / 24, sums, one, one, one, none, none, none, none, faces)
      return Math.abs(faces[faceSize + currentAt] - Math.sin(at(1.5)))
    }
    expectRelative(miss(0.1) / miss(0.05), 16, 0.15)
  })
})

describe('the separator', () => {
  it('holds a Δ that is not there', () => {
    const rows = array(rowSize * n).fill(7)
    separatorRows(1, 2, rows)
    expect([...rows.subarray(rowSize + diagonalAt, rowSize + diagonalAt + 4)]).toEqual([7, 7, 0, 1])
    expect([1, 2, 3].map((i) => rows[rowSize * i + rhsAt + 1])).toEqual([0, 0, 7])
  })

  it('carries the current of the cell', () => {
    const faces = faceTable(n)
    separatorFaces(1, 3, I0, faces)
    expect(column(faces, faceSize, currentAt)).toEqual(Float64Array.of(0, I0, I0, 0, 0))
    expect(column(faces, faceSize, currentIAt)).toEqual(Float64Array.of(0, 1, 1, 0, 0))
  })
})
