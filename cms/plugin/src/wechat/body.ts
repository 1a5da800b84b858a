import type { RichText, TopNode } from '@guiyan/shared/content'
import { blockHtml } from './blocks.ts'
import type { Desk } from './desk.ts'
import { inlineHtml } from './inline.ts'
import { listHtml } from './list.ts'
import { element } from './markup.ts'
import { styles } from './styles.ts'
import { unknownNode } from './unknown-node.ts'

/** An article's body as HTML. @throws UnknownNodeError for a node that has no form here */
export function bodyHtml(desk: Desk, body: RichText): string {
  return body.root.children.map((node) => topNodeHtml(desk, node)).join('')
}

function topNodeHtml(desk: Desk, node: TopNode): string {
  switch (node.type) {
    case 'paragraph':
      return paragraphHtml(desk, node)
    case 'heading':
      return element('p', styles[node.tag], inlineHtml(desk, node.children))
    case 'quote':
      return element('section', styles.quote, element('p', 'margin: 0;', inlineHtml(desk, node.children)))
    case 'list':
      return listHtml(desk, node)
    case 'horizontalrule':
      // An element without content does not outlive the WeChat editor.
      return element('p', styles.rule, '\u00a0')
    case 'block':
      return blockHtml(desk, node.fields)
    default:
      return unknownNode(node)
  }
}

function paragraphHtml(desk: Desk, { format, children }: Extract<TopNode, { type: 'paragraph' }>): string {
  if (children.length === 0) return ''
  const isAligned = format === 'center' || format === 'right' || format === 'end'
  const style = isAligned
    ? `${styles.paragraph} text-align: ${format === 'center' ? 'center' : 'right'};`
    : styles.paragraph
  return element('p', style, inlineHtml(desk, children))
}
