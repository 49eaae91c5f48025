import { attempt } from '../units/attempt.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import { formatQuantity } from '../units/quantity.ts'
import {
  exactly,
  list,
  object,
  oneOf,
  optional,
  positive,
  ratio,
  record,
  text,
  type ValueOf,
} from '../units/schema.ts'
import { freeMassShare, massSharesOf } from './composition.ts'
import { atomsOf } from './formula.ts'
import { phase } from './phase.ts'
import { type AlloyOutcome, alloyHistory, alloyProcess } from './process/alloy.ts'
import { commonFields, diameterOf, wholeShares } from './recipe.ts'
import { coreDensity, type Domain, type PowderStructure } from './structure.ts'

/** Phase A (Si, Sn, Zn) covered by phase B, as in patent 001. */
export const twoPhaseRecipe = object({
  ...commonFields,
  family: exactly('two-phase'),
  active: object({
    element: oneOf(['Si', 'Sn', 'Zn']),
    state: oneOf(['amorphous', 'low-crystalline', 'crystalline']),
    /** Crystallite or amorphous domain. */
    size: optional(positive('length')),
    /** Of A in the powder; or give `composition`. */
    massShare: optional(ratio({ above: 0, below: 1 })),
    accessibleShare: optional(ratio()),
  }),
  /** Elements of the whole powder in at% or wt%: A is what B's formula leaves over. */
  composition: optional(record(text())),
  matrix: list(
    object({
      phase: text(),
      /** Of B, by mass. */
      share: optional(ratio()),
      accessibleShare: optional(ratio()),
      size: optional(positive('length')),
    }),
    { min: 1 },
  ),
  /** Share of A's surface under B. */
  coverage: optional(ratio()),
  process: optional(alloyProcess),
})

export type TwoPhaseRecipe = ValueOf<typeof twoPhaseRecipe>

/** Amorphous and low-crystalline silicon behave alike; tin and zinc have one phase for all states. */
const phaseOfElement = {
  Si: {
    amorphous: 'silicon-amorphous',
    'low-crystalline': 'silicon-amorphous',
    crystalline: 'silicon-crystalline',
  },
  Sn: { amorphous: 'tin', 'low-crystalline': 'tin', crystalline: 'tin' },
  Zn: { amorphous: 'zinc', 'low-crystalline': 'zinc', crystalline: 'zinc' },
} as const

/** Domains of a two-phase recipe. */
export function twoPhaseStructure(recipe: TwoPhaseRecipe): PowderStructure {
  const { active, matrix, coverage = 1 } = recipe
  const issues: InputIssue[] = []
  const outcome = recipe.process === undefined ? undefined : alloyHistory(recipe.process)
  const phases = matrix.map((part, i) => attempt(issues, `matrix[${i}]`, () => phase(part.phase)))
  const shares = attempt(issues, '', () => matrixShares(recipe, outcome))
  const share = attempt(issues, '', () => activeShare(recipe))
  const size = active.size ?? outcome?.crystallite
  if (size === undefined) {
    const remedy = "a size such as '20 nm', or a 'process' that gives it"
    issues.push({ path: 'active.size', expected: 'the crystallite or domain size of A', remedy })
  }
  if (size !== undefined && recipe.diameter !== undefined && size > recipe.diameter) {
    issues.push({
      path: 'active.size',
      value: formatQuantity(size, 'nm'),
      expected: 'a domain no larger than the particle',
    })
  }
  const B = phases.filter((each) => each !== undefined)
  if (issues.length > 0 || share === undefined || shares === undefined || size === undefined) {
    throw new InputError(issues)
  }

  const A = phase(phaseOfElement[active.element][active.state])
  const domains: Domain[] = [
    {
      phase: A,
      massShare: share,
      size,
      arrangement: 'covered',
      accessibleShare: active.accessibleShare ?? 1,
      note: active.state,
    },
    ...matrix.map(
      (part, i): Domain => ({
        phase: B[i],
        massShare: (1 - share) * shares[i],
        arrangement: 'matrix',
        accessibleShare: part.accessibleShare ?? 1,
        size: part.size ?? size, // quenched and milled together, both are equally fine
      }),
    ),
  ]
  return {
    id: recipe.id ?? 'two-phase',
    title: recipe.title ?? `${active.element}/${B.map(({ formula }) => formula)[0]}`,
    family: 'two-phase',
    diameter: diameterOf(recipe, () => coreDensity(domains)),
    form: 'powder',
    ...(recipe.specificSurface === undefined ? {} : { specificSurface: recipe.specificSurface }),
    domains,
    matrixCoverage: coverage,
    layers: [],
    history: outcome?.words ?? [],
  }
}

