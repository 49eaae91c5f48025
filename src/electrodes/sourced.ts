import type { Fields } from './extend.ts'

/** Walks a model file for values whose basis is a guess: "title: path: why". */
export function assumedIn(file: unknown, title: string): readonly string[] {
  return walk(file, [], ({ basis, note }, path) =>
    basis === 'assumed' || basis === 'untraced'
      ? [`${title}: ${path.join('.')}: ${typeof note === 'string' ? note : basis}`]
      : [],
  )
}

/** What a recipe says about claims: `claim` beside a value, or a list `claims`. */
export function claimsIn(recipe: unknown): readonly { path: string; claim: string }[] {
  return walk(recipe, [], ({ claim, claims }, path) =>
    [claim, ...(Array.isArray(claims) ? claims : [])]
      .filter((one) => typeof one === 'string')
      .map((one) => ({ path: path.join('.'), claim: one })),
  )
}

/** Collects from every object inside, outermost first; curves are skipped. */
function walk<T>(
  value: unknown,
  path: readonly string[],
  see: (fields: Fields, path: readonly string[]) => readonly T[],
): readonly T[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  const found = Array.isArray(value) ? [] : see(value as Fields, path)
  return [
    ...found,
    ...Object.entries(value).flatMap(([key, one]) => walk(one, [...path, key], see)),
  ]
}
