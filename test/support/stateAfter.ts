import type { CellParameters } from '../../src/cells/cellParameters.ts'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { unroll } from '../../src/protocols/unroll.ts'
import { CellModel, type CellModelOptions } from '../../src/simulation/cellModel.ts'
import { StepRunner } from '../../src/simulation/runStep.ts'

export interface StateAfter {
  readonly model: CellModel
  readonly y: Float64Array
}

/** A model and the state that a protocol leaves it in. */
export function stateAfter(
  cell: CellParameters,
  protocol: string,
  options: CellModelOptions,
): StateAfter {
  const model = new CellModel(cell, options)
  const y = model.initialState()
  const runner = new StepRunner(model, 1e-4, () => false)
  let t = 0
  for (const { step } of unroll(parseProtocol(protocol))) {
    const outcome = runner.run(step, t, y, { begin: () => {}, advance: () => {} })
    if (outcome.stop !== undefined) throw new Error(outcome.stop.message)
    t = outcome.t
  }
  return { model, y }
}