/** Shares of B's phases: as given, or what the heat treatment made of C49 and C54. */
function matrixShares(
  { matrix }: TwoPhaseRecipe,
  outcome: AlloyOutcome | undefined,
): readonly number[] {
  const open = matrix.every(({ share }) => share === undefined)
  if (open && outcome !== undefined && matrix.length === 2) {
    const names = matrix.map(({ phase: id }) => id)
    if (names[0] === 'tisi2-c49' && names[1] === 'tisi2-c54')
      return [outcome.c49Share, 1 - outcome.c49Share]
    if (names[0] === 'tisi2-c54' && names[1] === 'tisi2-c49')
      return [1 - outcome.c49Share, outcome.c49Share]
  }
  return wholeShares('matrix', matrix)
}

/** Mass share of A. */
function activeShare({ active, composition, matrix }: TwoPhaseRecipe): number {
  if ((active.massShare === undefined) === (composition === undefined)) {
    const expected = "the share of A, once: 'active.massShare' or 'composition'"
    throw new InputError([{ path: 'active.massShare', value: active.massShare, expected }])
  }
  if (active.massShare !== undefined) return active.massShare
  const formulas = [...new Set(matrix.map(({ phase: id }) => phase(id).formula))]
  if (formulas.length > 1) {
    const expected = 'phases of one formula, where a composition is to be split'
    throw new InputError([{ path: 'matrix', value: formulas, expected }])
  }
  return freeMassShare(elementShares(composition ?? {}), active.element, formulas[0])
}

/** Mass shares of the elements from "85 at%" or "76.9 wt%". */
function elementShares(
  composition: Readonly<Record<string, string>>,
): Readonly<Record<string, number>> {
  const issues: InputIssue[] = []
  const entries = Object.entries(composition).map(([element, share]) => {
    const match = /^(\d+\.?\d*|\.\d+)\s*(at|wt)%$/.exec(share.trim())
    attempt(issues, `composition.${element}`, () => atomsOf(element))
    if (match === null) {
      issues.push({
        path: `composition.${element}`,
        value: share,
        expected: "a share such as '85 at%' or '76.9 wt%'",
      })
      return { element, value: 0, kind: '' }
    }
    return { element, value: Number(match[1]) / 100, kind: match[2] }
  })
  const kinds = new Set(entries.map(({ kind }) => kind))
  const total = entries.reduce((sum, { value }) => sum + value, 0)
  if (issues.length === 0 && kinds.size > 1) {
    issues.push({
      path: 'composition',
      value: composition,
      expected: 'all shares in at%, or all in wt%',
    })
  }
  if (issues.length === 0 && Math.abs(total - 1) > 1e-6) {
    const found = Number((100 * total).toPrecision(6))
    issues.push({
      path: 'composition',
      value: composition,
      expected: `shares that sum to 100 %; these sum to ${found} %`,
    })
  }
  if (issues.length > 0) throw new InputError(issues)
  const shares = Object.fromEntries(entries.map(({ element, value }) => [element, value]))
  return kinds.has('at') ? massSharesOf(shares) : shares
}
