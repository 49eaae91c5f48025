import {
  eitherOf,
  exactly,
  fileObject,
  list,
  object,
  oneOf,
  optional,
  property,
  text,
  type ValueOf,
} from '../units/schema.ts'
import { openCircuitForm } from './openCircuitForm.ts'

/** A branch that is another phase's, shifted. */
const borrowed = object({
  form: exactly('same-as'),
  phase: text(),
  branch: oneOf(['lithiation', 'delithiation']),
  shift: property('voltage'),
})

const branch = eitherOf([openCircuitForm, borrowed], 'one of the open-circuit forms, or "same-as"')

/** What lithium takes for good on the first lithiation, where it is no oxide. */
const trapping = object({
  /** Irreversible lithium per formula unit, given as charge per mass. */
  specificCapacity: property('specificCapacity', { above: 0 }),
  potential: property('voltage'),
})

/** An oxide of a host that lithium reduces: L lithium per oxygen stay bound. */
const oxide = object({
  /** The phase whose capacity and potential the freed metal has, and the one whose volume. */
  host: text(),
  freed: text(),
  /** Metal and dioxide between which the molar volume of other compositions is linear. */
  between: optional(list(text(), { min: 2 })),
  /** Oxygen per host atom; silicon-oxide takes it from the recipe. */
  oxygenPerHost: property('ratio', { above: 0 }),
  lithiumPerOxygen: property('ratio', { above: 0, atMost: 2 }),
  /** Potential of the first-cycle conversion. */
  potential: property('voltage'),
  /** Depth that the conversion reaches from outside. */
  reactedDepth: optional(property('length', { above: 0 })),
})

/** The file of a phase in models/phases. Capacity, c_max and swelling are computed from these, never typed. */
export const phaseFile = fileObject({
  id: text(),
  title: text(),
  role: oneOf(['host', 'oxide-host', 'second-phase', 'product', 'conductor', 'binder', 'foil']),
  formula: text(),
  note: optional(text()),
  density: property('density', { above: 0 }),

  lithiumPerFormula: optional(property('ratio', { above: 0 })),
  /** Instead of lithiumPerFormula, where only an uptake per mass is known. */
  specificCapacity: optional(property('specificCapacity', { atLeast: 0 })),
  lithiumMolarVolume: optional(property('molarVolume', { atLeast: 0 })),
  oxide: optional(oxide),
  trapping: optional(trapping),

  openCircuitPotential: optional(
    object({
      lithiation: branch,
      delithiation: branch,
      decayConstant: property('ratio', { atLeast: 0 }),
      /** The first lithiation only, where it differs from the later ones. */
      firstLithiation: optional(branch),
    }),
  ),
  entropicCoefficient: optional(property('entropicCoefficient')),
  diffusivity: optional(property('diffusivity', { above: 0 })),
  diffusivityActivationEnergy: optional(property('molarEnergy', { atLeast: 0 })),
  exchangeCurrentDensity: optional(property('currentDensity', { above: 0 })),
  exchangeCurrentActivationEnergy: optional(property('molarEnergy', { atLeast: 0 })),

  electronicConductivity: optional(property('conductivity', { above: 0 })),
  /** Of a conductor: what a first film covers in a negative. */
  specificSurface: optional(property('specificSurface', { atLeast: 0 })),
  youngsModulus: optional(property('pressure', { above: 0 })),
  youngsModulusLithiated: optional(property('pressure', { above: 0 })),
  poissonRatio: optional(property('ratio', { above: 0, below: 0.5 })),
  bulkModulus: optional(property('pressure', { above: 0 })),
  bulkModulusLithiated: optional(property('pressure', { above: 0 })),
  yieldStress: optional(property('pressure', { above: 0 })),
  fractureSize: optional(property('length', { above: 0 })),
  failureStrain: optional(property('ratio', { above: 0 })),

  /** As a layer: lithium-ion conductivity, share of fresh surface kept from electrolyte, SEI thickness per thickness. */
  lithiumConductivity: optional(property('conductivity', { above: 0 })),
  shielding: optional(property('ratio', { atLeast: 0, atMost: 1 })),
  seiEquivalence: optional(property('ratio', { atLeast: 0 })),
})

export type PhaseFile = ValueOf<typeof phaseFile>
