import { type Ageing, firstLayerLithium } from '../electrodes/ageing.ts'
import type { Electrode, ElectrodeHost } from '../electrodes/electrode.ts'
import type { PowderHost } from '../materials/powder.ts'
import type {
  ConversionParameters,
  ElectrodeParameters,
  FadeParameters,
  HostParameters,
  SeiParameters,
} from './cellParameters.ts'

/** Where a cell puts an electrode. */
export interface ElectrodePlace {
  readonly ageing: Ageing
  /** A rigid housing sends all swelling into pores. */
  readonly rigid: boolean
  /** As made: empty, on the lithiation branch, or full, on the delithiation branch. */
  readonly made: 'empty' | 'full'
  /** θ of each host at the cell's empty and full state */
  readonly window: { readonly empty: readonly number[]; readonly full: readonly number[] }
}

/** The seam's record of one electrode. */
export function electrodeParametersOf(
  electrode: Electrode,
  place: ElectrodePlace,
): ElectrodeParameters {
  const { thickness, porosity, minimumPorosity, bruggeman, inertShare } = electrode
  return {
    kind: 'porous',
    thickness,
    porosity,
    minimumPorosity,
    poreShare: place.rigid ? 1 : electrode.poreShare,
    transportEfficiency: porosity ** bruggeman,
    bruggeman,
    electronicConductivity: electrode.electronicConductivity,
    inertShare,
    hosts: electrode.hosts.map((host, m) => hostParametersOf(electrode, host, m, place)),
  }
}

function hostParametersOf(
  electrode: Electrode,
  host: ElectrodeHost,
  m: number,
  { ageing, made, window }: ElectrodePlace,
): HostParameters {
  const material = electrode.powders[host.powder].powder.hosts[host.host]
  const negative = electrode.role === 'negative'
  const oxides = conversionsOf(electrode, host, material)
  return {
    name: host.name,
    volumeShare: host.volumeShare,
    radius: material.diffusionLength,
    specificArea: host.specificArea,
    concentrationMax: material.concentrationMax,
    initialLithiation: made === 'empty' ? 0 : 1,
    initialHysteresis: made === 'empty' ? -1 : 1,
    lithiationWindow: { empty: window.empty[m], full: window.full[m] },
    openCircuitPotential: material.openCircuitPotential,
    entropicCoefficient: material.entropicCoefficient,
    diffusivity: material.diffusivity,
    diffusivityActivationEnergy: material.diffusivityActivationEnergy,
    exchangeCurrentDensity: material.exchangeCurrentDensity,
    exchangeCurrentActivationEnergy: material.exchangeCurrentActivationEnergy,
    filmResistance: material.filmResistance,
    lithiumMolarVolume: material.lithiumMolarVolume,
    ...(material.confinementPressure === undefined
      ? {}
      : { confinementPressure: material.confinementPressure }),
    conversions: negative ? [...oxides, firstLayer(host, ageing)] : oxides,
    ...(negative
      ? { sei: seiOf(material, ageing), fade: fadeOf(electrode, host, material, ageing) }
      : {}),
  }
}

/** First-cycle reactions of a powder's host, from per powder to per volume of layer. */
function conversionsOf(
  { powders, apparentDensity }: Electrode,
  { powder }: ElectrodeHost,
  { conversions }: PowderHost,
): ConversionParameters[] {
  const { massShare, volumeShare } = powders[powder]
  return conversions.map(({ lithium, volumeLeft, name, potential, exchangeCurrentDensity }) => ({
    name,
    product: 'oxide',
    lithium: lithium * massShare * apparentDensity.layer,
    potential,
    exchangeCurrentDensity,
    volumeLeft: volumeLeft * volumeShare,
  }))
}

/** The first layer of SEI, on conductive carbon too, as charge of the first cycle: z L₀ a/V̄ lithium per volume of layer. */
function firstLayer({ filmedArea }: ElectrodeHost, ageing: Ageing): ConversionParameters {
  const { sei } = ageing
  return {
    name: 'first SEI',
    product: 'sei',
    lithium: firstLayerLithium(ageing) * filmedArea,
    potential: sei.firstLayerPotential,
    exchangeCurrentDensity: sei.firstLayerExchangeCurrentDensity,
    volumeLeft: sei.poreClogging ? sei.initialThickness * filmedArea : 0,
  }
}

function seiOf({ barrierThickness, coverage }: PowderHost, { sei }: Ageing): SeiParameters {
  return {
    form: sei.form,
    molarVolume: sei.molarVolume,
    lithiumPerMole: sei.lithiumPerMole,
    resistivity: sei.resistivity,
    initialThickness: sei.initialThickness,
    initialLayer: 'formed',
    solventDiffusivity: sei.solventDiffusivity,
    solventConcentration: sei.solventConcentration,
    rateConstant: sei.rateConstant,
    onsetPotential: sei.firstLayerPotential,
    potential: sei.potential,
    barrierThickness,
    barrierCoverage: barrierThickness > 0 ? coverage : 0,
    poreClogging: sei.poreClogging,
  }
}

/** Fresh area and isolation: k_fr (1−coverage) p(d), k_iso p(d), and the swing that is followed without loss. */
function fadeOf(
  electrode: Electrode,
  host: ElectrodeHost,
  material: PowderHost,
  { fade }: Ageing,
): FadeParameters {
  const { fractureProbability, coverage } = material
  return {
    freshAreaFactor: fade.freshArea * (1 - coverage) * fractureProbability,
    healing: fade.healing,
    isolationFactor: fade.isolation * fractureProbability,
    toleratedSwing: toleratedSwing(electrode, host, material, fade.networkStrain),
  }
}

/**
 * Swing of a host's J that binder and carbon follow without loss.
 *
 * A network that follows a linear strain e follows a particle's growth τ = (1+e)³ − 1. A particle grows by Σ φ_i ν_i c_max,i
 * over its hosts, so each host may swing by the share τ of that. Where pores offer less room than the layer's growth at
 * full charge needs, the network is pushed aside, and the share falls with the room.
 */
function toleratedSwing(
  { powders, swellingBudget, porosity, minimumPorosity }: Electrode,
  { powder }: ElectrodeHost,
  { lithiumMolarVolume, concentrationMax }: PowderHost,
  strain: number,
): number {
  const ownSwing = lithiumMolarVolume * concentrationMax
  const particleSwing = powders[powder].powder.hosts.reduce(
    (sum, h) => sum + h.volumeShare * h.lithiumMolarVolume * h.concentrationMax,
    0,
  )
  if (!(particleSwing > 0)) return ownSwing
  const followed = Math.min(1, ((1 + strain) ** 3 - 1) / particleSwing)
  const offered = (1 - minimumPorosity) / (1 - porosity) - 1
  const needed = swellingBudget.growth
  const room = needed > offered ? Math.max(0, offered / needed) : 1
  return ownSwing * followed * room
}
