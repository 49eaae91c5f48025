/** One thing wrong with what a user gave us. */
export interface InputIssue {
  /** The file it stands in, as the user named it; absent for calls and command lines. */
  readonly file?: string
  /** Where in it: "negative.powders[0].carbon.share", "line 3, column 7", "--cycles". */
  readonly path: string
  /** What was found there; absent where something is missing. */
  readonly value?: unknown
  readonly expected: string
  /** What to try. */
  readonly remedy?: string
}

/** Bad input: every issue at once, thrown at the border. The command line prints it and exits with 2. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly issues: readonly InputIssue[]

  constructor(issues: readonly InputIssue[]) {
    super(issues.map(sentenceOf).join('\n'))
    this.issues = issues
  }
}

function sentenceOf({ file, path, value, expected, remedy }: InputIssue): string {
  const where = file === undefined ? path : `${file}: ${path}`
  const found = value === undefined ? '' : ` is ${shown(value)}`
  return `${where}${found}; expected ${expected}${remedy === undefined ? '' : `. Try: ${remedy}`}`
}

/** A value on one line, cut where it gets long. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
