import type { DocumentLanguage } from './document-language.ts'
import { endKind } from './ends.ts'
import { firstWordScore } from './first-words.ts'

/** What speaks for, or against, two blocks being one paragraph that was cut between them. */
export type Seam = { score: number; reasons: string[] }

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const reach = 12
const han = /\p{Script=Han}/u

/** Reads over the seam of two blocks. Scores are log-likelihood ratios against two blocks that do not belong together. */
export function readSeam(before: string, after: string, language: DocumentLanguage): Seam {
  const left = before.trimEnd()
  const right = after.trimStart()
  const parts = [marks, numbers, enumeration, noun, word, phrase, clause, echo, colon].map((read) =>
    read(left, right, language),
  )
  return {
    score: parts.reduce((sum, { score }) => sum + score, 0),
    reasons: parts.flatMap(({ reasons }) => reasons),
  }
}

const nothing: Seam = { score: 0, reasons: [] }
type Reader = (left: string, right: string, language: DocumentLanguage) => Seam

const pairs: [string, string][] = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
  ['「', '」'],
]

/** Quotes and brackets that are open at the seam must be closed behind it. */
const marks: Reader = (left, right) => {
  let score = 0
  const reasons: string[] = []
  for (const [open, close] of pairs) {
    const isOpen = left.lastIndexOf(open) > left.lastIndexOf(close)
    const firstClose = right.indexOf(close)
    const firstOpen = right.indexOf(open)
    const closes = firstClose >= 0 && (firstOpen < 0 || firstClose < firstOpen)
    if (isOpen && closes) {
      score += 4
      reasons.push(`前面的“${open}”在后面合上`)
    } else if (isOpen && open !== '“') score -= 5
    else if (isOpen) score -= 3
    else if (closes) score -= 5
  }
  return { score, reasons }
}

const unit =
  /^(?:[%％‰]|[年月日号时分秒岁届名家个位次项条座万亿千百元米吨度公平里人辆张件斤场届户架艘亩盏根只组支步所斤级期笔天层路多余至倍批站处、])/u

/** A number that is cut goes on with digits or its unit. */
const numbers: Reader = (left, right) => {
  const isCut = /\d[.,]?$/u.test(left)
  if (isCut && /^[.\d]/u.test(right)) return { score: 3.5, reasons: ['数字在这里被截成两半'] }
  if (isCut && unit.test(right)) return { score: 3, reasons: ['前面停在数字上，后面接着单位'] }
  if (isCut) return { score: -2.5, reasons: [] }
  if (/(?:第|星期|礼拜)$/u.test(left) && /^[\d一二三四五六七八九十]/u.test(right))
    return { score: 3.5, reasons: ['序数在这里被截成两半'] }
  const numeral = /[一二三四五六七八九十百千万两几]$/u.test(left)
  if (numeral && unit.test(right)) return { score: 1.5, reasons: [] }
  return /^\d+(?:\.\d+)?[%％]/u.test(right) && /[，。；]$/u.test(left)
    ? { score: -0.5, reasons: [] }
    : nothing
}

/** `…、创业者论坛 | 等活动`: an enumeration goes on. */
const enumeration: Reader = (left, right) => {
  const clause = /[^，。；：！？,;:!?]*$/u.exec(left)?.[0] ?? ''
  const listed = clause.includes('、') || /[”》]、?$/u.test(clause)
  const starts = /^等(?!待|到|候|级)/u.test(right)
  if (starts)
    return listed ? { score: 3, reasons: ['前面在列举，后面以“等”收住'] } : { score: -3, reasons: [] }
  if (!left.endsWith('、')) return nothing
  const goesOn = /^[^，。；！？,;]{1,24}[、和及与等，,。]/u.test(right)
  return goesOn ? { score: 0.7, reasons: ['前面的列举没有完'] } : { score: -0.5, reasons: [] }
}

/** After 的 and other small words something must follow that is no new clause. */
const noun: Reader = (left, right) => {
  const clause = /[^，。；：、！？,;:!?]{0,8}$/u.exec(left)?.[0] ?? ''
  if (!/[的和与及在对为把被向从将由以于是了着]$/u.test(clause)) return nothing
  if (
    /^(?:但|而且|因此|不过|同时|此外|所以|如果|虽然|并且|也|就|都|却|才|又|还|[，。、；：！？”）》])/u.test(
      right,
    )
  )
    return { score: -3, reasons: [] }
  return clause.endsWith('的')
    ? { score: 0.3, reasons: [`前面停在“${clause}”，还缺后半句`] }
    : { score: 0.2, reasons: [] }
}

/** A word of the dictionary over the seam. */
const word: Reader = (left, right) => {
  if (!han.test(left.at(-1) ?? '') || !han.test(right.charAt(0))) return nothing
  const tail = left.slice(-reach)
  const found = words.segment(tail + right.slice(0, reach)).containing(tail.length)
  if (!found || found.index === tail.length) return nothing
  const length = found.segment.length
  return { score: length > 2 ? 3.2 : 1.8, reasons: [`接起来是“${found.segment}”一词`] }
}

/** The characters round the seam stand together elsewhere in the manuscript. */
const phrase: Reader = (left, right, { count, characters }) => {
  if (endKind(left) !== 'open' || !han.test(right.charAt(0))) return nothing
  let best = { score: 0, run: '' }
  for (let before = 1; before <= 4; before++)
    for (let behind = 1; before + behind <= 5; behind++) {
      const run = left.slice(-before) + right.slice(0, behind)
      const together = run.length === before + behind ? count(run) : 0
      if (together === 0) continue
      // As against the chance that the two halves meet by themselves.
      const chance = (count(left.slice(-before)) * count(right.slice(0, behind))) / characters
      const score = Math.min(4, Math.log((together + 0.3) / (chance + 0.3)) + (run.length - 2))
      if (score > best.score) best = { score, run }
    }
  if (best.score === 0) return { score: -0.4, reasons: [] }
  return { score: best.score, reasons: best.score >= 1 ? [`“${best.run}”在全文别处也连着出现`] : [] }
}

/** After a comma a clause without a subject goes on; a new beginning does not. */
const clause: Reader = (left, right, language) => {
  if (endKind(left) !== 'comma') return nothing
  const first = firstWordScore(right, language)
  return { score: first < 0 ? 0.8 : first > 0 ? -0.5 : 0, reasons: [] }
}

/** Characters that are rare in the manuscript stand on both sides of the seam. */
const echo: Reader = (left, right, { count }) => {
  const before = new Set(left.slice(-24))
  const shared = [...new Set(right.slice(0, 24))].filter(
    (character) => han.test(character) && before.has(character) && count(character) <= 8,
  )
  return { score: Math.min(1.6, shared.length * 0.5) - 0.1, reasons: [] }
}

/** `…说：| “…”`, `…三方面原因：| 一是…`: what the colon announces follows. */
const colon: Reader = (left, right) => {
  if (/[说道问答称]\s*[：:，,]$/u.test(left) && /^[“‘]/u.test(right))
    return { score: 5, reasons: ['前面停在“说”上，后面是说的话'] }
  if (endKind(left) !== 'colon') return nothing
  return /^[“‘《]|^(?:[一二三四五六七八九十]+[是、]|第[一二三四五六七八九十]|首先|[（(][一1])/u.test(right)
    ? { score: 4, reasons: ['前面停在冒号上，后面是冒号引出的话'] }
    : { score: 0.5, reasons: [] }
}
