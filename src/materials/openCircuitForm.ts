import { tables } from '../library.generated.ts'
import { monotoneThrough } from '../numerics/curve.ts'
import { FARADAY, GAS_CONSTANT, REFERENCE_TEMPERATURE } from '../units/constants.ts'
import {
  bases,
  exactly,
  list,
  object,
  oneOf,
  optional,
  plainNumber,
  text,
  type ValueOf,
  variant,
} from '../units/schema.ts'

const common = {
  /** Beyond this window of θ the branch runs smoothly to the values `ends` at θ = 0 and 1. */
  window: optional(list(plainNumber({ min: 0, max: 1 }), { min: 2 })),
  ends: optional(list(plainNumber(), { min: 2 })),
  unit: exactly('V'),
  basis: oneOf(bases),
  source: optional(text()),
  note: optional(text()),
}

/** Potential over lithiation θ in one of the forms that we know; a model file gives coefficients. All in volts. */
export const openCircuitForm = variant('form', [
  object({
    form: exactly('polynomial-with-end-terms'),
    /** Highest power first. */
    coefficients: list(plainNumber(), { min: 1 }),
    /** e of e(1/θ + 1/(θ−1)); 0 for a plain polynomial. */
    endTerm: plainNumber(),
    ...common,
  }),
  object({
    form: exactly('table'),
    /** A table of data/ocp with columns "lithiation" and "potential". */
    table: text(),
    ...common,
  }),
  object({
    form: exactly('staircase'),
    /** Potential before the first step. */
    start: plainNumber(),
    /** Where each step is half done, how far it falls, and how wide it is. */
    steps: list(object({ at: plainNumber(), drop: plainNumber(), width: plainNumber() })),
    /** What `at` and `width` are counted in: θ = 1 is this much. */
    full: plainNumber({ min: 0 }),
    /** Multiple of (RT/F) ln((1−θ)/θ) that is added. */
    nernst: plainNumber({ min: 0 }),
    ...common,
  }),
  object({
    form: exactly('exponentials-and-tanhs'),
    constant: plainNumber(),
    linear: plainNumber(),
    exponentials: list(object({ height: plainNumber(), rate: plainNumber() })),
    tanhs: list(object({ height: plainNumber(), at: plainNumber(), width: plainNumber() })),
    /** The formula's own x at θ = 1. */
    full: plainNumber({ min: 0 }),
    ...common,
  }),
])

export type OpenCircuitForm = ValueOf<typeof openCircuitForm>

type FormOf<K extends OpenCircuitForm['form']> = Extract<OpenCircuitForm, { form: K }>

/** U(θ) [V against Li/Li⁺] of a form, for 0 < θ < 1. */
export function potentialOf(form: OpenCircuitForm): (lithiation: number) => number {
  const { window, ends } = form
  const inside = formulaOf(form)
  return window === undefined || ends === undefined ? inside : withEnds(inside, window, ends)
}

function formulaOf(form: OpenCircuitForm): (lithiation: number) => number {
  switch (form.form) {
    case 'polynomial-with-end-terms':
      return polynomial(form)
    case 'table':
      return table(form)
    case 'staircase':
      return staircase(form)
    case 'exponentials-and-tanhs':
      return exponentialsAndTanhs(form)
  }
}

function withEnds(
  inside: (lithiation: number) => number,
  [from, to]: readonly number[],
  [atZero, atOne]: readonly number[],
): (lithiation: number) => number {
  const slope = (theta: number) => (inside(theta + 1e-6) - inside(theta - 1e-6)) / 2e-6
  const first = towards(0, atZero, from, inside(from), slope(from))
  const last = towards(1, atOne, to, inside(to), slope(to))
  return (theta) => (theta < from ? first(theta) : theta > to ? last(theta) : inside(theta))
}

/** From the join to a value at an end: a parabola with the join's slope if that stays falling, else a straight line. */
function towards(
  end: number,
  valueAtEnd: number,
  join: number,
  valueAtJoin: number,
  slopeAtJoin: number,
): (lithiation: number) => number {
  const width = end - join
  const secant = (valueAtEnd - valueAtJoin) / width
  const share = slopeAtJoin / secant
  const start = share > 0 && share < 2 ? slopeAtJoin : secant
  return (theta) => {
    const s = (theta - join) / width
    return valueAtJoin + width * s * (start + (secant - start) * s)
  }
}

/** U = Σ cₖ θᵏ + e (1/θ + 1/(θ−1)). */
function polynomial({ coefficients, endTerm }: FormOf<'polynomial-with-end-terms'>) {
  return (theta: number) =>
    coefficients.reduce((sum, c) => sum * theta + c, 0) + endTerm * (1 / theta + 1 / (theta - 1))
}

function table({ table: name }: FormOf<'table'>) {
  const columns = tables()[name]
  if (columns === undefined) throw new Error(`no table ${name} in data/`)
  return monotoneThrough(columns.lithiation, columns.potential)
}

/** Plateaus of two-phase reactions, rounded: U = U₀ − Σ dₖ (1 + tanh((y−yₖ)/wₖ))/2 + n (RT/F) ln((1−θ)/θ). */
function staircase({ start, steps, full, nernst }: FormOf<'staircase'>) {
  const thermal = (nernst * GAS_CONSTANT * REFERENCE_TEMPERATURE) / FARADAY
  return (theta: number) => {
    const y = theta * full
    const fallen = steps.reduce(
      (sum, { at, drop, width }) => sum + (drop * (1 + Math.tanh((y - at) / width))) / 2,
      0,
    )
    return start - fallen + thermal * Math.log((1 - theta) / theta)
  }
}

/** U = c + b x + Σ hₖ exp(−rₖ x) + Σ hₖ tanh((x−xₖ)/wₖ). */
function exponentialsAndTanhs({
  constant,
  linear,
  exponentials,
  tanhs,
  full,
}: FormOf<'exponentials-and-tanhs'>) {
  return (theta: number) => {
    const x = theta * full
    const decays = exponentials.reduce(
      (sum, { height, rate }) => sum + height * Math.exp(-rate * x),
      0,
    )
    const steps = tanhs.reduce(
      (sum, { height, at, width }) => sum + height * Math.tanh((x - at) / width),
      0,
    )
    return constant + linear * x + decays + steps
  }
}
