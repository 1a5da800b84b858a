/** Lexical JSON as an outside program would post it: the least that Lexical needs. */

type Node = Record<string, unknown>

const text = (words: string): Node => ({
  type: 'text',
  text: words,
  format: 0,
  style: '',
  mode: 'normal',
  detail: 0,
  version: 1,
})

const element = (type: string, children: Node[], more: Node = {}): Node => ({
  type,
  children,
  direction: 'ltr',
  format: '',
  indent: 0,
  version: 1,
  ...more,
})

export const paragraph = (words: string): Node => element('paragraph', [text(words)], { textFormat: 0 })
export const heading = (words: string): Node => element('heading', [text(words)], { tag: 'h2' })

/** A block of the article's body, by its `blockType` and fields. */
export const block = (blockType: string, fields: Node): Node => ({
  type: 'block',
  version: 2,
  format: '',
  fields: {
    id: crypto.randomUUID().replaceAll('-', '').slice(0, 24),
    blockName: '',
    blockType,
    ...fields,
  },
})

/** A body of these nodes; a string is a paragraph. */
export const body = (...nodes: (Node | string)[]): Node => ({
  root: element(
    'root',
    nodes.map((node) => (typeof node === 'string' ? paragraph(node) : node)),
  ),
})
