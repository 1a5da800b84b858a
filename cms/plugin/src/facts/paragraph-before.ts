/**
 * What stands before a passage in its paragraph.
 * @param words of the body, a line feed between paragraphs
 * @param occurrence which of several places with these words, counted from 0
 */
export function paragraphBefore(words: string, quote: string, occurrence: number): string {
  let at = words.indexOf(quote)
  for (let n = 0; n < occurrence && at !== -1; n += 1) at = words.indexOf(quote, at + 1)
  return at === -1 ? '' : words.slice(words.lastIndexOf('\n', at - 1) + 1, at)
}
