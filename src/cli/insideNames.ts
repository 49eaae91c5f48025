import { type FieldName, fieldCatalogue, fieldNames } from '../simulation/fields.ts'
import { voltagePartTitles } from '../simulation/voltageBreakdown.ts'

/** What --fields takes: the fields, and a word for the voltage in parts, which comes with any of them. */
export const insideNames = [...fieldNames, 'voltage'] as const

/** Titles and units of what --fields takes, and what the voltage is taken apart into. */
export const insideCatalogue = {
  voltage: {
    title: 'terminal voltage in parts that sum to it; they come with any field, or alone',
    unit: 'V',
    parts: voltagePartTitles,
  },
  ...fieldCatalogue,
}

/** Other words for it. */
export const insideSynonyms: Readonly<Record<string, (typeof insideNames)[number]>> = {
  breakdown: 'voltage',

  losses: 'voltage',
  loss: 'voltage',
  overpotentials: 'voltage',
  polarisation: 'voltage',
  polarization: 'voltage',
  ocv: 'voltage',
}

/** Those of the names that are fields. */
export function fieldsAmong(names: readonly (typeof insideNames)[number][]): readonly FieldName[] {
  return names.filter((name) => name !== 'voltage')
}

/** All names with their units, on one line. */
export const insideWords = insideNames
  .map((name) => {
    const { unit } = insideCatalogue[name]
    return unit === '1' ? name : `${name} (${unit})`
  })
  .join(', ')
