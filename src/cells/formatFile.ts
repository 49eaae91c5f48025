import {
  exactly,
  object,
  optional,
  positive,
  quantityOf,
  ratio,
  text,
  type ValueOf,
  variant,
} from '../units/schema.ts'

const common = {
  $schema: optional(text()),
  id: optional(text()),
  title: text(),
  note: optional(text()),
  /** Electrolyte beyond the pores, per pore volume [1] */
  electrolyteExcess: quantityOf('ratio', { atLeast: 0 }),
  specificHeat: positive('specificHeat'),
  heatTransferCoefficient: positive('heatTransferCoefficient'),
}

/** A round can with a jelly roll. */
const can = object({
  kind: exactly('can'),
  diameter: positive('length'),
  height: positive('length'),
  wall: positive('length'),
  bottom: positive('length'),
  /** Height taken by cap, vent and crimp */
  capHeight: positive('length'),
  coreDiameter: positive('length'),
  stripWidth: positive('length'),
  /** Share of the roll's room that layers fill [1] */
  windingFill: ratio({ above: 0, atMost: 1 }),
  wallDensity: positive('density'),
  capMass: positive('mass'),
  ...common,
})

/** A stack of sheets in laminate. */
const pouch = object({
  kind: exactly('pouch'),
  electrodeWidth: positive('length'),
  electrodeHeight: positive('length'),
  /** Double-sided positive sheets; there is one negative sheet more, its outer faces bare */
  positiveSheets: quantityOf('ratio', { atLeast: 1 }),
  margin: positive('length'),
  terrace: positive('length'),
  laminateThickness: positive('length'),
  laminateDensity: positive('density'),
  tabMass: positive('mass'),
  ...common,
})

/** One pair between two cases and a spring. */
const coin = object({
  kind: exactly('coin'),
  diameter: positive('length'),
  height: positive('length'),
  electrodeDiameter: positive('length'),
  housingMass: positive('mass'),
  wallDensity: positive('density'),
  ...common,
})

export const formatFile = variant('kind', [can, pouch, coin])

export type Format = ValueOf<typeof formatFile>
export type CanFormat = ValueOf<typeof can>
export type PouchFormat = ValueOf<typeof pouch>
export type CoinFormat = ValueOf<typeof coin>
