import { type Finding, finding } from './finding.ts'

/** English words that no Chinese sentence has of its own, and what stands for each; null where that depends. */
const words: Record<string, string | null> = {
  with: '与',
  and: '和',
  or: '或',
  of: '的',
  the: null,
  in: null,
  on: null,
  at: null,
  to: null,
  for: null,
  by: null,
  from: null,
  as: null,
  is: null,
  are: null,
  but: null,
  not: null,
}

const between = new RegExp(
  `(?<=\\p{Script=Han}) *\\b(${Object.keys(words).join('|')})\\b *(?=\\p{Script=Han})`,
  'giu',
)

/** An English word between Chinese ones: `市场环境 with 政策变化`. */
export function latinWords(text: string): Finding[] {
  return [...text.matchAll(between)].map(({ 0: whole, 1: word = '', index }) => {
    const now = words[word.toLowerCase()] ?? null
    const likely = now === null ? '' : `，疑为“${now}”`
    const why = `汉字中间夹着英文“${word}”${likely}，请核对。`
    return finding(text, [index, index + whole.length], now, 'latin-word', why)
  })
}
