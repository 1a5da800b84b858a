import { bodyNodes, type StoredNode } from './body-nodes.ts'
import { type Dropped, nothingDropped } from './dropped.ts'
import { paragraphsOf, type PastedLine } from './pasted-words.ts'
import { HtmlReader } from './read-html.ts'

/** What a paste brings into the body, and what of it was left out. */
export type CleanPaste = { nodes: StoredNode[]; dropped: Dropped }

/**
 * Cleans HTML from Word, WeChat or a web page down to what the site renders. All visible words are kept, in order.
 * @param page as parsed by `DOMParser`, which neither runs nor loads anything
 */
export function cleanHtml(page: Document): CleanPaste {
  const { lines, dropped } = new HtmlReader().read(page.body)
  return { nodes: bodyNodes(lines), dropped }
}

/** A paragraph for each line of a plain text; blanks at a line's beginning are its indent. */
export function cleanText(text: string): CleanPaste {
  const dropped = nothingDropped()
  const lines = text.split(/\r\n?|\n/).flatMap((line): PastedLine[] => {
    const { paragraphs, wasIndented } = paragraphsOf([{ text: line, format: 0, href: null }])
    if (wasIndented) dropped.layout = true
    return paragraphs.map((words) => ({ kind: 'paragraph', words }))
  })
  return { nodes: bodyNodes(lines), dropped }
}
