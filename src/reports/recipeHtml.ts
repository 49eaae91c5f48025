import type { Cell } from '../cells/cell.ts'
import type { Electrode, ElectrodePowder } from '../electrodes/electrode.ts'
import type { PowderPart } from '../materials/powder.ts'
import { capacityText, fixed, general } from './format.ts'
import { escaped, listOf } from './html.ts'

/** How one cell was made: powders as domains and layers, coating, cell; then its history, claims and notes. */
export function recipeHtml(title: string, cell: Cell): string {
  const { negative, claims, history, notes } = cell
  const from =
    cell.patent === undefined ? '' : `<p class="from">after patent ${escaped(cell.patent)}</p>`
  const said = claims.map(({ path, claim }) => (path === '' ? claim : `${path}: ${claim}`))
  return `<article class="recipe" id="recipe-${escaped(cell.id)}"><h3>${escaped(title)}</h3>${from}
${negative.powders.map(powderHtml).join('')}
<h4>Coating</h4>${pairs(coatingFacts(negative))}
<h4>Cell</h4>${pairs(cellFacts(cell))}
${section('How it was made', history)}${section('Values and their claims', said)}${section('Notes', [...negative.notes, ...notes])}
</article>`
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<h4>${title}</h4>${listOf([...new Set(items)])}`
}

function powderHtml({ powder, massShare }: ElectrodePowder): string {
  const facts: [string, string][] = [
    ['Density', `${fixed(powder.density / 1e3, 2)} g/cm³`],
    ['Outer diameter', sizeText(powder.diameter)],
    ['Specific surface', `${general(powder.specificSurface / 1e3)} m²/g`],
    ['Conductivity', `${general(powder.electronicConductivity)} S/m`],
  ]
  return `<h4>Powder: ${escaped(powder.title)}, ${percent(massShare)} of the coating</h4>
<div class="scroll"><table><thead><tr><th>Part, from the inside</th><th>mass %</th><th>volume %</th><th>size</th></tr></thead><tbody>${powder.structure.map(partHtml).join('')}</tbody></table></div>${pairs(facts)}`
}

function partHtml({ kind, title, massShare, volumeShare, size, note }: PowderPart): string {
  const words = `${title}${kind === 'layer' ? ' (layer)' : ''}${note ? `: ${note}` : ''}`
  const extent = size === undefined ? '–' : sizeText(size)
  return `<tr><td>${escaped(words)}</td><td>${fixed(100 * massShare, 1)}</td><td>${fixed(100 * volumeShare, 1)}</td><td>${extent}</td></tr>`
}

function coatingFacts(e: Electrode): [string, string][] {
  const { layer, withFoil } = e.apparentDensity
  const facts: [string, string][] = [
    ['Carbon, binder', `${percent(e.conductiveCarbon.massShare)}, ${percent(e.binder.massShare)}`],
    ['Thickness', `${fixed(1e6 * e.thickness, 1)} µm on ${e.collector.title}`],
    ['Porosity', percent(e.porosity)],
    ['Loading', `${fixed(1e2 * e.massLoading, 2)} mg/cm²`],
    ['Reversible', `${fixed(e.reversibleArealCapacity / 36_000, 2)} mAh/cm²`],
    [
      'Apparent density',
      `${fixed(layer / 1e3, 2)} g/cm³ (layer), ${fixed(withFoil / 1e3, 2)} g/cm³ (with foil)`,
    ],
    [
      'Swelling budget',
      `solid grows by ${percent(e.swellingBudget.growth)} and needs ${percent(e.swellingBudget.requiredPorosity)} of pores`,
    ],
  ]
  if (e.tinNickelRatio !== undefined) facts.push(['Z = Sn₄Ni₃ : Sn', fixed(e.tinNickelRatio, 2)])
  return facts
}

function cellFacts({ designed, positive }: Cell): [string, string][] {
  const facts: [string, string][] = [['Format', designed.format]]
  if (positive) facts.push(['Positive', positive.title])
  if (designed.negativeToPositiveRatio !== undefined) {
    facts.push(['N/P', fixed(designed.negativeToPositiveRatio, 2)])
  }
  facts.push(
    [
      'Nominal',
      `${capacityText(designed.nominalCapacity)} Ah, mean ${fixed(designed.meanVoltage, 2)} V`,
    ],
    [
      'Mass, volume',
      `${fixed(1e3 * designed.mass, 2)} g, ${fixed(1e6 * designed.volume.asMade, 2)} mL`,
    ],
  )
  return facts
}

function pairs(facts: readonly (readonly [string, string])[]): string {
  return `<dl>${facts.map(([name, text]) => `<dt>${escaped(name)}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`
}

const percent = (share: number) => `${fixed(100 * share, 1)} %`

/** A length as nm or µm, whichever reads well. */
function sizeText(metres: number): string {
  return metres < 1e-6 ? `${general(1e9 * metres)} nm` : `${general(1e6 * metres)} µm`
}
