/** Short forms of Lexical nodes as REST gives them, for the sample documents. */
export const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
export const paragraph = (...children: unknown[]) => ({
  type: 'paragraph',
  format: '',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})
export const heading = (words: string, tag = 'h2') => ({ type: 'heading', tag, children: [text(words)] })
export const block = (blockType: string, fields: object) => ({
  type: 'block',
  fields: { blockType, ...fields },
})
export const link = (url: string, words: string) => ({
  type: 'link',
  fields: { linkType: 'custom', url },
  children: [text(words)],
})
export const internalLink = (relationTo: string, value: number, words: string) => ({
  type: 'link',
  fields: { linkType: 'internal', doc: { relationTo, value } },
  children: [text(words)],
})
export const list = (listType: 'bullet' | 'number', ...items: unknown[][]) => ({
  type: 'list',
  listType,
  children: items.map((children) => ({ type: 'listitem', children })),
})
export const body = (...children: unknown[]) => ({ root: { type: 'root', children } })
