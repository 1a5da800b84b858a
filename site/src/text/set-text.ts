import { escapeHtml } from './escape-html.ts'
import { wholesOf } from './wholes.ts'

const address = /\bhttps?:\/\/[^\s一-鿿，。；、）》”]+/g

/**
 * A running text as HTML: the one entry for body, captions and whatever else is read line by line. Names and numbers
 * with their units are not broken at a line's end; an address may be broken after its marks. No character is
 * added or changed, so that copying gives the very text.
 * @param names that the page knows, each of two characters or more
 */
export function setText(text: string, names: readonly string[] = []): string {
  const wholes = wholesOf(text, names)
  if (wholes.length === 0) return plain(text)
  let html = ''
  let at = 0
  for (const { from, to } of wholes) {
    html += `${plain(text.slice(at, from))}<span class="nb">${escapeHtml(text.slice(from, to))}</span>`
    at = to
  }
  return html + plain(text.slice(at))
}

// A browser takes `,“` for one, as in English; after a full-width mark it knows better.
const openingQuote = /([,;:!?])(?=[“‘])/g

function plain(text: string): string {
  if (!text.includes('://')) return escapeHtml(text).replace(openingQuote, '$1<wbr>')
  let html = ''
  let at = 0
  for (const { index, 0: found } of text.matchAll(address)) {
    html +=
      escapeHtml(text.slice(at, index)) + escapeHtml(found).replace(/(?<!\/)\/(?!\/)|[?=]|&amp;/g, '$&<wbr>')
    at = index + found.length
  }
  return html + escapeHtml(text.slice(at))
}
