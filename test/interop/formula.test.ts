import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFormula } from '../../src/interop/formula.ts'
import { FormulaError } from '../../src/interop/formulaTokens.ts'
import { expectRelative } from '../support/expectRelative.ts'

const valueOfText = (text: string, x: number): number =>
  parseFormula(text).over(Float64Array.of(x))[0]

const faultOf = (text: string): FormulaError => {
  try {
    parseFormula(text)
  } catch (error) {
    if (error instanceof FormulaError) return error
    throw error
  }
  throw new Error(`'${text}' parsed`)
}

describe('parseFormula', () => {
  const table: readonly (readonly [string, number, number])[] = [
    ['7', 0, 7],
    ['x', 0.25, 0.25],
    ['1 + 2 * 3', 0, 7],
    ['(1 + 2) * 3', 0, 9],
    ['10 - 4 - 3', 0, 3],
    ['24 / 4 / 3', 0, 2],
    ['2 ** 3 ** 2', 0, 512],
    ['-x ** 2', 3, -9],
    ['(-x) ** 2', 3, 9],
    ['2 ** -1', 0, 0.5],
    ['2 * -x', 3, -6],
    ['- - x + + 1', 3, 4],
    ['--x', 3, 3],
    ['1.5e-3 * x', 2, 3e-3],
    ['1E3 + .5 + 2.', 0, 1002.5],
    ['8.794e-11 * (x / 1000) ** 2 - 3.972e-10 * (x / 1000) + 4.862e-10', 1000, 1.7694e-10],
    ['0.1297 * (x / 1000) ** 3 - 2.51 * (x / 1000) ** 1.5 + 3.329 * (x / 1000)', 1000, 0.9487],
    ['exp(x)', 1, Math.E],
    ['tanh(0)', 0, 0],
    ['cosh(x) ** 2 - sinh(x) ** 2', 1.3, 1],
    ['sin(x) ** 2 + cos(x) ** 2', 0.7, 1],
    ['tan(x) * cos(x) / sin(x)', 0.7, 1],
    ['sqrt(x) * abs(-2)', 9, 6],
    ['log(exp(3)) + log10(1000)', 0, 6],
    ['4 * arctan(1) / pi', 0, 1],
    ['exp(-((x - 1) ** 2) / 2)', 3, 0.1353352832366127],
  ]
  it.each(table)('%s at x = %d', (text, x, expected) => {
    expectRelative(valueOfText(text, x), expected, 1e-13)
  })

  it('knows a number from a function of x', () => {
    expect(parseFormula('2 * 3').variable).toBe(false)
    expect(parseFormula('0 * x').variable).toBe(true)
  })

  const faults: readonly (readonly [string, number, string, RegExp])[] = [
    ['', 1, '', /a number, x/],
    ['1 +', 4, '', /a number, x/],
    ['2 x', 3, 'x', /an operator/],
    ['(1 + x', 7, '', /closing bracket/],
    ['1 + x)', 6, ')', /end of the formula/],
    ['x ^ 2', 3, '^', /\*\* for a power/],
    ['foo(x)', 1, 'foo', /tanh/],
    ['1 + y', 5, 'y', /x, pi/],
    ['exp', 1, 'exp', /in brackets/],
    ['exp(x, 2)', 6, ',', /an operator or a bracket/],
    ['np.exp(x)', 1, 'np.exp', /functions/],
    ['constructor(x)', 1, 'constructor', /functions/],
    ['1e999 * x', 1, '1e999', /computer/],
    ['1 + 💥', 5, '💥', /a number, x/],
    ['x; process.exit()', 2, ';', /an operator/],
  ]
  it.each(faults)(
    'points at the fault in "%s": character %d',
    (text, position, found, expected) => {
      const fault = faultOf(text)
      expect(fault.position).toBe(position)
      expect(fault.found).toBe(found)
      expect(fault.expected).toMatch(expected)
    },
  )

  it('refuses what is nested past all reason instead of running out of stack', () => {
    expect(faultOf('('.repeat(50_000)).expected).toMatch(/nested/)
    expect(faultOf(`x${' ** x'.repeat(50_000)}`).expected).toMatch(/nested/)
    expect(valueOfText(`${'-'.repeat(50_000)}x`, 2)).toBe(2)
  })

  it('answers any text with a function or a FormulaError', () => {
    const pieces = fc.constantFrom(
      'x',
      '1',
      '2.5e3',
      '+',
      '-',
      '*',
      '/',
      '**',
      '(',
      ')',
      'exp',
      'tanh',
      ' ',
      '^',
      'e',
      '.',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(text, (noise) => {
        try {
          if (typeof valueOfText(noise, 0.5) !== 'number') throw new Error('no number')
        } catch (error) {
          if (!(error instanceof FormulaError)) throw error
        }
      }),
      { seed: 3, numRuns: 3000 },
    )
  })

  it('agrees with the arithmetic of the language on random expressions', () => {
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 5 },
        fc.constant('x'),
        fc.nat(9).map(String),
        fc
          .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/'), tie('expression'))
          .map(([a, op, b]) => `(${a} ${op} ${b})`),
        fc
          .tuple(tie('expression'), fc.constantFrom('+', '-', '*'), tie('expression'))
          .map((parts) => parts.join(' ')),
        tie('expression').map((a) => `-(${a})`),
      ),
    }))
    fc.assert(
      fc.property(expression, (text) => {
        // the generator's own text, in a test: the peer to compare with
        const peer = new Function('x', `return ${text}`) as (x: number) => number
        expect(valueOfText(text, 0.3)).toEqual(peer(0.3))
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})
