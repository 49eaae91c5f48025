/** A stream of random numbers that belongs to one (seed, index), whatever other streams do. */
export interface RandomStream {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number
  /** Standard normal. */
  normal(): number
  /** Whole number in 0 … n−1. */
  integer(n: number): number
}

/**
 * xoshiro128** (`blackman-2021`) started from a hash of seed and index. Point k of a study gets
 * `randomStream(seed, k)`, so that results do not depend on how points are dealt out to workers.
 */
export function randomStream(seed: number, index = 0): RandomStream {
  const state = startState(seed, index)
  let spare = Number.NaN

  function uniform(): number {
    const high = next(state) >>> 5
    const low = next(state) >>> 6
    return (high * 0x4000000 + low) / 0x20000000000000
  }
  function normal(): number {
    if (!Number.isNaN(spare)) {
      const held = spare
      spare = Number.NaN
      return held
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
    const angle = 2 * Math.PI * uniform()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
  return { uniform, normal, integer: (n) => Math.floor(uniform() * n) }
}

/** Next 32 bits. */
function next(s: Uint32Array): number {
  const result = Math.imul(rotate(Math.imul(s[1], 5), 7), 9)
  const t = s[1] << 9
  s[2] ^= s[0]
  s[3] ^= s[1]
  s[1] ^= s[2]
  s[0] ^= s[3]
  s[2] ^= t
  s[3] = rotate(s[3], 11)
  return result
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by))
}

/** All 64 bits of both numbers, hashed into each of four words from four starts: neighbours give unrelated states. */
function startState(seed: number, index: number): Uint32Array {
  const words = new Uint32Array(Float64Array.of(seed, index).buffer)
  return Uint32Array.from({ length: 4 }, (_, k) => {
    let h = Math.imul(k + 1, 0x9e3779b9) // golden ratio
    for (const word of words) h = mix(h ^ word) + 0x9e3779b9
    return mix(h)
  })
}

/** Finaliser of MurmurHash3: a bijection of 32 bits in which every input bit moves every output bit. */
function mix(word: number): number {
  let h = word
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
