import { describe, expect, it } from 'vitest'
import { cellFrom } from '../../src/cells/cellFrom.ts'
import { modelPaths } from '../../src/library.generated.ts'
import { simulate } from '../../src/simulation/simulate.ts'

const ids = modelPaths.filter((path) => path.startsWith('ageing/')).map((path) => path.slice(7))

describe('shipped ageing', () => {
  it.each(ids)(
    '%s leaves graphite a cell: nine tenths of its first charge, and cycles',
    (ageing) => {
      const formation =
        'Charge at C/20 until 4.2 V; Hold at 4.2 V until C/50; Discharge at C/20 until 2.5 V'
      const cycles = 'repeat 3 { Charge at C/3 until 4.2 V; Discharge at C/3 until 2.5 V }'
      const cell = cellFrom({ extends: 'graphite', ageing })
      const { steps, status } = simulate(cell, `${formation}; ${cycles}`)
      expect(status).toBe('completed')
      const [charge, hold, discharge] = steps.map((step) => Math.abs(step.charge))
      const efficiency = discharge / (charge + hold)
      expect(efficiency).toBeGreaterThan(0.9)
      expect(efficiency).toBeLessThan(0.995)
    },
  )
})
