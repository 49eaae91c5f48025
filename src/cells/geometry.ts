import { InputError } from '../units/inputError.ts'
import type { CanFormat, CoinFormat, Format, PouchFormat } from './formatFile.ts'

/** Thicknesses of one face of each kind [m]; a lithium counter has no foil of its own. */
export interface StackThickness {
  readonly negative: number
  readonly negativeFoil: number
  readonly positive: number
  readonly positiveFoil: number
  readonly separator: number
}

/** How much of everything fits into a format. Areas in m², volumes in m³, masses in kg. */
export interface Geometry {
  /** Of the electrode pair, all pairs */
  readonly area: number
  readonly negativeFoilArea: number
  readonly positiveFoilArea: number
  readonly separatorArea: number
  /** Solid parts of the housing */
  readonly housing: readonly {
    readonly part: string
    readonly mass: number
    readonly volume: number
  }[]
  readonly outerVolume: number
  /** Outer surface [m²] */
  readonly outerSurface: number
  readonly rigid: boolean
  /** Outer volume gained per volume that the layers grow; 0 where the housing does not give way [1] */
  readonly growthFactor: number
  readonly turns?: number
  readonly stripLength?: number
  readonly pairs?: number
}

/** Fills a format with layers. */
export function geometryOf(format: Format, stack: StackThickness): Geometry {
  switch (format.kind) {
    case 'can':
      return jellyRoll(format, stack)
    case 'pouch':
      return stackedPouch(format, stack)
    case 'coin':
      return coinCell(format, stack)
  }
}

/**
 * A jelly roll of double-sided strips: an Archimedean spiral of pitch t = foils + 2 of each coating + 2 separators between
 * core and wall. Its length is the ring's area over t; both faces of a strip count.
 */
function jellyRoll(can: CanFormat, stack: StackThickness): Geometry {
  const outer = can.diameter / 2
  const inner = outer - can.wall
  const core = can.coreDiameter / 2
  const pitch =
    stack.negativeFoil +
    stack.positiveFoil +
    2 * (stack.negative + stack.positive + stack.separator)
  const room = can.height - can.bottom - can.capHeight
  if (can.stripWidth > room || core >= inner) {
    const expected = `strips no wider than ${mm(room)}, the room between bottom and cap, and a core inside the wall`
    throw new InputError([{ path: 'format.stripWidth', value: mm(can.stripWidth), expected }])
  }
  const stripLength = (can.windingFill * Math.PI * (inner ** 2 - core ** 2)) / pitch
  const foil = stripLength * can.stripWidth
  const wallVolume =
    Math.PI * (outer ** 2 - inner ** 2) * can.height + Math.PI * inner ** 2 * can.bottom
  return {
    area: 2 * foil,
    negativeFoilArea: foil,
    positiveFoilArea: foil,
    separatorArea: 2 * foil,
    housing: [
      { part: 'can', mass: wallVolume * can.wallDensity, volume: wallVolume },
      { part: 'cap', mass: can.capMass, volume: Math.PI * inner ** 2 * can.capHeight },
    ],
    outerVolume: Math.PI * outer ** 2 * can.height,
    outerSurface: 2 * Math.PI * outer * (can.height + outer),
    rigid: true,
    growthFactor: 0,
    turns: (inner - core) / pitch,
    stripLength,
  }
}

/** Sheets n positive, n+1 negative with bare outer faces, separators on both faces of each positive sheet. */
function stackedPouch(pouch: PouchFormat, stack: StackThickness): Geometry {
  const { electrodeWidth: w, electrodeHeight: h, positiveSheets: n, laminateThickness } = pouch
  const face = w * h
  const thickness =
    n * (stack.positiveFoil + 2 * (stack.positive + stack.negative + stack.separator)) +
    (n + 1) * stack.negativeFoil
  const footprint = (w + 2 * pouch.margin) * (h + pouch.margin + pouch.terrace)
  const sides = 2 * (w + h) * thickness
  const laminate = (2 * footprint + sides) * laminateThickness
  return {
    area: 2 * n * face,
    negativeFoilArea: (n + 1) * face,
    positiveFoilArea: n * face,
    separatorArea: 2 * n * face,
    housing: [
      { part: 'laminate', mass: laminate * pouch.laminateDensity, volume: laminate },
      { part: 'tabs', mass: pouch.tabMass, volume: 0 },
    ],
    outerVolume: footprint * (thickness + 2 * laminateThickness) + sides * laminateThickness,
    outerSurface: 2 * footprint + sides,
    rigid: false,
    growthFactor: footprint / face,
    pairs: 2 * n,
  }
}

/** One pair; the spring gives way, so the outside stays as it is. */
function coinCell(coin: CoinFormat, stack: StackThickness): Geometry {
  const area = (Math.PI * coin.electrodeDiameter ** 2) / 4
  const stackHeight = Object.values(stack).reduce((sum, thickness) => sum + thickness, 0)
  const steel = coin.housingMass / coin.wallDensity
  const outerVolume = (Math.PI * coin.diameter ** 2 * coin.height) / 4
  if (stackHeight * area + steel > outerVolume) {
    const expected = `a stack that fits into ${mm(coin.height)} of height beside the steel`
    throw new InputError([
      {
        path: 'format',
        value: `a stack of ${mm(stackHeight)}`,
        expected,
        remedy: 'thinner electrodes',
      },
    ])
  }
  return {
    area,
    negativeFoilArea: area,
    positiveFoilArea: area,
    separatorArea: area,
    housing: [{ part: 'cases and spring', mass: coin.housingMass, volume: steel }],
    outerVolume,
    outerSurface: Math.PI * coin.diameter * (coin.height + coin.diameter / 2),
    rigid: false,
    growthFactor: 0,
    pairs: 1,
  }
}

function mm(length: number): string {
  return `${(length * 1e3).toPrecision(3)} mm`
}
