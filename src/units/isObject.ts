/** Whether a value has properties: what a program in JavaScript gives may be anything. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
