import { describe, expect, it } from 'vitest'
import { definitionsOf } from '../../src/metrics/definitions.ts'

const shared = { unit: '%', value: 1, basis: 'none' } as const

describe('definitionsOf', () => {
  it('has each kind once, whatever the cycle or host, with the title without its host', () => {
    const definition = 'Growth.'
    const metrics = [
      { ...shared, id: 'growth/Si', title: 'Growth of Si', definition },
      { ...shared, id: 'growth/Sn', title: 'Growth of Sn', definition },
      { ...shared, id: 'lost/negative/Si', title: 'Lost, negative/Si', definition: 'Lost.' },
      {
        ...{ ...shared, id: 'gone/positive/Si', definition: 'Gone.' },
        title: 'Gone, working electrode/Si',
      },
      { ...shared, id: 'efficiency', title: 'Efficiency', definition: 'Out over in.', cycle: 1 },
      { ...shared, id: 'efficiency', title: 'Efficiency', definition: 'Out over in.', cycle: 2 },
    ]
    expect(definitionsOf(metrics).map(({ id, title }) => [id, title])).toEqual([
      ['growth', 'Growth'],
      ['lost', 'Lost'],
      ['gone', 'Gone'],
      ['efficiency', 'Efficiency'],
    ])
  })
})
