/** Of an article as REST gives it, what a manuscript's words can be in. */
export type ArticleText = {
  id: number | string
  kicker?: string | null
  headline?: string | null
  deck?: string | null
  bylines?: { role?: string | null; name?: string | null }[] | null
  photosWanted?: { caption?: string | null; credit?: string | null }[] | null
  body?: unknown
}

type Node = { type?: unknown; text?: unknown; children?: unknown }

/** The words of an article as it is now, passage by passage: titles, bylines, wanted photos, then the body's paragraphs. */
export function passagesOf(article: ArticleText): string[] {
  const { kicker, headline, deck, bylines, photosWanted, body } = article
  return [
    kicker,
    headline,
    deck,
    ...(bylines ?? []).map(({ role, name }) => [role, name].filter(Boolean).join(' ')),
    ...(photosWanted ?? []).map(({ caption, credit }) => [caption, credit].filter(Boolean).join(' ')),
    ...paragraphsIn(body),
  ].filter((passage): passage is string => typeof passage === 'string' && passage.trim() !== '')
}

/** Paragraph-like nodes of a rich text: those whose children are words. What has none is entered, a block by its fields. */
function paragraphsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(paragraphsIn)
  if (typeof value !== 'object' || value === null) return []
  const node: Node = value
  const children = Array.isArray(node.children) ? node.children : []
  if (children.some(isWords)) return [children.map(wordsOf).join('')]
  return Object.values(node).flatMap(paragraphsIn)
}

const isWords = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  ['text', 'link', 'autolink', 'linebreak'].includes(String(value.type))

function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  const node: Node = value
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak') return '\n'
  return Array.isArray(node.children) ? node.children.map(wordsOf).join('') : ''
}
