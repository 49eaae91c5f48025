import { models } from '../../library.generated.ts'
import {
  fileObject,
  object,
  optional,
  parseWith,
  positive,
  property,
  quantityOf,
  text,
  type ValueOf,
} from '../../units/schema.ts'
import { arrhenius, celsius, grownSize, hours, nanometres, percent } from './heat.ts'
import { integrate } from './integrate.ts'

/** Quench, mechanical alloying and heat treatment, as in claims 29 and 30 of patent 001. Any step may be left out. */
export const alloyProcess = object({
  quench: optional(object({ coolingRate: positive('temperatureRate') })),
  milling: optional(object({ duration: quantityOf('duration', { atLeast: 0 }) })),
  anneal: optional(
    object({
      temperature: positive('temperature'),
      duration: quantityOf('duration', { atLeast: 0 }),
    }),
  ),
})

export type AlloyProcess = ValueOf<typeof alloyProcess>

/** What a history leaves. */
export interface AlloyOutcome {
  /** Crystallite size of A [m]. */
  readonly crystallite: number
  /** Share of B in the C49 structure (Cmcm), the rest being C54 (Fddd) [1]. */
  readonly c49Share: number
  readonly words: readonly string[]
}

/** Rate constants: models/powders/process/alloy.json. */
export const alloyConstants = fileObject({
  title: text(),
  note: text(),
  solidificationSize: property('length', { above: 0 }),
  solidificationExponent: property('ratio', { above: 0 }),
  millingRate: property('rate', { above: 0 }),
  millingFloor: property('length', { above: 0 }),
  millingMixing: property('rate', { atLeast: 0 }),
  growthRate: property('volumeRate', { above: 0 }),
  growthActivationEnergy: property('molarEnergy', { above: 0 }),
  transformationRate: property('rate', { above: 0 }),
  transformationActivationEnergy: property('molarEnergy', { above: 0 }),
  transformationGrain: property('length', { above: 0 }),
  meltTemperature: property('temperature', { above: 0 }),
})

/** Size and extent Y of C49 → C54; the share of C54 is 1 − exp(−Y). */
interface Grain {
  readonly size: number
  readonly extent: number
}

/**
 * Crystallite size and structure after the steps, in their order:
 *
 *     quench    d = d₁ Ṫ^(−n);              dY/dt = k(T) d/(d + d_t) while T falls at Ṫ from the melting point
 *     milling   d ln d/dt = −m (1 − d_min/d);  dX/dt = −s X with X = 1 − e^(−Y) the share of C54
 *     anneal    d(d³)/dt = g(T);            dY/dt = k(T) d/(d + d_t)
 *
 * k and g are Arrhenius rates. The constants are assumed: read sizes as trends.
 */
export function alloyHistory({ quench, milling, anneal }: AlloyProcess): AlloyOutcome {
  const constants = parseWith(
    alloyConstants,
    models()['powders/process/alloy'],
    'models/powders/process/alloy.json',
  )
  const words: string[] = []
  let grain: Grain = { size: constants.solidificationSize.value, extent: 0 }
  const tell = (step: string) =>
    words.push(
      `${step}: crystallites ${nanometres(grain.size)}, ${percent(Math.exp(-grain.extent))} of B as C49`,
    )

  const rate = quench?.coolingRate ?? 1
  grain = quenched(rate, constants)
  tell(`cooled at ${Number(rate.toPrecision(3))} K/s`)
  if (milling !== undefined) {
    grain = milled(grain, milling.duration, constants)
    tell(`milled for ${hours(milling.duration)}`)
  }
  if (anneal !== undefined) {
    grain = annealed(grain, anneal.temperature, anneal.duration, constants)
    tell(`heated at ${celsius(anneal.temperature)} for ${hours(anneal.duration)}`)
  }
  return { crystallite: grain.size, c49Share: Math.exp(-grain.extent), words }
}

type Constants = ValueOf<typeof alloyConstants>

function quenched(coolingRate: number, constants: Constants): Grain {
  const size =
    constants.solidificationSize.value * coolingRate ** -constants.solidificationExponent.value
  const melt = constants.meltTemperature.value
  const cold = 300
  const f = (t: number) => [transformation(melt - coolingRate * t, size, constants)]
  const [extent] = integrate(f, [0], (melt - cold) / coolingRate)
  return { size, extent }
}

function milled({ size, extent }: Grain, duration: number, constants: Constants): Grain {
  const { millingRate, millingFloor, millingMixing } = constants
  const f = (_: number, [logSize, share]: readonly number[]) => [
    -millingRate.value * (1 - millingFloor.value / Math.exp(logSize)),
    -millingMixing.value * share,
  ]
  const [logSize, share] = integrate(f, [Math.log(size), 1 - Math.exp(-extent)], duration)
  return { size: Math.exp(logSize), extent: -Math.log(1 - Math.min(share, 1 - 1e-15)) }
}

function annealed(
  { size, extent }: Grain,
  temperature: number,
  duration: number,
  constants: Constants,
): Grain {
  const { growthRate, growthActivationEnergy } = constants
  const growth = arrhenius(growthRate.value, growthActivationEnergy.value, temperature)
  // volume in units of what grows in all, so that the integrator's tolerances mean something
  const scale = Math.max(growth * duration, size ** 3)
  const f = (_: number, [volume]: readonly number[]) => [
    growth / scale,
    transformation(temperature, Math.cbrt(volume * scale), constants),
  ]
  const [volume, grown] = integrate(f, [size ** 3 / scale, extent], duration)
  return { size: grownSize(0, volume * scale), extent: grown }
}

/** Rate of C49 → C54; finer grains delay it [1/s]. */
function transformation(temperature: number, size: number, constants: Constants): number {
  const { transformationRate, transformationActivationEnergy, transformationGrain } = constants
  const k = arrhenius(transformationRate.value, transformationActivationEnergy.value, temperature)
  return (k * size) / (size + transformationGrain.value)
}
