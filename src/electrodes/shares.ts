import type { InputIssue } from '../units/inputError.ts'
import type { ElectrodeRecipe } from './recipe.ts'

const rounding = 1e-6 // what typed shares may miss 1 by

/**
 * Mass shares of the powders. One powder may leave its share out and takes what carbon and binder leave; otherwise
 * all shares add up to 1.
 */
export function sharesOf(
  { powders }: Pick<ElectrodeRecipe, 'powders'>,
  carbon: number,
  binder: number,
  issues: InputIssue[],
): readonly number[] {
  const open = powders.flatMap(({ share }, i) => (share === undefined ? [i] : []))
  const given = powders.reduce((sum, { share }) => sum + (share ?? 0), carbon + binder)
  if (open.length > 1) {
    issues.push({
      path: `powders[${open[1]}].share`,
      expected: 'a mass share of the layer: only one powder may take the rest',
      remedy: '"share": "20 %"',
    })
  } else if (open.length === 1 && given >= 1) {
    issues.push({
      path: `powders[${open[0]}].share`,
      value: shown(1 - given),
      expected: `something left for this powder: the other shares add up to ${shown(given)}`,
      remedy: 'less carbon, binder or other powder',
    })
  } else if (open.length === 0 && Math.abs(given - 1) > rounding) {
    issues.push({
      path: 'powders',
      value: shown(given),
      expected: `mass shares of the whole coating, conductiveCarbon (${shown(carbon)}) and binder (${shown(binder)}) included, that add up to 1`,
      remedy: remedyOf(powders, 1 - carbon - binder),
    })
  }
  return powders.map(({ share }) => share ?? 1 - given)
}

/** The shares given, taken for those of the powders among themselves, as they are in the coating. */
function remedyOf(powders: ElectrodeRecipe['powders'], left: number): string {
  const rest = "leave out one powder's share: it takes the rest"
  const among = powders.reduce((sum, { share = 0 }) => sum + share, 0)
  if (left <= 0 || among <= 0) return 'less carbon or binder'
  const inCoating = powders.map(({ share = 0 }) => shown((share / among) * left))
  const each = powders.length === 1 ? 'share' : 'shares'
  return `${each} ${inCoating.join(' and ')}, which is the same mix in the ${shown(left)} that carbon and binder leave; or ${rest}`
}

function shown(share: number): number {
  return Number(share.toPrecision(6))
}
