/** The smallest pieces of protocol text. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark' | 'separator' | 'unknown' | 'end'
  /** As written; words are compared in lower case. */
  readonly text: string
  /** Where it begins in the text [characters from 0], and where the next may begin. */
  readonly start: number
  readonly end: number
}

const pattern =
  /(?<space>[ \t\r\f\v\u00a0]+|#[^\n]*)|(?<separator>[;\n])|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<word>[A-Za-z°µμ]+²?)|(?<mark>[{}/^+-])|(?<unknown>.)/gsu

/**
 * Cuts protocol text into tokens. Comments run from # to the end of the line; `;` and new lines are separators. Never
 * fails: what it does not know becomes an 'unknown' token, which the parser reports with its position.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(pattern)) {
    const kind = kindOf(match.groups ?? {})
    const start = match.index
    if (kind !== undefined)
      tokens.push({ kind, text: match[0], start, end: start + match[0].length })
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length })
  return tokens
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Token['kind'] | undefined {
  for (const kind of ['separator', 'number', 'word', 'mark', 'unknown'] as const) {
    if (groups[kind] !== undefined) return kind
  }
  return undefined
}
