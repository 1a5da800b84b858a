import { creditInBrackets, creditLine, parseCredit } from '../credit.ts'

/** What is handed in as one caption: the words, and the credit as it is written there, without its brackets. */
export type CaptionLine = { caption: string; credit: string | null }

/** A credit is not looked for further from the end, or the start, than this. */
const reach = 120

/**
 * Where a credit may begin: at the start of the text or a line, after a space, the end of a sentence or of a quotation,
 * before a bracket, before an agency's own form.
 */
const borders = /^|(?<=[\s。！？!?…”』」》）)])(?=\S)|(?=[（(])|(?=(?:新华社|中新社|中国新闻社)发\s*[（(])/gu

/**
 * Takes the credit from a caption as handed in: `…考察活动。（张剑峰 摄）`, `…  张剑峰/摄`, `（本报记者 张剑峰 摄）…`, a
 * credit on a line of its own. The words of the caption are not changed; only brackets and spaces round the
 * credit go. What is not surely a credit stays in the caption, and credit is null.
 */
export function readCaptionLine(line: string): CaptionLine {
  const text = line.trim()
  const found = creditAtEnd(text) ?? creditAtStart(text)
  // `左图（张三 摄） 右图（李四 摄）`: neither credit is the picture's alone.
  if (!found || hasBracketedCredit(found.caption)) return { caption: text, credit: null }
  return found
}

/** The caption with its credit as newspapers print them: `…考察活动。（张剑峰 摄）`. */
export function captionLine({ caption, credit }: CaptionLine): string {
  return credit?.trim() ? caption.trim() + creditInBrackets(creditLine(credit)) : caption.trim()
}

function creditAtEnd(text: string): CaptionLine | undefined {
  const stop = /[。.]?$/u.exec(text)?.[0] ?? ''
  const body = text.slice(0, text.length - stop.length)
  const from = Math.max(body.length - reach, 0)
  for (const { index } of body.slice(from).matchAll(borders)) {
    if (index === 0 && from > 0) continue
    const written = body.slice(from + index).trim()
    const before = body.slice(0, from + index).trimEnd()
    if (parseCredit(written).kind === 'unknown') continue
    // The longest that can be read decides: in `现场 张剑峰 摄` 现场 may be a name.
    if (!isSure(written)) return undefined
    // `…举行（张剑峰 摄）。`: the stop ends the sentence.
    return {
      caption: /[。！？!?…]$/u.test(before) || before === '' ? before : before + stop,
      credit: inner(written),
    }
  }
  return undefined
}

function creditAtStart(text: string): CaptionLine | undefined {
  const written = (/^[（(][^（）()\n]+[)）]/u.exec(text) ?? /^[^\n]+(?=\n)/u.exec(text))?.[0].trim()
  if (!written || parseCredit(written).kind === 'unknown' || !isSure(written)) return undefined
  return { caption: text.slice(written.length).trim(), credit: inner(written) }
}

/** Brackets say that it is a credit. Without them one name is sure, or several with a role or a mark between. */
function isSure(written: string): boolean {
  const credit = parseCredit(written)
  switch (credit.kind) {
    case 'unknown':
      return false
    case 'file':
      return inBrackets(written) || /^(?:本报)?资料(?:图片?|照片)$/u.test(written)
    case 'supplied':
      return credit.by !== null && (inBrackets(written) || /供图$|^(?:图片?|照片)由/u.test(written))
    case 'photographer':
      return (
        inBrackets(written) ||
        // 航空摄影 is no person's, nor a longer word in front of 摄 without a space.
        (!/\p{Script=Han}摄影$|\p{Script=Han}{4}摄$/u.test(written) &&
          (credit.names.length === 1 || /[、，,;；]|记者|通讯员|^(?:摄影?|图)\s*[:：/]/u.test(written)))
      )
  }
}

function hasBracketedCredit(text: string): boolean {
  return (text.match(/[（(][^（）()]+[)）]/gu) ?? []).some((part) => parseCredit(part).kind !== 'unknown')
}

function inBrackets(written: string): boolean {
  return /^[（(].*[)）]$/su.test(written)
}

function inner(written: string): string {
  return inBrackets(written) ? written.slice(1, -1).trim() : written
}
