import type { InlineNode, ListNode } from '@guiyan/shared/content'
import type { Desk } from './desk.ts'
import { inlineHtml } from './inline.ts'
import { element, escaped } from './markup.ts'
import { styles } from './styles.ts'

/**
 * A list as paragraphs with their marks written out: the WeChat editor sets lists of its own in its own way, and
 * loses the numbers of nested ones.
 */
export function listHtml(desk: Desk, list: ListNode, depth = 0): string {
  let number = list.start ?? 1
  const items = list.children.map(({ children }) => {
    const words = children.filter((child): child is InlineNode => child.type !== 'list')
    const nested = children.filter((child) => child.type === 'list')
    const mark = list.listType === 'number' ? `${number}. ` : '• '
    const style = depth === 0 ? styles.listItem : `${styles.listItem} padding-left: ${depth * 1.5}em;`
    // Lexical keeps a nested list in an item of its own, which has no number.
    if (words.length > 0) number += 1
    const line = words.length > 0 ? element('p', style, escaped(mark), inlineHtml(desk, words)) : ''
    return line + nested.map((inner) => listHtml(desk, inner, depth + 1)).join('')
  })
  return depth === 0 ? element('section', styles.paragraph, ...items) : items.join('')
}
