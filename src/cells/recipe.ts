import {
  exactly,
  fileObject,
  list,
  object,
  optional,
  positive,
  quantityOf,
  readAs,
  text,
  type ValueOf,
} from '../units/schema.ts'

/** An id, a recipe or a finished value, read by whoever makes it. */
const anything = () => readAs<unknown>((input) => ({ ok: true, value: input }), {})

const window = object({ lower: positive('voltage'), upper: positive('voltage') })

/** A cell: two coatings, or one and lithium, and what is around them. */
export const cellRecipe = fileObject({
  id: optional(text()),
  title: optional(text()),
  /** Family of shipped cells it belongs to */
  set: optional(text()),
  patent: optional(text()),
  note: optional(text()),
  /** What the claims say that no single value stands for */
  claims: optional(list(text())),
  negative: optional(anything()),
  positive: optional(anything()),
  /** Lithium in place of one of them: a half cell */
  counter: optional(exactly('lithium')),
  electrolyte: optional(anything()),
  separator: optional(anything()),
  format: optional(anything()),
  ageing: optional(anything()),
  /** N/P: first lithiation of the negative over first charge of the positive */
  np: optional(quantityOf('ratio', { atLeast: 0.5, atMost: 20 })),
  window: optional(window),
  temperature: optional(quantityOf('temperature', { above: 200, below: 400 })),
  protocol: optional(text()),
})

export type CellRecipe = ValueOf<typeof cellRecipe>

export const separatorFile = fileObject({
  id: optional(text()),
  title: text(),
  note: optional(text()),
  thickness: positive('length'),
  porosity: quantityOf('ratio', { above: 0, below: 1 }),
  bruggeman: quantityOf('ratio', { above: 0 }),
  /** Of the solid [kg/m³] */
  density: positive('density'),
})

export type Separator = ValueOf<typeof separatorFile>

export const cellDefaultsFile = object({
  title: text(),
  electrolyte: text(),
  separator: text(),
  format: text(),
  halfCellFormat: text(),
  ageing: text(),
  np: quantityOf('ratio', { above: 0 }),
  temperature: quantityOf('temperature'),
  lithium: object({
    thickness: positive('length'),
    density: positive('density'),
    exchangeCurrentDensity: positive('currentDensity'),
  }),
})

export type CellDefaults = ValueOf<typeof cellDefaultsFile>
