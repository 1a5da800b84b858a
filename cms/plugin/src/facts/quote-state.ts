import { type BodyLine, bodyLines, standsIn } from '@guiyan/shared/text/body-lines'

/** `none`: nothing is quoted. `gone`: the article has these words no longer. */
export type QuoteState = 'none' | 'stands' | 'gone'

/** Whether the words that a fact rests on stand in the body, exactly as they are; over the end of a paragraph too. */
export function quoteState(body: unknown, quote: unknown): QuoteState {
  return quoteStateIn(bodyLines(body), quote)
}

/** The same for many quotes of one body. */
export function quoteStateIn(lines: readonly BodyLine[], quote: unknown): QuoteState {
  const words = typeof quote === 'string' ? quote.trim() : ''
  if (words === '') return 'none'
  if (standsIn(lines, words)) return 'stands'
  // As a selection reads: paragraphs one below the other, blocks left out.
  const text = lines.filter(({ kind }) => kind !== 'block').map((line) => line.text)
  return text.join('\n').includes(words) ? 'stands' : 'gone'
}
