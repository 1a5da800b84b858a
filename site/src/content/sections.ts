import type { InlineNode, TopNode } from '@guiyan/shared/content'

type Heading = Extract<TopNode, { type: 'heading' }>

/** Ids of the subheads that part a body, by their nodes, in order. */
export type Anchors = Map<Heading, string>

/** A part of a body as its table of contents names it. */
export type Section = { id: string; title: string }

/**
 * The ids of a body's subheads of the first level that it has. An id is made of the subhead's own words, so that it stays the
 * same whatever is written or moved around it; of two that say the same, the second has a number.
 */
export function anchorsOf(nodes: readonly TopNode[]): Anchors {
  const headings = nodes.filter((node) => node.type === 'heading')
  const level = headings.map(({ tag }) => tag).toSorted()[0]
  const anchors: Anchors = new Map()
  const taken = new Map<string, number>()
  for (const heading of headings.filter(({ tag }) => tag === level)) {
    const words = wordsOf(heading.children).replace(/[^\p{L}\p{N}]+/gu, '')
    if (words === '') continue
    const count = (taken.get(words) ?? 0) + 1
    taken.set(words, count)
    // Begins with a letter of ours, so that it is none of the page's own ids.
    anchors.set(heading, count === 1 ? `s-${words}` : `s-${words}-${count}`)
  }
  return anchors
}

/** The table of contents that a body's anchors make. */
export function sectionsOf(anchors: Anchors): Section[] {
  return [...anchors].map(([{ children }, id]) => ({ id, title: wordsOf(children).trim() }))
}

function wordsOf(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.text : 'children' in node ? wordsOf(node.children) : ' '))
    .join('')
}
