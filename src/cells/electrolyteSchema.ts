import {
  exactly,
  fileObject,
  list,
  object,
  oneOf,
  optional,
  plainNumber,
  positive,
  quantityOf,
  text,
  type ValueOf,
  variant,
} from '../units/schema.ts'

const provenance = {
  /** Unit of the value; c in mol/L and T in kelvin inside the form. */
  unit: text(),
  basis: oneOf(['reference', 'measured', 'fitted', 'computed', 'untraced', 'assumed']),
  source: optional(text()),
  note: optional(text()),
}

/** One property of an electrolyte: a form of electrolyteForms.ts and its coefficients. */
export const propertyFile = variant('form', [
  object({
    form: exactly('landesfeind-gasteiger'),
    coefficients: list(plainNumber(), { min: 4 }),
    /** Multiplies the whole fit [1] */
    scale: optional(plainNumber({ min: 0 })),
    ...provenance,
  }),
  object({
    form: exactly('powers'),
    terms: list(object({ coefficient: plainNumber(), power: plainNumber({ min: 0 }) }), { min: 1 }),
    activationEnergy: optional(quantityOf('molarEnergy')),
    ...provenance,
  }),
])

export type PropertyFile = ValueOf<typeof propertyFile>

export const electrolyteFile = fileObject({
  id: optional(text()),
  title: text(),
  concentration: positive('concentration'),
  density: positive('density'),
  conductivity: propertyFile,
  diffusivity: propertyFile,
  transferenceNumber: propertyFile,
  thermodynamicFactor: propertyFile,
})
