import { type CycleView, fadingCycles, isWhole, repeatedCycles } from '../metrics/cycleView.ts'
import { coulombicEfficiency } from '../metrics/efficiency.ts'
import { withGaps } from './curves.ts'
import { decimate } from './decimate.ts'
import type { Figure } from './figure.ts'
import type { Drawn } from './voltageFigures.ts'

/** Retention and coulombic efficiency over cycles; none where no entry was cycled whole at least twice after formation. */
export function fadeFigures(drawn: readonly Drawn[]): readonly Figure[] {
  const aged = drawn.map(({ entry }) => fadingCycles(entry.solution))
  if (aged.every((cycles) => cycles.filter(isWhole).length < 2)) return []
  const repeated = drawn.map(({ entry }, i) => {
    const known = new Set(repeatedCycles(entry.solution).map(({ cycle }) => cycle))
    return aged[i].filter(({ cycle }) => known.has(cycle))
  })
  const over = (
    shown: readonly (readonly CycleView[])[],
    of: (cycle: CycleView, first: CycleView) => number,
  ) =>
    drawn.map(({ entry, stroke }, i) => {
      const pieces = inARow(shown[i]).map((cycles) => ({
        x: cycles.map(({ cycle }) => cycle),
        y: cycles.map((cycle) => of(cycle, shown[i][0])),
      }))
      const named = { entry: entry.id, name: entry.title, stroke }
      return pieces.length > 1
        ? { ...named, points: 'joined' as const, ...withGaps(pieces) }
        : { ...named, ...withGaps(pieces.map((piece) => decimate(piece))) }
    })
  const x = { title: 'Cycle', unit: '1', decimals: 0 }
  return [
    {
      kind: 'lines',
      id: 'retention',
      title: 'Capacity over cycles',
      caption:
        'Capacity of each cycle over that of the first whole one (cycle 1, unless the cell starts in the middle of one); formation is cycle 0 and is not shown, nor are cycles of other steps, where the curve has a gap. A curve that ends early is a run that stopped.',
      x,
      y: { title: 'Retention', unit: '%', decimals: 2 },
      curves: over(aged, (cycle, first) => (100 * cycle.delithiated) / first.delithiated),
    },
    {
      kind: 'lines',
      id: 'coulombic-efficiency',
      title: 'Coulombic efficiency over cycles',
      caption:
        'Charge out over charge in of the studied electrode, cycle by cycle from cycle 2 on. What is missing to 100 % is lithium lost in that cycle. Cycles that follow one of other steps are not shown, as cycle 1 after formation: they charge back more or less than they took out.',
      x,
      y: {
        title: 'Coulombic efficiency',
        unit: '%',
        decimals: 3,
        range: efficiencyRange(repeated),
      },
      curves: over(repeated, (cycle) => 100 * coulombicEfficiency(cycle)),
    },
  ]
}

/** Cycles in pieces without a gap: no line leads through cycles of other steps, which are left out. */
function inARow(cycles: readonly CycleView[]): readonly (readonly CycleView[])[] {
  const pieces: CycleView[][] = []
  cycles.forEach((one, i) => {
    if (i === 0 || one.cycle !== cycles[i - 1].cycle + 1) pieces.push([])
    pieces[pieces.length - 1].push(one)
  })
  return pieces
}

/** What most cycles need: early ones far below would press all others to a line at the top. */
function efficiencyRange(repeated: readonly (readonly CycleView[])[]): readonly [number, number] {
  const losses = repeated
    .flat()
    .map((cycle) => 100 - 100 * coulombicEfficiency(cycle))
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  const most = losses[Math.floor(0.95 * losses.length)] ?? 1
  const least = losses[0] ?? 0
  const margin = 0.15 * Math.max(most - Math.min(0, least), 0.02)
  return [100 - most - margin, 100 - Math.min(0, least) + margin]
}
