/** A line of an article's body as it is read: a paragraph, a subhead, a quotation, an item of a list, or the words of a block. */
export type BodyLine = {
  text: string
  kind: 'paragraph' | 'subhead' | 'quote' | 'item' | 'block'
  /** Which child of the document's root it is or belongs to, from 0. */
  at: number
}

type Node = { type?: unknown; text?: unknown; children?: unknown; fields?: unknown }

/**
 * The lines of a Lexical document, empty ones left out; a line break within a paragraph is a line feed. Takes drafts: what is
 * misshapen or not filled in has no lines. Words of blocks are those that are typed into them (quotes, fact boxes, titles).
 */
export function bodyLines(body: unknown): BodyLine[] {
  const root = nodeOf((nodeOf(body) as { root?: unknown } | null)?.root) // reason: any shape may come
  return childrenOf(root)
    .flatMap((node, at) => linesOf(node, at))
    .filter(({ text }) => text.trim() !== '')
}

function linesOf(node: Node, at: number): BodyLine[] {
  switch (node.type) {
    case 'heading':
      return [{ text: textOf(node), kind: 'subhead', at }]
    case 'quote':
      return [{ text: textOf(node), kind: 'quote', at }]
    case 'list':
      return itemsOf(node, at)
    case 'block':
      return blockWords(node.fields).map((text) => ({ text, kind: 'block', at }))
    default:
      return [{ text: textOf(node), kind: 'paragraph', at }]
  }
}

function itemsOf(list: Node, at: number): BodyLine[] {
  return childrenOf(list).flatMap((item) => {
    const inner = childrenOf(item)
    const own = inner.filter(({ type }) => type !== 'list')
    const text = own.map(textOf).join('')
    const nested = inner.filter(({ type }) => type === 'list').flatMap((below) => itemsOf(below, at))
    return [...(own.length > 0 ? [{ text, kind: 'item' as const, at }] : []), ...nested]
  })
}

/** What a person typed into a block, in the order of its fields. Relations are no words. */
function blockWords(fields: unknown): string[] {
  const { title, text, attribution, rows } = (nodeOf(fields) ?? {}) as Record<string, unknown> // reason: checked below
  const pairs = Array.isArray(rows)
    ? rows.flatMap((row: { label?: unknown; value?: unknown } | null) => [row?.label, row?.value])
    : []
  return [title, text, attribution, ...pairs].filter((word): word is string => typeof word === 'string')
}

function textOf(node: Node): string {
  if (node.type === 'linebreak') return '\n'
  if (typeof node.text === 'string') return node.text
  return childrenOf(node).map(textOf).join('')
}

function childrenOf(node: Node | null): Node[] {
  const children = node?.children
  return Array.isArray(children) ? children.flatMap((child) => nodeOf(child) ?? []) : []
}

function nodeOf(value: unknown): Node | null {
  return typeof value === 'object' && value !== null ? value : null
}

/** Whether the words stand together in one of the lines, exactly as they are. */
export function standsIn(lines: readonly BodyLine[], quote: string): boolean {
  return quote.trim() !== '' && lines.some(({ text }) => text.includes(quote.trim()))
}
