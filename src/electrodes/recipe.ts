import { type Reading, readQuantity } from '../units/quantity.ts'
import {
  eitherOf,
  fileObject,
  list,
  object,
  oneOf,
  optional,
  plainNumber,
  positive,
  ratio,
  readAs,
  text,
  type ValueOf,
} from '../units/schema.ts'

/** Porosity as a number, or as what the electrode's own swelling needs plus some points. */
export type PorosityRequest =
  | { readonly kind: 'given'; readonly porosity: number }
  | { readonly kind: 'swelling-budget'; readonly margin: number }

const budgetText = /^swelling budget(?:\s*\+\s*(.+))?$/

function readPorosity(input: unknown): Reading<PorosityRequest> {
  const expected = 'a porosity from 0 % to 95 %, or "swelling budget + 5 %"'
  const budget = typeof input === 'string' ? budgetText.exec(input.trim()) : null
  const reading =
    budget === null ? readQuantity(input, 'ratio') : readQuantity(budget[1] ?? 0, 'ratio')
  if (!reading.ok) return { ok: false, expected }
  if (reading.value < 0 || reading.value > 0.95 + 1e-12) return { ok: false, expected }
  return budget === null
    ? { ok: true, value: { kind: 'given', porosity: reading.value } }
    : { ok: true, value: { kind: 'swelling-budget', margin: reading.value } }
}

/**
 * A recipe, an id or a finished value, read by whoever makes it.
 *
 * @param schema file of models/schema that completes it in an editor
 */
export const partOf = (schema: string) =>
  readAs<unknown>((input) => ({ ok: true, value: input }), {
    anyOf: [{ type: 'string' }, { $ref: schema }, { type: 'object' }],
  })

const additive = (example: string) =>
  eitherOf(
    [ratio(), object({ phase: optional(text()), share: ratio() })],
    `a mass share such as "8 %", or { "phase": "${example}", "share": "8 %" }`,
  )

/** A coating: what is mixed, one of (porosity | layerDensity), one of (thickness | massLoading | arealCapacity). */
export const electrodeRecipe = fileObject({
  /** Id of the shipped electrode that it changes; gone once the two are joined */
  extends: optional(text()),
  id: optional(text()),
  title: optional(text()),
  note: optional(text()),
  claims: optional(list(text())),
  role: optional(oneOf(['negative', 'positive'])),
  powders: list(
    object({
      powder: partOf('powder.json'),
      /** Mass share of the dry layer; one powder may leave it out and takes the rest */
      share: optional(ratio()),
      note: optional(text()),
      claim: optional(text()),
    }),
    { min: 1 },
  ),
  conductiveCarbon: optional(additive('carbon-black')),
  binder: optional(additive('pvdf')),
  porosity: optional(
    readAs(readPorosity, { anyOf: [{ type: 'number' }, { type: 'string' }, { type: 'object' }] }),
  ),
  /** Where the porosity follows the swelling budget: a cell raises N/P until it is no higher than this. */
  porosityAtMost: optional(ratio()),
  layerDensity: optional(positive('density')),
  thickness: optional(positive('length')),
  massLoading: optional(positive('arealMass')),
  arealCapacity: optional(positive('arealCapacity')),
  minimumPorosity: optional(ratio({ atLeast: 0, below: 1 })),
  poreShare: optional(ratio()),
  bruggeman: optional(plainNumber({ min: 0, max: 10 })),
  collector: optional(object({ phase: text(), thickness: positive('length') })),
  /** Cut-offs of a cell made with this positive, and of a half cell of it, where they are not the usual ones */
  cellWindow: optional(object({ lower: positive('voltage'), upper: positive('voltage') })),
  halfCellWindow: optional(object({ lower: positive('voltage'), upper: positive('voltage') })),
  /** Lithiation below which a positive is outside its usual use; designs that go there say so */
  usualLithiation: optional(ratio()),
})

export type ElectrodeRecipe = ValueOf<typeof electrodeRecipe>
