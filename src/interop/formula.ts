import { cursorOn, type FormulaCursor, FormulaError, next } from './formulaTokens.ts'

/** A function of x read from text. */
export interface Formula {
  readonly at: (x: number) => number
  /** False where no x occurs in it, so that it is a number. */
  readonly variable: boolean
}

type Evaluate = (x: number) => number

/** A part of a formula, and its value where that does not depend on x: such parts are worked out once. */
interface Part {
  readonly at: Evaluate
  readonly constant?: number
}

const constantPart = (constant: number): Part => ({ at: () => constant, constant })

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
  const { at } = sum(cursor, 0)
  const rest = cursor.token
  if (rest.kind !== 'end')
    throw new FormulaError(rest, 'an operator (+ - * / **) or the end of the formula')
  return { at, variable: cursor.variable }
}

function sum(cursor: FormulaCursor, depth: number): Part {
  let left = product(cursor, depth)
  for (;;) {
    const operator = cursor.token.text
    if (operator !== '+' && operator !== '-') return left
    next(cursor)
    left = operation(operator, left, product(cursor, depth))
  }
}

function product(cursor: FormulaCursor, depth: number): Part {
  let left = signed(cursor, depth)
  for (;;) {
    const operator = cursor.token.text
    if (operator !== '*' && operator !== '/') return left
    next(cursor)
    left = operation(operator, left, signed(cursor, depth))
  }
}

type Operator = '+' | '-' | '*' | '/' | '**'

function operation(operator: Operator, left: Part, right: Part): Part {
  const at = closure(operator, left, right)
  return left.constant === undefined || right.constant === undefined ? { at } : constantPart(at(0))
}

/** One closure an operation, with numbers held in it where an operand is one. */
function closure(operator: Operator, left: Part, right: Part): Evaluate {
  const { at: a, constant: k } = left
  const { at: b, constant: m } = right
  switch (operator) {
    case '+':
      return m === undefined ? (x) => a(x) + b(x) : (x) => a(x) + m
    case '-':
      return m === undefined ? (x) => a(x) - b(x) : (x) => a(x) - m
    case '*':
      return k === undefined ? (x) => a(x) * b(x) : (x) => k * b(x)
    case '/':
      return m === undefined ? (x) => a(x) / b(x) : (x) => a(x) / m
    default:
      return m === 2 ? (x) => a(x) ** 2 : (x) => a(x) ** b(x)
  }
}

function signed(cursor: FormulaCursor, depth: number): Part {
  let negative = false
  while (cursor.token.text === '+' || cursor.token.text === '-') {
    if (cursor.token.text === '-') negative = !negative
    next(cursor)
  }
  const value = power(cursor, depth)
  return negative ? mapped((number) => -number, value) : value
}

function mapped(f: Evaluate, { at, constant }: Part): Part {
  return constant === undefined ? { at: (x) => f(at(x)) } : constantPart(f(constant))
}

function power(cursor: FormulaCursor, depth: number): Part {
  const base = atom(cursor, depth)
  if (cursor.token.text !== '**') return base
  requireRoom(cursor, depth)
  next(cursor)
  return operation('**', base, signed(cursor, depth + 1))
}

function atom(cursor: FormulaCursor, depth: number): Part {
  const token = cursor.token
  if (token.kind === 'number') {
    const value = Number(token.text)
    if (!Number.isFinite(value)) throw new FormulaError(token, 'a number that a computer can hold')
    next(cursor)
    return constantPart(value)
  }
  if (token.text === '(') return bracketed(cursor, depth)
  if (token.kind !== 'name')
    throw new FormulaError(token, 'a number, x, a function or an opening bracket')
  next(cursor)
  if (token.text === 'x') {
    cursor.variable = true
    return { at: (x) => x }
  }
  if (cursor.token.text === '(' && Object.hasOwn(functions, token.text)) {
    return mapped(functions[token.text], bracketed(cursor, depth))
  }
  if (Object.hasOwn(constants, token.text)) {
    return constantPart(constants[token.text])
  }
  throw new FormulaError(
    token,
    `x, pi, or one of the functions ${Object.keys(functions).join(', ')} with its argument in brackets`,
  )
}

function bracketed(cursor: FormulaCursor, depth: number): Part {
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
