import { type Finding, finding } from './finding.ts'

const fullWidth: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' }
/** Chinese characters and the marks that stand beside them. */
const chinese = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60“”‘’…—·]/u
const letterOrDigit = /[A-Za-z0-9]/

/** Half-width marks of a Chinese sentence: `发展,助力` → `，`. Not `1,000`, `10:30`, `https://…`, nor what stands among letters. */
export function halfWidthMarks(text: string): Finding[] {
  const addresses = [...text.matchAll(/(?:https?:\/\/|www\.)[\x21-\x7e]+|[\w.+-]+@[\w.-]+/giu)]
  const isInAddress = (at: number) =>
    addresses.some((one) => one.index <= at && at < one.index + one[0].length)
  return [...singleMarks(text), ...ellipses(text), ...brackets(text), ...quotes(text)]
    .filter(({ from }) => !isInAddress(from))
    .toSorted((a, b) => a.from - b.from)
}

function singleMarks(text: string): Finding[] {
  return [...text.matchAll(/(?<!\.)[,;:?!.](?!\.)/gu)].flatMap(({ 0: mark, index }) => {
    const before = text[index - 1] ?? ''
    const after = text[index + 1] ?? ''
    const isAmongLetters = letterOrDigit.test(before) && letterOrDigit.test(after)
    // A full stop in half width may be a decimal point, or a number's: `1. 会议`.
    const isChinese =
      mark === '.'
        ? chinese.test(before) && !letterOrDigit.test(after)
        : chinese.test(before) || chinese.test(after)
    if (!isChinese || isAmongLetters) return []
    return [finding(text, [index, index + 1], fullWidth[mark] ?? null, 'half-width', whyHalf)]
  })
}

function ellipses(text: string): Finding[] {
  return [...text.matchAll(/(?<=[\p{Script=Han}”’》）])(?:\.{3,}|。{2,})/gu)].map(({ 0: dots, index }) =>
    finding(text, [index, index + dots.length], '……', 'half-width', '省略号应为“……”。'),
  )
}

/** Pairs round Chinese words: `(资料图片)`. */
function brackets(text: string): Finding[] {
  return [...text.matchAll(/\(([^()（）]*)\)/gu)].flatMap(({ 0: whole, 1: inner = '', index }) => {
    if (!/\p{Script=Han}/u.test(inner)) return []
    const end = index + whole.length
    return [
      finding(text, [index, index + 1], '（', 'half-width', whyHalf),
      finding(text, [end - 1, end], '）', 'half-width', whyHalf),
    ]
  })
}

/** Straight quotation marks, where they come in pairs and one beside them is Chinese. */
function quotes(text: string): Finding[] {
  const marks = [...text.matchAll(/"/gu)].map(({ index }) => index)
  const isBesideChinese = marks.some(
    (at) => chinese.test(text[at - 1] ?? '') || chinese.test(text[at + 1] ?? ''),
  )
  if (marks.length % 2 === 1 || !isBesideChinese) return []
  return marks.map((at, index) =>
    finding(text, [at, at + 1], index % 2 === 0 ? '“' : '”', 'half-width', '中文里用弯引号。'),
  )
}

const whyHalf = '中文句子里的半角标点，应为全角。'
