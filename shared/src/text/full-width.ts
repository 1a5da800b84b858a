/** What may be typed for it; a quotation mark depends on whether one is open. */
const marks: Record<string, string> = { ',': '，', '.': '。', ':': '：', ';': '；', '?': '？', '!': '！' }
const han = /\p{Script=Han}/u
/** What a sentence in Chinese may have before a mark. */
const chinese = /[\p{Script=Han}、。，；：？！）】》〉”’…—～·％]/u

/**
 * The full-width mark to be written for one that was typed, in Chinese text; null where it is to stay as typed: in
 * Latin text, numbers (1,000 and 10:30: after a digit , . : may go on) and addresses, and beside a half-width twin.
 * @param before the text up to the caret, with the paragraphs above parted by `\n`
 */
export function fullWidthMark(before: string, typed: string): string | null {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (typed === '"') return quotation(before, line, '"', '“', '”')
  if (typed === "'") return quotation(before, line, "'", '‘', '’')
  if (typed === '(') return isChinese(before, line) ? '（' : null
  if (typed === ')') return closing(line)
  const mark = marks[typed]
  if (mark === undefined || line.trimEnd() === '') return null
  const last = lastCharacter(line)
  if (typed === '.') return han.test(last) || /[”’）》％]/.test(last) ? mark : null
  if (',:'.includes(typed) && /\d/.test(last)) return null
  return isChinese(before, line) ? mark : null
}

/** Whether the text before is Chinese: its last character, or what a number at its end counts. */
function isChinese(before: string, line: string): boolean {
  if (line.trim() === '') return before.trim() === '' || chinese.test(lastCharacter(before))
  const withoutNumber = line.trimEnd().replace(/(?<![A-Za-z])\d[\d.,]*[%‰℃]?$/, '')
  return chinese.test(lastCharacter(withoutNumber))
}

function lastCharacter(text: string): string {
  return text.trimEnd().at(-1) ?? ''
}

function quotation(before: string, line: string, typed: string, open: string, close: string): string | null {
  // Within a Latin word an apostrophe is no quotation mark.
  const apostrophes = typed === "'" ? line.replace(/[A-Za-z]['’][A-Za-z]/g, '') : line
  if (count(apostrophes, typed) % 2 === 1) return null
  if (count(apostrophes, open) > count(apostrophes, close)) {
    return typed === "'" && /[A-Za-z]$/.test(line) ? null : close
  }
  return isChinese(before, line) || /[“‘（《]$/.test(line) ? open : null
}

function closing(line: string): string | null {
  if (count(line, '(') > count(line, ')')) return null
  if (count(line, '（') > count(line, '）')) return '）'
  return chinese.test(lastCharacter(line)) ? '）' : null
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}
