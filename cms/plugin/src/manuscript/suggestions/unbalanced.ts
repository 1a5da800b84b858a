import type { Suggestion } from '../endpoints.ts'
import { finding, type Looked } from './finding.ts'

/** Half and full width pair with each other: a mixed pair is another rule's. */
const pairs: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '「': '」',
  '『': '』',
  '【': '】',
  '（': '）',
  '(': '）',
}
const closing = new Set(Object.values(pairs))
const asFull = (mark: string): string => (mark === ')' ? '）' : mark)

/**
 * Quotation marks and brackets without their other half. Read over a whole unit: a cut paragraph opens in one block and closes in the next.
 * @param unit its blocks in their order
 */
export function unbalanced(unit: readonly Looked[]): Suggestion[] {
  const open: { block: Looked; at: number; closes: string }[] = []
  const alone: { block: Looked; at: number }[] = []
  for (const block of unit) {
    for (const { 0: written, index } of block.text.matchAll(/[“”‘’《》「」『』【】（）()]/gu)) {
      const closes = pairs[written]
      const mark = asFull(written)
      if (closes !== undefined) open.push({ block, at: index, closes })
      else if (closing.has(mark) && open.at(-1)?.closes === mark) open.pop()
      else if (!isNumbering(block.text, index)) alone.push({ block, at: index })
    }
  }
  return [...alone, ...open].map(({ block, at }) => {
    const mark = block.text.slice(at, at + 1)
    return {
      block: block.id,
      ...finding(block.text, [at, at + 1], null, 'unbalanced', `“${mark}”不成对，另一半可能漏了。`),
    }
  })
}

/** `1)`, `（一)`: a bracket that closes a number needs none before it. An apostrophe in English is a closing mark, too. */
function isNumbering(text: string, at: number): boolean {
  // A mark before the number, the number of three at most.
  const before = text.slice(Math.max(at - 6, 0), at)
  if (text[at] === '’') return /[A-Za-z]$/u.test(before)
  return (
    /[)）]/u.test(text[at] ?? '') &&
    /(?:^|[\s，。；;,])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/u.test(before)
  )
}
