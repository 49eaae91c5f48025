/** A number rounded to significant digits. */
export function significant(value: number, digits: number): number {
  return Number(value.toPrecision(digits))
}

/** A number for a reader: fixed decimals, a true minus sign (which text tables replace), an en dash where there is none. */
export function fixed(value: number | undefined, decimals: number): string {
  if (value === undefined || Number.isNaN(value)) return '–'
  const text = value.toFixed(decimals)
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', '−')
}

/** A number for a reader whose size is not known before: four digits, or a power of ten with fewer. */
export function general(value: number, decimals = 1): string {
  if (!Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  if (value === 0) return '0'
  if (size >= 1e5 || size < 1e-3)
    return value.toExponential(decimals).replace('e+', 'e').replaceAll('-', '−')
  return `${significant(value, 4)}`.replace('-', '−')
}

/** A capacity [Ah]: three decimals, for coin cells three digits. */
export function capacityText(ampereHours: number): string {
  return ampereHours < 0.1 ? `${significant(ampereHours, 3)}` : fixed(ampereHours, 3)
}
