import { models } from '../library.generated.ts'
import {
  list,
  object,
  parseWith,
  positive,
  quantityOf,
  ratio,
  text,
  type ValueOf,
} from '../units/schema.ts'
import { assumedIn } from './sourced.ts'

const network = object({
  threshold: ratio({ atLeast: 0, below: 1 }),
  exponent: quantityOf('ratio', { above: 0 }),
  contact: ratio(),
})

const additive = object({ phase: text(), share: ratio() })
const collector = object({ phase: text(), thickness: positive('length') })

const defaultsFile = object({
  title: text(),
  conductiveCarbon: additive,
  binder: additive,
  negativeCollector: collector,
  positiveCollector: collector,
  minimumPorosity: ratio(),
  poreShare: ratio(),
  bruggeman: quantityOf('ratio', { above: 0 }),
  networks: object({ additive: network, powder: network }),
  leastConductivity: positive('conductivity'),
  halfCellWindows: list(
    object({ phases: list(text()), lower: positive('voltage'), upper: positive('voltage') }),
  ),
})

export type ElectrodeDefaults = ValueOf<typeof defaultsFile>

const key = 'electrodes/common/defaults'

/** What a coating is where its recipe says nothing. SI. */
export function electrodeDefaults(): ElectrodeDefaults {
  return parseWith(defaultsFile, models()[key], `models/${key}.json`)
}

/** Which of them are guesses. */
export function assumedDefaults(): readonly string[] {
  return assumedIn(models()[key], 'coating')
}
