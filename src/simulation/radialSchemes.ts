import type { GaussRadauSphere } from '../numerics/gaussRadauSphere.ts'
import type { RadialModes } from '../numerics/radialModes.ts'

/** How particles are resolved: points where diffusion varies, modes where it is linear. */
export interface RadialSchemes {
  /** For D(θ), which a finer rule has to sample … */
  readonly varying: GaussRadauSphere
  /** … and for constant D in a host that swells, which varies gently. */
  readonly swelling: GaussRadauSphere
  /** The same with fewer points, where diffusion through the host takes minutes and profiles stay flat. */
  readonly quick: GaussRadauSphere
  readonly modes: RadialModes
}
