import { describe, it } from 'vitest'
import { cubeRoot } from '../../src/numerics/cubeRoot.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('cubeRoot', () => {
  it('is exact to rounding from a half to eight, where swelling ratios lie', () => {
    for (let x = 0.5; x <= 8; x += 0.01) expectRelative(cubeRoot(x) ** 3, x, 2e-15)
  })
})
