import type { Step } from '../protocols/protocol.ts'
import type { CellModel } from './cellModel.ts'
import type { CellControl } from './control.ts'
import { amperes, volts } from './limits.ts'

/** What a step of a protocol holds at the terminals, over time [s]; samples of a profile are joined by straight lines. */
export function stepControl({ control }: Step, start: number, model: CellModel): CellControl {
  switch (control.kind) {
    case 'rest':
      return { kind: 'current', at: () => 0 }
    case 'current': {
      const current = amperes(control.value, model.cell)
      return { kind: 'current', at: () => current }
    }
    case 'voltage': {
      const value = volts(control.value, model.cell)
      return { kind: 'voltage', at: () => value }
    }
    case 'power': {
      const { value } = control
      return { kind: 'power', at: () => value }
    }
    case 'profile': {
      const { time, value, quantity } = control
      let k = 1
      return {
        kind: quantity,
        at: (t) => {
          const at = t - start + time[0]
          if (at < time[k - 1]) k = 1
          while (k < time.length - 1 && time[k] < at) k++
          const share = (at - time[k - 1]) / (time[k] - time[k - 1])
          return value[k - 1] + share * (value[k] - value[k - 1])
        },
      }
    }
  }
}
