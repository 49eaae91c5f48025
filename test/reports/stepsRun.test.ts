import { expect, it } from 'vitest'
import { parseProtocol } from '../../src/protocols/protocolText.ts'
import { stepsRun } from '../../src/reports/stepsRun.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { handMadeSolution } from '../support/handMadeSolution.ts'
import { lgM50 } from '../support/lgM50.ts'

it('stepsRun pairs what was asked with what became of it, repeats included', () => {
  const protocol = 'Rest for 1 min; repeat 2 { Discharge at C/5 for 1 min; Rest for 2 min }'
  const solution = simulate(lgM50, protocol, { model: 'SPM' })
  const pairs = [...stepsRun(solution)]
  expect(pairs).toHaveLength(5)
  for (const { step, summary } of pairs) expect(summary.text).toBe(step.text)
})

it('stepsRun ends where a run stopped', () => {
  const { steps, ...solution } = handMadeSolution([{ charge: 1, discharge: 1 }])
  const protocol = parseProtocol('repeat 3 { Rest for 1 min; Rest for 2 min }')
  expect([...stepsRun({ ...solution, protocol, steps })]).toHaveLength(steps.length)
})
