import type { InlineNode, LinkNode } from '@guiyan/shared/content'
import type { Linked } from '../content/body.ts'
import { linkKey } from '../content/link-target.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { setText } from '../text/set-text.ts'
import { type TextTag, textTags } from './text-tags.ts'
import { unknownNode } from './unknown-node.ts'

/** How the words of a node become HTML: `setText`, or `setDisplay` in large type. */
export type Setting = (text: string, names: readonly string[]) => string

/**
 * What stands in a line, as HTML. One string for a whole paragraph: a component for each text would be the greater part of
 * an article's work. Each piece of text goes through `set`, which escapes it.
 * @throws UnknownNodeError
 */
export function inlineHtml(nodes: readonly InlineNode[], linked: Linked, set: Setting = setText): string {
  let html = ''
  for (const node of nodes) html += nodeHtml(node, linked, set)
  return html
}

function nodeHtml(node: InlineNode, linked: Linked, set: Setting): string {
  switch (node.type) {
    case 'text': {
      const words = set(node.text, linked.names)
      return node.format === 0 ? words : textTags(node.format).reduceRight(wrap, words)
    }
    case 'linebreak':
      return '<br>'
    case 'tab':
      return '&emsp;'
    case 'link':
    case 'autolink':
      return linkHtml(node, linked, set)
    default:
      return unknownNode(node)
  }
}

/** Chinese is stressed by dots below it, other scripts by italics. */
function wrap(words: string, tag: TextTag): string {
  const latin = tag === 'em' && !/\p{Script=Han}/u.test(words)
  return `<${tag}${latin ? ' class="italic"' : ''}>${words}</${tag}>`
}

/** A link to what is not there stays as words. A short one, most often a name, is not broken at a line's end. */
function linkHtml({ fields, children }: LinkNode, linked: Linked, set: Setting): string {
  const words = inlineHtml(children, linked, set)
  const target = linked.links.get(linkKey(fields))
  if (!target) return words
  const rel = target.external ? ' rel="noopener noreferrer"' : ''
  const whole = lengthOf(children) <= longestWhole ? ' class="nb"' : ''
  return `<a href="${escapeHtml(target.href)}"${rel}${whole}>${words}</a>`
}

/** What fits at the end of any line, a phone's too. */
const longestWhole = 8

function lengthOf(nodes: readonly InlineNode[]): number {
  return nodes.reduce((sum, node) => sum + (node.type === 'text' ? node.text.length : longestWhole), 0)
}
