import type { ElectrodeParameters } from '../cells/cellParameters.ts'
import { startsEmpty, studiedSide } from '../metrics/cycleView.ts'
import { solidRatio } from '../metrics/rows.ts'
import { decimate } from './decimate.ts'
import { envelope } from './envelope.ts'
import type { Axis, PanelFigure } from './figure.ts'
import { timeUnit } from './timeLabels.ts'
import { type Drawn, volts, voltsInWindow } from './voltageFigures.ts'

/** Smallest changes that are worth a panel: of temperature [K], and of the solid of the studied electrode [%]. */
const seen = { temperature: 0.01, swelling: 0.01 }

/** A whole run over time: voltage and current, and temperature and swelling where they change. */
export function timeFigure({ entry, stroke }: Drawn): PanelFigure {
  const { series, cell } = entry.solution
  const { time, voltage, current, temperature } = series
  const [seconds, unit] = timeUnit(time[time.length - 1] ?? 0)
  const x = Array.from(time, (t) => t / seconds)
  const panel = (y: Axis, values: ArrayLike<number>) => {
    const points = decimate(envelope({ x, y: Array.from(values) }))
    return { y, curves: [{ entry: entry.id, name: entry.title, stroke, ...points }] }
  }
  const [factor, currentUnit] = cell.nominalCapacity < 0.1 ? [1e3, 'mA'] : [1, 'A']
  const celsius = temperature.map((T) => T - 273.15)
  const swelling = swellingOf(entry)
  const warms = extent(celsius) > seen.temperature
  const swells = extent(swelling) > seen.swelling
  const also = [warms ? 'temperature' : '', swells ? 'swelling' : ''].filter(Boolean)
  return {
    kind: 'panels',
    id: 'over-time',
    title: `${[...['Voltage', 'current'], ...also].join(', ')} over time`,
    caption: `The whole run. Current is positive on discharge.${swells ? ' Swelling is the growth of all solid in the studied coating over its as-coated volume.' : ''} Dragging over a stretch shows it larger, in every panel; a double click shows all.`,
    x: { title: 'Time', unit, decimals: unit === 's' ? 1 : 3 },
    panels: [
      panel(startsEmpty(entry.solution) ? voltsInWindow([{ entry, stroke }]) : volts, voltage),
      panel(
        { title: 'Current', unit: currentUnit, decimals: 3 },
        current.map((I) => factor * I),
      ),
      ...(warms ? [panel({ title: 'Temperature', unit: '°C', decimals: 2 }, celsius)] : []),
      ...(swells ? [panel({ title: 'Swelling', unit: '%', decimals: 2 }, swelling)] : []),
    ],
  }
}

/** Growth of the solid of the studied electrode [%]; zero throughout where the series has none. */
function swellingOf({ solution: { cell, series } }: Drawn['entry']): Float64Array {
  const side = studiedSide(cell)
  if (cell[side].kind !== 'porous') return new Float64Array(series.time.length)
  const solid = solidRatio(series, side, (cell[side] as ElectrodeParameters).porosity)
  return series.time.map((_, row) => 100 * (solid(row) - 1))
}

function extent(values: Float64Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return most - least
}
