import { finiteVolumeSphere } from '../numerics/finiteVolumeSphere.ts'
import { gaussRadauSphere } from '../numerics/gaussRadauSphere.ts'
import { type RadialModes, radialModes } from '../numerics/radialModes.ts'
import { type VaryingModes, varyingModes } from '../numerics/varyingModes.ts'
import { once } from '../units/once.ts'
import type { MeshSize } from './mesh.ts'

/**
 * How particles are resolved: sampled diffusivity where it varies, modes alone where it is constant. Each is made when
 * first asked for: a cell rarely needs all of them.
 */
export interface RadialSchemes {
  /** For D(θ), which a finer rule has to sample … */
  readonly varying: () => VaryingModes
  /** … and for constant D in a host that swells, which varies gently. */
  readonly swelling: () => VaryingModes
  /** The same with fewer modes, where diffusion through the host takes minutes and profiles stay flat. */
  readonly quick: () => VaryingModes
  readonly modes: () => RadialModes
}

const made = new Map<string, RadialSchemes>()

/** Radial schemes of a size, made once. */
export function radialSchemes({ radial, shells }: MeshSize): RadialSchemes {
  const key = `${radial}/${shells}`
  const known = made.get(key)
  if (known !== undefined) return known
  const sphere = once(() => gaussRadauSphere(radial, radial))
  const few = Math.max(4, Math.ceil(0.75 * radial))
  const schemes = {
    varying: once(() => varyingModes(gaussRadauSphere(radial))),
    swelling: once(() => varyingModes(sphere())),
    quick: once(() => varyingModes(gaussRadauSphere(few, few))),
    modes: once(() =>
      radialModes(shells === undefined ? sphere() : finiteVolumeSphere(shells, 'linear')),
    ),
  }
  made.set(key, schemes)
  return schemes
}
