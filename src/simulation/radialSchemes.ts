import type { GaussRadauSphere } from '../numerics/gaussRadauSphere.ts'
import type { RadialModes } from '../numerics/radialModes.ts'

/** How particles are resolved: points where diffusion varies or the host swells, modes where it is linear. */
export interface RadialSchemes {
  readonly points: GaussRadauSphere
  readonly modes: RadialModes
}
