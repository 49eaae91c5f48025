import type { SwellingBudget } from './electrode.ts'
import type { Mix } from './mix.ts'

/**
 * Growth of all solid of a mix at given lithiation, g = v_s/v_s0 − 1 [1]:
 *
 *     g = Σ w_m ν_m c_max,m θ_m  +  what conversion leaves behind  +  first layer of SEI, a·L₀ (conductive carbon's included)
 *
 * @param lithiation θ of each host, in the order of `mix.hosts`
 * @param seiThickness L₀ of the first layer where its volume leaves the pores, else 0 [m]
 */
export function solidGrowth(mix: Mix, lithiation: readonly number[], seiThickness: number): number {
  return mix.hosts.reduce((sum, { material, solidShare, volumeLeft, filmedArea }, m) => {
    const swelling = material.lithiumMolarVolume * material.concentrationMax * lithiation[m]
    return sum + solidShare * swelling + volumeLeft + filmedArea * seiThickness
  }, 0)
}

/**
 * Smallest porosity that takes up a growth g of the solid at fixed thickness: (1−P₀)(1+g) = 1−ε_min.
 */
export function requiredPorosity(growth: number, minimumPorosity: number): number {
  return 1 - (1 - minimumPorosity) / (1 + growth)
}

export function swellingBudget(
  mix: Mix,
  lithiation: readonly number[],
  seiThickness: number,
  porosity: number,
  minimumPorosity: number,
): SwellingBudget {
  const growth = solidGrowth(mix, lithiation, seiThickness)
  const required = requiredPorosity(growth, minimumPorosity)
  return { lithiation, growth, requiredPorosity: required, margin: porosity - required }
}

/**
 * Stretch λ and porosity ε of a layer whose solid has grown from v_s0 = 1−P₀ to v_s = v_s0(1+g). A share α of the
 * growth goes into pores, the rest into thickness: λ = 1 + (1−α)(v_s−v_s0), ε = 1 − v_s/λ. Where ε would fall below
 * ε_min a free layer thickens until it is ε_min.
 */
export function swollenLayer(
  growth: number,
  porosity: number,
  minimumPorosity: number,
  poreShare: number,
): { readonly stretch: number; readonly porosity: number } {
  const solid = (1 - porosity) * (1 + growth)
  const stretch = 1 + (1 - poreShare) * (1 - porosity) * growth
  if (1 - solid / stretch >= minimumPorosity) return { stretch, porosity: 1 - solid / stretch }
  return { stretch: solid / (1 - minimumPorosity), porosity: minimumPorosity }
}
