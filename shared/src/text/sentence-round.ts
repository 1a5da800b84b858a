import type { BodyLine } from './body-lines.ts'

/** Whole sentences round a quote. */
export type QuotedSentence = {
  text: string
  /** Which of the lines it stands in, and at which character of it: two quotes of one sentence agree in both. */
  line: number
  start: number
}

// The marks that end a sentence, with the brackets and quotation marks that close behind them.
const end = /[。！？!?…]+[”’』」）)]*/g

/**
 * The sentences that a quote stands in, from the first mark before it to the first one behind it, within its line.
 * @returns null where the quote does not stand in one of the lines, exactly as it is
 */
export function sentenceRound(lines: readonly BodyLine[], quote: string): QuotedSentence | null {
  const words = quote.trim()
  if (words === '') return null
  for (const [line, { text }] of lines.entries()) {
    const at = text.indexOf(words)
    if (at === -1) continue
    const last = at + words.length
    const ends = [...text.matchAll(end)].map((mark) => mark.index + mark[0].length)
    const start = ends.findLast((each) => each <= at) ?? 0
    // A quote that ends with the mark itself is whole.
    const stop = ends.find((each) => each >= last) ?? text.length
    const skipped = /^\s*/.exec(text.slice(start))?.[0].length ?? 0
    return { text: text.slice(start + skipped, stop).trimEnd(), line, start: start + skipped }
  }
  return null
}
