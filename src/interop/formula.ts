import { cursorOn, type FormulaCursor, FormulaError, next } from './formulaTokens.ts'

/** A function of x read from text. */
export interface Formula {
  /** Its values at many x: a table asks for thousands. */
  readonly over: (x: Float64Array) => Float64Array
  /** False where no x occurs in it, so that it is a number. */
  readonly variable: boolean
}

/** Each operation runs over this many x at a time, into an array of its own. */
const blockLength = 128

/** A part of a formula: its values over the block of x in hand. */
interface Part {
  readonly block: Float64Array
  /** Works the block out anew; absent where it does not depend on x. */
  readonly update?: () => void
}

/** The text's tokens, and the part that is x. */
interface Cursor extends FormulaCursor {
  readonly x: Part
}

const constantPart = (constant: number): Part => ({
  block: new Float64Array(blockLength).fill(constant),
})

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
  const block = new Float64Array(blockLength)
  const cursor = { ...cursorOn(text), x: { block, update: () => {} } }
  const root = sum(cursor, 0)
  const rest = cursor.token
  if (rest.kind !== 'end')
    throw new FormulaError(rest, 'an operator (+ - * / **) or the end of the formula')
  const over = (x: Float64Array): Float64Array => {
    const values = new Float64Array(x.length)
    for (let from = 0; from < x.length; from += blockLength) {
      const part = x.subarray(from, from + blockLength)
      block.set(part)
      root.update?.()
      values.set(root.block.subarray(0, part.length), from)
    }
    return values
  }
  return { over, variable: root.update !== undefined }
}

function sum(cursor: Cursor, depth: number): Part {
  let left = product(cursor, depth)
  for (;;) {
    const operator = cursor.token.text
    if (operator !== '+' && operator !== '-') return left
    next(cursor)
    left = operation(operator, left, product(cursor, depth))
  }
}

function product(cursor: Cursor, depth: number): Part {
  let left = signed(cursor, depth)
  for (;;) {
    const operator = cursor.token.text
    if (operator !== '*' && operator !== '/') return left
    next(cursor)
    left = operation(operator, left, signed(cursor, depth))
  }
}

type Operator = '+' | '-' | '*' | '/' | '**'
type Operation = (a: Float64Array, b: Float64Array, out: Float64Array) => void

const operations: Readonly<Record<Operator, Operation>> = {
  '+': (a, b, out) => {
    for (let i = 0; i < blockLength; i++) out[i] = a[i] + b[i]
  },
  '-': (a, b, out) => {
    for (let i = 0; i < blockLength; i++) out[i] = a[i] - b[i]
  },
  '*': (a, b, out) => {
    for (let i = 0; i < blockLength; i++) out[i] = a[i] * b[i]
  },
  '/': (a, b, out) => {
    for (let i = 0; i < blockLength; i++) out[i] = a[i] / b[i]
  },
  '**': (a, b, out) => {
    for (let i = 0; i < blockLength; i++) out[i] = a[i] ** b[i]
  },
}

function operation(operator: Operator, left: Part, right: Part): Part {
  const apply = operations[operator]
  return partOf([left, right], (out) => apply(left.block, right.block, out))
}

/** Constant where what it is made of is, and then worked out once. */
function partOf(from: readonly Part[], fill: (block: Float64Array) => void): Part {
  const block = new Float64Array(blockLength)
  const updates = from.flatMap(({ update }) => update ?? [])
  if (updates.length === 0) {
    fill(block)
    return { block }
  }
  const update = () => {
    for (const before of updates) before()
    fill(block)
  }
  return { block, update }
}

function signed(cursor: Cursor, depth: number): Part {
  let negative = false
  while (cursor.token.text === '+' || cursor.token.text === '-') {
    if (cursor.token.text === '-') negative = !negative
    next(cursor)
  }
  const value = power(cursor, depth)
  return negative ? mapped((number) => -number, value) : value
}

function mapped(f: (value: number) => number, argument: Part): Part {
  return partOf([argument], (out) => {
    for (let i = 0; i < blockLength; i++) out[i] = f(argument.block[i])
  })
}

function power(cursor: Cursor, depth: number): Part {
  const base = atom(cursor, depth)
  if (cursor.token.text !== '**') return base
  requireRoom(cursor, depth)
  next(cursor)
  return operation('**', base, signed(cursor, depth + 1))
}

function atom(cursor: Cursor, depth: number): Part {
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
    return cursor.x
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

function bracketed(cursor: Cursor, depth: number): Part {
  requireRoom(cursor, depth)
  next(cursor)
  const inside = sum(cursor, depth + 1)
  if (cursor.token.text !== ')') throw new FormulaError(cursor.token, 'a closing bracket )')
  next(cursor)
  return inside
}

function requireRoom({ token }: Cursor, depth: number): void {
  if (depth >= deepest)
    throw new FormulaError(token, `brackets and powers nested at most ${deepest} deep`)
}
