import type { HostParameters } from '../cells/cellParameters.ts'
import { isConstant } from '../numerics/curve.ts'
import { packCurve } from '../numerics/packedCurve.ts'
import type { OpenCircuitPotential } from '../submodels/equilibrium/openCircuitPotential.ts'

/** A host's branches laid out for hot loops. */
export function packedPotential({
  openCircuitPotential: { lithiation, delithiation, firstLithiation },
  entropicCoefficient,
}: HostParameters): OpenCircuitPotential {
  const packed = packCurve(lithiation)
  const none = isConstant(entropicCoefficient) && entropicCoefficient.y[0] === 0
  return {
    lithiation: packed,
    delithiation: delithiation === lithiation ? packed : packCurve(delithiation),
    firstLithiation: firstLithiation === undefined ? undefined : packCurve(firstLithiation),
    entropicCoefficient: none ? undefined : packCurve(entropicCoefficient),
  }
}
