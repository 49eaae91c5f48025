import { cursorOn, type FormulaCursor, FormulaError, next } from './formulaTokens.ts'

/** A function of x read from text. */
export interface Formula {
  readonly at: (x: number) => number
  /** False where no x occurs in it, so that it is a number. */
  readonly variable: boolean
}

type Evaluate = (x: number) => number

const functions: Readonly<Record<string, (value: number) => number>> = {
  exp: Math.exp,
  log: Math.log,
  log10: Math.log10,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  arcsin: Math.asin,
  arccos: Math.acos,
  arctan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
}
const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E }

/** Deeper brackets, signs and powers than this are no formula, and would not fit the stack. */
const deepest = 200

/**
 * Reads a formula in x as Python writes it: + − * / **, brackets, signs, numbers, and functions such as exp and tanh.
 * As in Python, ** binds tighter than a sign before it (−x**2 = −(x²)) and from the right (2**3**2 = 2⁹). The text is
 * parsed into closures and never handed to the JavaScript engine.
 *
 *     sum     = product {("+" | "-") product}
 *     product = signed {("*" | "/") signed}
 *     signed  = {"+" | "-"} power
 *     power   = atom ["**" signed]
 *     atom    = number | "x" | constant | function "(" sum ")" | "(" sum ")"
 *
 * @throws FormulaError with the position of the fault and what was expected there
 */
export function parseFormula(text: string): Formula {
  const cursor = cursorOn(text)
  const at = sum(cursor, 0)
  const rest = cursor.token
  if (rest.kind !== 'end')
    throw new FormulaError(rest, 'an operator (+ - * / **) or the end of the formula')
  return { at, variable: cursor.variable }
}

function sum(cursor: FormulaCursor, depth: number): Evaluate {
  let left = product(cursor, depth)
  for (;;) {
    const a = left
    const operator = cursor.token.text
    if (operator !== '+' && operator !== '-') return left
    next(cursor)
    const b = product(cursor, depth)
    left = operator === '+' ? (x) => a(x) + b(x) : (x) => a(x) - b(x)
  }
}

function product(cursor: FormulaCursor, depth: number): Evaluate {
  let left = signed(cursor, depth)
  for (;;) {
    const a = left
    const operator = cursor.token.text
    if (operator !== '*' && operator !== '/') return left
    next(cursor)
    const b = signed(cursor, depth)
    left = operator === '*' ? (x) => a(x) * b(x) : (x) => a(x) / b(x)
  }
}

function signed(cursor: FormulaCursor, depth: number): Evaluate {
  let negative = false
  while (cursor.token.text === '+' || cursor.token.text === '-') {
    if (cursor.token.text === '-') negative = !negative
    next(cursor)
  }
  const value = power(cursor, depth)
  return negative ? (x) => -value(x) : value
}

function power(cursor: FormulaCursor, depth: number): Evaluate {
  const base = atom(cursor, depth)
  if (cursor.token.text !== '**') return base
  requireRoom(cursor, depth)
  next(cursor)
  const exponent = signed(cursor, depth + 1)
  return (x) => base(x) ** exponent(x)
}

function atom(cursor: FormulaCursor, depth: number): Evaluate {
  const token = cursor.token
  if (token.kind === 'number') {
    const value = Number(token.text)
    if (!Number.isFinite(value)) throw new FormulaError(token, 'a number that a computer can hold')
    next(cursor)
    return () => value
  }
  if (token.text === '(') return bracketed(cursor, depth)
  if (token.kind !== 'name')
    throw new FormulaError(token, 'a number, x, a function or an opening bracket')
  next(cursor)
  if (token.text === 'x') {
    cursor.variable = true
    return (x) => x
  }
  if (cursor.token.text === '(' && Object.hasOwn(functions, token.text)) {
    const f = functions[token.text]
    const argument = bracketed(cursor, depth)
    return (x) => f(argument(x))
  }
  if (Object.hasOwn(constants, token.text)) {
    const value = constants[token.text]
    return () => value
  }
  throw new FormulaError(
    token,
    `x, pi, or one of the functions ${Object.keys(functions).join(', ')} with its argument in brackets`,
  )
}

function bracketed(cursor: FormulaCursor, depth: number): Evaluate {
  requireRoom(cursor, depth)
  next(cursor)
  const inside = sum(cursor, depth + 1)
  if (cursor.token.text !== ')') throw new FormulaError(cursor.token, 'a closing bracket )')
  next(cursor)
  return inside
}

function requireRoom({ token }: FormulaCursor, depth: number): void {
  if (depth >= deepest)
    throw new FormulaError(token, `brackets and powers nested at most ${deepest} deep`)
}
