/** Both halves of a couplet have as many characters; a shorter one is a word, or a name. */
const shortestHalf = 4

const halves = /^(\S+)[ \u3000](\S+)$/u

/**
 * Writes the break of a couplet as newspapers set it: `商会建设树标杆 聚木成林助发展` has two halves of equal length with one space between, which
 * becomes a line feed. Any other title stays as it is.
 */
export function withCoupletBreak(title: string): string {
  const [, first = '', second = ''] = halves.exec(title) ?? []
  return isCouplet(first, second) ? `${first}\n${second}` : title
}

/** Two lines of a title: a couplet is set in two, anything else was cut and is one. */
export function titleLines(lines: readonly string[]): string {
  const [first = '', second = ''] = lines
  return lines.length === 2 && isCouplet(first, second) ? `${first}\n${second}` : lines.join('')
}

function isCouplet(first: string, second: string): boolean {
  const length = [...first].length
  return length >= shortestHalf && length === [...second].length && [first, second].every(hasHan)
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)
