import type { InlineNode, RichText } from '@guiyan/shared/content'

/** The words of a text's first paragraph that has any; null where there is none. */
export function firstParagraph({ root }: RichText): string | null {
  for (const node of root.children) {
    const words = node.type === 'paragraph' ? node.children.map(wordsOf).join('').trim() : ''
    if (words !== '') return words
  }
  return null
}

function wordsOf(node: InlineNode): string {
  if (node.type === 'text') return node.text
  return 'children' in node ? node.children.map(wordsOf).join('') : ' '
}
