import { RecentlyUsed } from '../content/recently-used.ts'
import { escapeHtml } from './escape-html.ts'
import { wholesOf } from './wholes.ts'
import { wordBreaks } from './word-groups.ts'

/** As many characters fit on a line wherever a headline stands: they need no thought. */
const short = 7

// A headline stands on many pages, and finding its words is the greater part of setting it.
const breaksKept = 2048
const known = new RecentlyUsed<number[]>(breaksKept)

/**
 * A text in large type as HTML: headlines, subheads, decks, pull quotes. It is broken between words only, and not within
 * names or numbers. Its element has the class `display`, which breaks at `<wbr>` and at punctuation alone. No
 * character is added or changed.
 * @param names that the page knows, each of two characters or more
 */
export function setDisplay(text: string, names: readonly string[] = []): string {
  if (text.length <= short) return escapeHtml(text)
  const wholes = wholesOf(text, names)
  let html = ''
  let at = 0
  for (const offset of known.get(text, () => wordBreaks(text))) {
    if (wholes.some(({ from, to }) => offset > from && offset < to)) continue
    html += `${escapeHtml(text.slice(at, offset))}<wbr>`
    at = offset
  }
  return html + escapeHtml(text.slice(at))
}
