/** Spellings that keyboards have, and what readers are shown for them. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/\bohm\b|(?<=\b[mk])ohm\b/g, 'Ω'],
  [/\bdegC\b/g, '°C'],
  [/\bu(?=[mgsAVLF]\b)/g, 'µ'],
  [/\^2\b/g, '²'],
  [/\^3\b/g, '³'],
]

/**
 * A unit as people write it: mΩ, mAh/cm², °C, µm; nothing for the unit 1. Files that programs read keep the spelling of
 * metrics: mohm, mAh/cm^2, degC, um.
 */
export function unitText(unit: string): string {
  if (unit === '1') return ''
  return signs.reduce((text, [from, to]) => text.replace(from, to), unit)
}
