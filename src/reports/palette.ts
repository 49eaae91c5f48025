/** How a curve is drawn: colour says the family, dash and shade tell its members apart. */
export interface Stroke {
  readonly colour: string
  readonly dash: 'solid' | 'dash' | 'dot' | 'dashdot' | 'longdash' | 'longdashdot'
  /** [px] */
  readonly width: number
}

/** From the plainest on. */
export const dashes: readonly Stroke['dash'][] = [
  'solid',
  'dash',
  'dot',
  'dashdot',
  'longdash',
  'longdashdot',
]

/**
 * Hues of Okabe and Ito's set that stand on white and stay apart for every common kind of colour vision, each as a
 * middle, a dark and a light shade of about equal steps.
 */
const hues: readonly (readonly [string, string, string])[] = [
  ['#0072b2', '#004a74', '#3d9fd6'], // blue
  ['#d55e00', '#8f3f00', '#f08a3c'], // vermillion
  ['#009e73', '#00664a', '#35c49b'], // bluish green
  ['#b5528a', '#7a2f5b', '#d98cb8'], // reddish purple, darkened for white paper
  ['#8c6d00', '#5e4900', '#c29a1f'], // ochre, orange darkened
  ['#3f7f93', '#28525f', '#6fb0c4'], // slate blue
]

/** What belongs to no family: references. */
const neutral: readonly [string, string, string] = ['#333333', '#000000', '#888888']

/**
 * A stroke for each of `members`, in order: its family's hue (families take hues in order of first appearance; `undefined`
 * is neutral), and within the family another dash and shade each. Eighteen members of a family stay distinct.
 */
export function strokesFor(members: readonly { readonly family: string | undefined }[]): Stroke[] {
  const families = [...new Set(members.map(({ family }) => family))].filter((f) => f !== undefined)
  const counted = new Map<string | undefined, number>()
  return members.map(({ family }) => {
    const nth = counted.get(family) ?? 0
    counted.set(family, nth + 1)
    const shades = family === undefined ? neutral : hues[families.indexOf(family) % hues.length]
    return {
      colour: shades[nth % shades.length],
      dash: dashes[(nth + Math.floor(nth / dashes.length)) % dashes.length],
      width: 1.8,
    }
  })
}

/** Dark to light, in order also without colour: the lower part of matplotlib's viridis, which stands out from white. */
const ramp = [
  [0x44, 0x01, 0x54],
  [0x3b, 0x52, 0x8b],
  [0x21, 0x91, 0x8c],
  [0x5e, 0xc9, 0x62],
] as const

/** Colours for a row of `n` curves in order, as of times. */
export function rampOf(n: number): readonly string[] {
  return Array.from({ length: n }, (_, i) => {
    const at = n === 1 ? 0 : (i / (n - 1)) * (ramp.length - 1)
    const below = Math.min(Math.floor(at), ramp.length - 2)
    const mixed = ramp[below].map((from, channel) =>
      Math.round(from + (at - below) * (ramp[below + 1][channel] - from)),
    )
    return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
  })
}

/** Colours of the parts of a stacked bar, by what the part is: the same in every figure. */
export const partColours = {
  recovered: '#009e73',
  conversion: '#d55e00',
  sei: '#e69f00',
  isolated: '#7a2f5b',
  left: '#999999',
  negative: '#0072b2',
  positive: '#d55e00',
  separator: '#e6c200',
  electrolyte: '#56b4e9',
  foils: '#b5528a',
  housing: '#555555',
  void: '#cfd3d6',
  pores: '#a9d3ee',
  first: '#0072b2',
  second: '#9ac7e3',
} as const
