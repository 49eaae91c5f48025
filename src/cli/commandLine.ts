/**
 * A command as one would type it again: verb, arguments, and the options that were given.
 *
 * @example
 * commandLine('compare', ['graphite'], { cycles: '20', json: true }) // tinsel compare graphite --cycles 20 --json
 */
export function commandLine(verb: string, args: readonly string[], options: object): string {
  const given = Object.entries(options).flatMap(([name, value]) => {
    const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    return value === true ? [option] : [option, String(value)]
  })
  return ['tinsel', verb, ...[...args, ...given].map(quoted)].join(' ')
}

/** In single quotes where a shell would read more than a word. */
function quoted(word: string): string {
  return /^[\w./:,=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
