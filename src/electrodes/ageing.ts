import { FARADAY } from '../units/constants.ts'
import {
  fileObject,
  object,
  oneOf,
  optional,
  positive,
  quantityOf,
  ratio,
  text,
  trueOrFalse,
  type ValueOf,
} from '../units/schema.ts'

/** What an electrolyte does to a negative electrode, and what cycling does to its hosts. SI. */
export const ageingFile = fileObject({
  id: optional(text()),
  title: text(),
  note: optional(text()),
  sei: object({
    form: oneOf(['solvent-diffusion', 'reaction-diffusion']),
    /** V̄ [m³/mol] */
    molarVolume: positive('molarVolume'),
    /** z [1] */
    lithiumPerMole: quantityOf('ratio', { above: 0 }),
    resistivity: quantityOf('resistivity', { atLeast: 0 }),
    /** L₀ [m] */
    initialThickness: positive('length'),
    solventDiffusivity: positive('diffusivity'),
    solventConcentration: positive('concentration'),
    rateConstant: positive('velocity'),
    potential: quantityOf('voltage'),
    /** Where the first layer forms [V], and how readily [A/m² of wetted area] */
    firstLayerPotential: quantityOf('voltage'),
    firstLayerExchangeCurrentDensity: positive('currentDensity'),
    poreClogging: trueOrFalse(),
  }),
  fade: object({
    /** k_fr: fresh area per area swept by swelling where everything fractures [1] */
    freshArea: quantityOf('ratio', { atLeast: 0 }),
    /** Share of the cracked area that heals while a nominal capacity is taken out [1] */
    healing: ratio(),
    /** k_iso: share isolated per squared excess swing where everything fractures [1] */
    isolation: quantityOf('ratio', { atLeast: 0 }),
    /** Linear strain that binder and carbon follow without losing contact [1] */
    networkStrain: quantityOf('ratio', { atLeast: 0 }),
  }),
})

export type Ageing = ValueOf<typeof ageingFile>

/** Lithium in the first layer of SEI per wetted area, z L₀/V̄ [mol/m²]. */
export function firstLayerLithium({ sei }: Ageing): number {
  return (sei.lithiumPerMole * sei.initialThickness) / sei.molarVolume
}

/** The same as charge [A·s/m²]. */
export function firstLayerCharge(ageing: Ageing): number {
  return FARADAY * firstLayerLithium(ageing)
}
