/** Walks a model file for values whose basis is a guess: "title: path: why". */
export function assumedIn(file: unknown, title: string): readonly string[] {
  return walk(file, [], ({ basis, note }, path) =>
    basis === 'assumed' || basis === 'untraced'
      ? `${title}: ${path.join('.')}: ${typeof note === 'string' ? note : basis}`
      : undefined,
  )
}

/** What a recipe says about claims: `claim` beside a value, or a list `claims`. */
export function claimsIn(recipe: unknown): readonly { path: string; claim: string }[] {
  return walk(recipe, [], ({ claim, claims }, path) => {
    const said = [claim, ...(Array.isArray(claims) ? claims : [])]
    return said
      .filter((one) => typeof one === 'string')
      .map((one) => ({ path: path.join('.'), claim: one }))
  }).flat()
}

/** Calls `see` on every object inside, outermost first; keeps what it gives. Finished values with typed arrays are skipped. */
function walk<T>(
  value: unknown,
  path: readonly string[],
  see: (fields: Readonly<Record<string, unknown>>, path: readonly string[]) => T | undefined,
): T[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  const found = Array.isArray(value) ? undefined : see(value as Record<string, unknown>, path)
  const inner = Object.entries(value).flatMap(([key, one]) => walk(one, [...path, key], see))
  return found === undefined ? inner : [found, ...inner]
}
