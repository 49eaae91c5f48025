import type { HostParameters } from '../cells/cellParameters.ts'
import { isConstant } from '../numerics/curve.ts'
import type { VaryingModes } from '../numerics/varyingModes.ts'
import { ModalDiffusion } from '../submodels/transport/modalDiffusion.ts'
import type { ParticleDiffusion } from '../submodels/transport/particleDiffusion.ts'
import { VaryingDiffusion } from '../submodels/transport/varyingDiffusion.ts'
import type { RadialSchemes } from './radialSchemes.ts'

/** R²/D below which fewer modes resolve a swelling host [s]. */
const quickTime = 300

/** True where one diffusivity holds in the whole particle, and at all times. */
export function diffusesLinearly({ lithiumMolarVolume, diffusivity }: HostParameters): boolean {
  return lithiumMolarVolume === 0 && isConstant(diffusivity)
}

/**
 * The particles of a host at n points, as simply as its diffusion allows.
 *
 * @param f dθ̄/dt = −f j [m²/C]
 * @param tolerance of lithiations [1]
 */
export function hostParticles(
  host: HostParameters,
  n: number,
  schemes: RadialSchemes,
  f: number,
  tolerance: number,
): ParticleDiffusion {
  const { radius, diffusivity } = host
  if (diffusesLinearly(host)) return new ModalDiffusion(n, schemes.modes(), radius, f)
  const volumePerLithiation = host.lithiumMolarVolume * host.concentrationMax
  return new VaryingDiffusion(n, schemeOf(host, schemes), radius, f, {
    diffusivity,
    volumePerLithiation,
    tolerance,
  })
}

function schemeOf({ radius, diffusivity }: HostParameters, schemes: RadialSchemes): VaryingModes {
  if (!isConstant(diffusivity)) return schemes.varying()
  return radius ** 2 < quickTime * diffusivity.y[0] ? schemes.quick() : schemes.swelling()
}
