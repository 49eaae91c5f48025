import { partOf } from '../electrodes/recipe.ts'
import {
  exactly,
  fileObject,
  list,
  object,
  optional,
  positive,
  quantityOf,
  text,
  type ValueOf,
} from '../units/schema.ts'

const window = object({ lower: positive('voltage'), upper: positive('voltage') })

/** A cell: two coatings, or one and lithium, and what is around them. */
export const cellRecipe = fileObject({
  /** Id of the shipped cell that it changes, or in a file the path of another; gone once the two are joined */
  extends: optional(text()),
  id: optional(text()),
  title: optional(text()),
  /** Family of shipped cells it belongs to */
  set: optional(text()),
  patent: optional(text()),
  note: optional(text()),
  /** What the claims say that no single value stands for */
  claims: optional(list(text())),
  negative: optional(partOf('electrode.json')),
  positive: optional(partOf('electrode.json')),
  /** Lithium in place of one of them: a half cell */
  counter: optional(exactly('lithium')),
  electrolyte: optional(partOf('electrolyte.json')),
  separator: optional(partOf('separator.json')),
  format: optional(partOf('format.json')),
  ageing: optional(partOf('ageing.json')),
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
