import { type StageSystem, stageFailure } from '../../src/numerics/stage.ts'
import { denseFactor, denseSolve } from './denseLinear.ts'
import type { Problem } from './problems/problem.ts'

/** Newton corrections count as converged below this share of the tolerance. */
const converged = 0.05

/**
 * A problem as stage system, by Newton with a fresh dense Jacobian in every iteration. Like the models' own stages it
 * remembers its convergence rate, and so often needs one iteration only.
 *
 * @param remember 'no' makes every stage converge by itself
 */
export function denseStage(problem: Problem, remember: 'yes' | 'no' = 'yes'): StageSystem {
  const { size, differential } = problem
  const residual = new Float64Array(size)
  const J = new Float64Array(size * size)
  const pivot = new Int32Array(size)
  let rate = Infinity

  return {
    size,
    differential,
    forget() {
      rate = Infinity
    },
    stage(t, alpha, w, y, weight) {
      let before = 0
      for (let iteration = 1; iteration <= 6; iteration++) {
        problem.f(t, y, residual)
        J.fill(0)
        problem.jacobian(t, y, J)
        for (let i = 0; i < differential; i++) {
          residual[i] -= alpha * (y[i] - w[i])
          J[i * size + i] -= alpha
        }
        if (!denseFactor(size, J, pivot)) return stageFailure.singular
        denseSolve(size, J, pivot, residual)
        let squares = 0
        for (let i = 0; i < size; i++) {
          y[i] -= residual[i]
          squares += (residual[i] * weight[i]) ** 2
        }
        const size1 = Math.sqrt(squares / size)
        if (!Number.isFinite(size1)) return stageFailure.notFinite
        if (size1 === 0) return iteration
        if (iteration > 1) {
          const seen = size1 / before
          if (seen >= 1) return stageFailure.diverged
          rate = seen
          if ((rate / (1 - rate)) * size1 < converged) return iteration
        } else if (remember === 'yes' && rate * size1 < converged) return iteration
        before = size1
      }
      return stageFailure.diverged
    },
  }
}
