import { recipeOf } from '../../src/electrodes/extend.ts'

type Fields = Record<string, unknown>

/** A shipped cell with another first powder in its negative, and whatever else the negative is to have. */
export function withPowder(
  id: string,
  change: (powder: Fields) => object,
  negativeToo: object = {},
): Fields {
  const recipe = structuredClone(recipeOf(id, 'cells')) as Fields
  const negative = recipe.negative as Fields
  const [first, ...others] = negative.powders as readonly Fields[]
  const powder = { ...(first.powder as Fields), ...change(first.powder as Fields) }
  return {
    ...recipe,
    negative: { ...negative, powders: [{ ...first, powder }, ...others], ...negativeToo },
  }
}
