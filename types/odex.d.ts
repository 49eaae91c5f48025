/** The part of odex 2.0.4 that we call; the package brings no types of its own. */
export class Solver {
  constructor(n: number)
  absoluteTolerance: number
  relativeTolerance: number
  denseOutput: boolean
  maxSteps: number
  solve(
    f: (x: number, y: number[]) => number[],
    x0: number,
    y0: number[],
    xEnd: number,
    solOut?: (
      n: number,
      xOld: number,
      x: number,
      y: number[],
      dense: (component: number, x: number) => number,
    ) => boolean | undefined,
  ): { y: number[]; outcome: number; nStep: number; nEval: number }
}
declare const odex: { Solver: typeof Solver }
export default odex
