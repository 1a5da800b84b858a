/** A stretch of text on its way into a body, a line break or a tab. `format` is a sum of `textFormat`. */
export type Words = { text: string; format: number; href: string | null } | 'break' | 'tab'

/** A line on its way into a body. `level` of a heading is that of its origin, 1 to 6; `depth` of an item begins at 0. */
export type PastedLine =
  | { kind: 'paragraph' | 'quote'; words: Words[] }
  | { kind: 'heading'; level: number; words: Words[] }
  | { kind: 'item'; ordered: boolean; depth: number; words: Words[] }
  | { kind: 'rule' }

/** Blanks as they stand in HTML; no-break and ideographic ones have a meaning there and are dealt with by `trimWords`. */
const blanks = /[ \t\r\n\f]+/g
const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…]/u

/** The text of an HTML text node as it is shown: blanks are one, and a line end between Han characters is none. */
export function shownText(text: string): string {
  return text.replace(blanks, (blank, at: number) => {
    const [before, after] = [text[at - 1], text[at + blank.length]]
    const isWrap = /[\r\n]/.test(blank) && before && after && wide.test(before) && wide.test(after)
    return isWrap ? '' : ' '
  })
}

/** Adds words to a line; those that look alike become one stretch. */
export function addWords(line: Words[], words: Words): void {
  const last = line.at(-1)
  if (typeof words === 'string' || last === undefined || typeof last === 'string') {
    if (words === 'break' || words === 'tab' || words.text !== '') line.push(words)
    return
  }
  const text = last.text.endsWith(' ') ? words.text.replace(/^ +/, '') : words.text
  if (text === '') return
  if (last.format === words.format && last.href === words.href) last.text += text
  else line.push({ ...words, text })
}

const indent = /^(?:\s*\u3000|[ ]*\u00A0[\s\u00A0]*\u00A0)/

/** Whether a line begins with the blanks by which Chinese texts mark a paragraph. */
function isIndented(words: Words | undefined): boolean {
  return typeof words === 'object' && indent.test(words.text)
}

/**
 * Parts a line where it holds several paragraphs: at two line breaks, and at one before an indent; takes the blanks
 * off both ends of each.
 * @returns the paragraphs that hold any words, and whether one of them was indented
 */
export function paragraphsOf(line: readonly Words[]): { paragraphs: Words[][]; wasIndented: boolean } {
  const parts: Words[][] = [[]]
  for (const [index, words] of line.entries()) {
    const isEnd = words === 'break' && (line[index + 1] === 'break' || isIndented(line[index + 1]))
    if (isEnd) parts.push([])
    else parts.at(-1)?.push(words)
  }
  const wasIndented = parts.some(([first]) => isIndented(first))
  return { paragraphs: parts.map(trimWords).filter((part) => part.length > 0), wasIndented }
}

function trimWords(words: Words[]): Words[] {
  const plain = words.map((part) =>
    typeof part === 'string' ? part : { ...part, text: part.text.replaceAll('\u00A0', ' ') },
  )
  while (isBlank(plain[0])) plain.shift()
  while (isBlank(plain.at(-1))) plain.pop()
  const [first, last] = [plain[0], plain.at(-1)]
  if (typeof first === 'object') first.text = first.text.trimStart()
  if (typeof last === 'object') last.text = last.text.trimEnd()
  return plain
}

function isBlank(words: Words | undefined): boolean {
  return words === 'break' || words === 'tab' || (typeof words === 'object' && words.text.trim() === '')
}
