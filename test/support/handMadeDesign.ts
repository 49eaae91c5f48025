import type { Cell } from '../../src/cells/cell.ts'
import type { Electrode } from '../../src/electrodes/electrode.ts'
import type { Powder } from '../../src/materials/powder.ts'
import { handMadeFullCell } from './handMadeCell.ts'

const powder: Powder = {
  id: 'hand-made-powder',
  title: 'Hand-made powder',
  family: 'two-phase',
  density: 2500,
  diameter: 5e-6,
  specificSurface: 1000,
  electronicConductivity: 1,
  hosts: [],
  structure: [
    {
      kind: 'domain',
      phase: 'silicon-amorphous',
      title: 'Amorphous silicon',
      massShare: 0.2,
      volumeShare: 0.3,
      size: 20e-9,
    },
    {
      kind: 'domain',
      phase: 'titanium-disilicide',
      title: 'Titanium disilicide',
      massShare: 0.8,
      volumeShare: 0.7,
    },
  ],
  history: ['milled for 40 h'],
  assumed: ['silicon-amorphous diffusivity: order of magnitude'],
}

/** A coating of 0.05 kg/m² with 80 % powder: on 0.1 m² that is 5 g of coating and 4 g of powder. */
export const handMadeElectrode: Electrode = {
  title: 'Hand-made negative',
  role: 'negative',
  powders: [{ powder, massShare: 0.8, volumeShare: 0.4 }],
  conductiveCarbon: { title: 'carbon black', massShare: 0.1, volumeShare: 0.05, density: 1900 },
  binder: { title: 'binder', massShare: 0.1, volumeShare: 0.05, density: 1300 },
  collector: { title: 'copper foil', thickness: 10e-6, density: 8960 },
  thickness: 50e-6,
  porosity: 0.5,
  minimumPorosity: 0.05,
  massLoading: 0.05,
  solidDensity: 2000,
  apparentDensity: { layer: 1000, withFoil: 1700 },
  reversibleArealCapacity: 108_000, // 30 Ah/m²: 600 mAh/g of coating, 750 mAh/g of powder
  conversionArealCapacity: 0,
  seiArealCapacity: 12_000,
  firstLithiationArealCapacity: 120_000,
  firstCycleEfficiency: 0.9,
  electronicConductivity: 100,
  alloyToCarbonRatio: 8,
  swellingBudget: { lithiation: [0.8], growth: 0.6, requiredPorosity: 0.40625, margin: 0.09375 },
  hosts: [{ name: 'Si', powder: 0, host: 0, volumeShare: 0.25, specificArea: 7.5e5 }],
  inertShare: 0.25,
  volumeShares: [
    { part: 'Hand-made powder', share: 0.4 },
    { part: 'carbon black', share: 0.05 },
    { part: 'binder', share: 0.05 },
    { part: 'pores', share: 0.5 },
  ],
  history: ['milled for 40 h'],
  assumed: ['silicon-amorphous diffusivity: order of magnitude'],
  notes: [],
}

/** A cell of 40 g and 20 cm³ round that coating. */
export const handMadeDesign: Cell = {
  id: 'hand-made',
  title: 'Hand-made cell',
  set: 'comparison',
  patent: '001',
  kind: 'full',
  parameters: handMadeFullCell,
  negative: handMadeElectrode,
  positive: { ...handMadeElectrode, title: 'Hand-made positive', role: 'positive' },
  designed: {
    format: 'pouch',
    negativeToPositiveRatio: 1.1,
    area: 0.1,
    nominalCapacity: 2,
    equilibriumEnergy: 7.2,
    meanVoltage: 3.6,
    firstChargeCapacity: 2.4,
    firstCycleEfficiency: 0.83,
    lithiumInventory: 0.09,
    irreversibleLithium: 0.01,
    mass: 0.04,
    volume: { asMade: 20e-6, fullCharge: 21e-6 },
    specificEnergy: 180,
    energyDensity: { asMade: 360e3, fullCharge: 343e3 },
    stretchAtFullCharge: { negative: 1.16, positive: 1 },
    porosityAtFullCharge: { negative: 0.3, positive: 0.3 },
  },
  breakdown: {
    parts: [
      { part: 'negative: Hand-made powder', group: 'negative', mass: 0.004, volume: 2e-6 },
      { part: 'negative: pores', group: 'negative', mass: 0, volume: 2.5e-6 },
      { part: 'positive: LCO', group: 'positive', mass: 0.018, volume: 5e-6 },
      { part: 'separator', group: 'separator', mass: 0.001, volume: 1e-6 },
      { part: 'electrolyte', group: 'electrolyte', mass: 0.007, volume: 0 },
      { part: 'copper foil', group: 'foils', mass: 0.004, volume: 0.5e-6 },
      { part: 'pouch', group: 'housing', mass: 0.006, volume: 6e-6 },
      { part: 'void', group: 'void', mass: 0, volume: 3e-6 },
    ],
    mass: 0.04,
    volume: 20e-6,
  },
  claims: [{ path: 'negative.powders[0].crystalliteSize', claim: '001 claim 2: 5-100 nm' }],
  assumed: ['silicon-amorphous diffusivity: order of magnitude'],
  history: ['milled for 40 h'],
  notes: ['N/P 1.10 by design'],
}
