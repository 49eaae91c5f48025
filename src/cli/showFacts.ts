import type { Cell } from '../cells/cell.ts'
import type { Electrolyte } from '../cells/electrolyte.ts'
import type { Separator } from '../cells/recipe.ts'
import {
  firstCycleEfficiency,
  firstLithiationCapacity,
  powderSwelling,
  reversibleCapacity,
} from '../materials/capacity.ts'
import type { Phase } from '../materials/phase.ts'
import type { Powder } from '../materials/powder.ts'
import { powderShare } from '../metrics/weights.ts'
import { factsOfSalt } from './parameterFacts.ts'
import { type Fact, fact, type ShownPart } from './shown.ts'

/** What arithmetic makes of a phase. */
export function factsOfPhase(phase: Phase): readonly Fact[] {
  const facts = [
    fact('molar mass', phase.molarMass, 'g/mol'),
    fact('density', phase.density, 'g/cm^3'),
  ]
  const { host } = phase
  if (host) {
    facts.push(
      fact('reversible lithium per formula', host.lithiumPerFormula, '1'),
      fact('reversible capacity', host.specificCapacity, 'mAh/g'),
      fact('lithium at θ = 1', host.concentrationMax, 'mol/m^3'),
      fact('J = V/V₀ at θ = 1', 1 + host.lithiumMolarVolume * host.concentrationMax, '1'),
    )
  }
  if (phase.electronicConductivity !== undefined) {
    facts.push(fact('electronic conductivity', phase.electronicConductivity, 'S/m'))
  }
  return facts
}

/** What arithmetic makes of a powder, without SEI and without carbon black or binder. */
export function factsOfPowder(powder: Powder): readonly Fact[] {
  return [
    fact('density', powder.density, 'g/cm^3'),
    fact('outer diameter', powder.diameter, 'um'),
    fact('specific surface', powder.specificSurface, 'm^2/g'),
    fact('electronic conductivity', powder.electronicConductivity, 'S/m'),
    fact('reversible capacity', reversibleCapacity(powder), 'mAh/g'),
    fact('first lithiation, no SEI', firstLithiationCapacity(powder), 'mAh/g'),
    fact('first-cycle efficiency, no SEI', firstCycleEfficiency(powder), '%'),
    fact('J = V/V₀ at full lithiation', powderSwelling(powder, 1), '1'),
  ]
}

/** Domains and layers, each with the share u of it that takes lithium: 0 is inert. */
export function partsOfPowder({ title, structure, hosts }: Powder): readonly ShownPart[] {
  const sum = (
    list: readonly { readonly phase: string; readonly massShare: number }[],
    of: string,
  ) =>
    list.filter(({ phase }) => phase === of).reduce((total, { massShare }) => total + massShare, 0)
  return structure.map(({ kind, phase, massShare, volumeShare, size }) => ({
    powder: title,
    kind,
    phase,
    massShare,
    volumeShare,
    accessibleShare: sum(hosts, phase) / sum(structure, phase),
    ...(size === undefined ? {} : { size }),
  }))
}

/** What the design of a cell comes to, before any model is run. */
export function factsOfCell({ kind, negative, designed }: Cell): readonly Fact[] {
  const perCoating = negative.reversibleArealCapacity / negative.massLoading
  const ofPowder = perCoating / powderShare(negative)
  const facts = [
    fact('reversible capacity per powder', ofPowder, 'mAh/g'),
    fact('reversible capacity per coating', perCoating, 'mAh/g'),
    fact('reversible areal capacity', negative.reversibleArealCapacity, 'mAh/cm^2'),
    fact('first-cycle efficiency of the coating, with SEI', negative.firstCycleEfficiency, '%'),
    fact('thickness of the coating', negative.thickness, 'um'),
    fact('porosity', negative.porosity, '%'),
    fact('porosity that its swelling needs', negative.swellingBudget.requiredPorosity, '%'),
    fact('growth of its solid at full charge', negative.swellingBudget.growth, '%'),
    fact('density of its solid', negative.solidDensity, 'g/cm^3'),
    fact('apparent density, layer', negative.apparentDensity.layer, 'g/cm^3'),
    fact('apparent density, layer and foil', negative.apparentDensity.withFoil, 'g/cm^3'),
  ]
  if (negative.tinNickelRatio !== undefined) {
    facts.push(fact('Z = m(Sn₄Ni₃)/m(Sn)', negative.tinNickelRatio, '1'))
  }
  if (Number.isFinite(negative.alloyToCarbonRatio)) {
    facts.push(fact('S = alloy over carbon', negative.alloyToCarbonRatio, '1'))
  }
  if (designed.negativeToPositiveRatio !== undefined) {
    facts.push(fact('N/P', designed.negativeToPositiveRatio, '1'))
  }
  facts.push({ name: 'nominal capacity', value: designed.nominalCapacity, unit: 'Ah' })
  if (kind === 'half') return facts
  facts.push(
    fact('first-cycle efficiency of the cell', designed.firstCycleEfficiency, '%'),
    fact('mass', designed.mass, 'g'),
    { name: 'volume as made', value: 1e6 * designed.volume.asMade, unit: 'mL' },
    { name: 'specific energy at equilibrium', value: designed.specificEnergy, unit: 'Wh/kg' },
    {
      name: 'energy density at equilibrium, as made',
      value: designed.energyDensity.asMade / 1e3,
      unit: 'Wh/L',
    },
  )
  return facts
}

export function factsOfElectrolyte({ parameters, density }: Electrolyte): readonly Fact[] {
  return [fact('density', density, 'g/cm^3'), ...factsOfSalt(parameters)]
}

/** What arithmetic makes of a separator. */
export function factsOfSeparator(separator: Separator): readonly Fact[] {
  const { thickness, porosity, bruggeman, density } = separator
  return [
    fact('transport efficiency', porosity ** bruggeman, '1'),
    fact('mass per area, dry', thickness * (1 - porosity) * density, 'mg/cm^2'),
  ]
}
