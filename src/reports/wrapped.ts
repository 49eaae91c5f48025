/**
 * Text in lines of at most `width` columns, broken at spaces; a longer word has a line of its own. Of more than `most`
 * lines the last ends with an ellipsis.
 */
export function wrapped(
  text: string,
  width: number,
  most: number = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines = ['']
  for (const word of text.split(/\s+/)) {
    const line = lines[lines.length - 1]
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= width || line === '') lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`]
}
