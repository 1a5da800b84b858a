import sanitizeHtml from 'sanitize-html'
import { noParts, type PartCounts } from './parts.ts'

/** Elements that begin a line of their own. Everything else is let go, and its text stays. */
const blocks =
  'p div section article header footer main aside nav address blockquote figure figcaption h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th pre hr br form fieldset legend details summary center'.split(
    ' ',
  )
/** What stands in these is not shown as text. */
const notShown =
  'script style title noscript noembed noframes template iframe object embed audio video canvas select option datalist xml rp x-hidden'.split(
    ' ',
  )
const frames = new Set('iframe object embed audio video select'.split(' '))
const isNotShown = /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/iu
/** WeChat sets lines as `<span style="display: block">`. */
const isBlock = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table)\b/iu

type Attributes = sanitizeHtml.Attributes
type Options = {
  /** More that is not to be read, besides what the page hides: the marks of notes. */
  leaveOut?: (name: string, attributes: Attributes) => boolean
}

/**
 * HTML of any kind, cut down to elements that begin a line, without attributes, texts escaped. Nothing of it is ever shown as HTML: it is
 * what `linesOf` reads.
 */
export function flatHtml(html: string, { leaveOut }: Options = {}): { html: string; counts: PartCounts } {
  const counts = noParts()
  const flat = sanitizeHtml(html, {
    allowedTags: blocks,
    allowedAttributes: {},
    disallowedTagsMode: 'discard',
    nonTextTags: notShown,
    parseStyleAttributes: false,
    transformTags: {
      '*': (tagName: string, attribs: Attributes) => {
        if (leaveOut?.(tagName, attribs)) return { tagName: 'x-hidden', attribs: {} }
        if (attribs.hidden !== undefined || isNotShown.test(attribs.style ?? '')) {
          counts.hidden += 1
          return { tagName: 'x-hidden', attribs: {} }
        }
        count(counts, tagName, attribs)
        const beginsLine = isBlock.test(attribs.style ?? '') && !blocks.includes(tagName)
        return { tagName: beginsLine ? 'div' : tagName, attribs: {} }
      },
    },
  })
  return { html: flat, counts }
}

function count(counts: PartCounts, tagName: string, attribs: Attributes): void {
  if (tagName === 'img') counts.images += 1
  else if (tagName === 'table') counts.tables += 1
  else if (tagName === 'ol') counts.lists += 1
  else if (tagName === 'a' && /^(?:https?:|mailto:)/iu.test(attribs.href ?? '')) counts.links += 1
  else if (frames.has(tagName)) counts.frames += 1
}
