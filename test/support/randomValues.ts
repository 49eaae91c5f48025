import type { RandomStream } from '../../src/numerics/random.ts'

export function chance(random: RandomStream, probability: number): boolean {
  return random.uniform() < probability
}

export function uniform(random: RandomStream, from: number, to: number): number {
  return from + (to - from) * random.uniform()
}

/** Uniform in the logarithm: decades are equally likely. */
export function logUniform(random: RandomStream, from: number, to: number): number {
  return from * Math.exp(Math.log(to / from) * random.uniform())
}

export function pick<T>(random: RandomStream, items: readonly T[]): T {
  return items[random.integer(items.length)]
}
