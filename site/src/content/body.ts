import type { BlockFields, InlineNode, ListItemNode, RichText, TopNode } from '@guiyan/shared/content'
import { type ChamberCard, chamberCard } from './chamber-cards.ts'
import { linkKey, linkTarget, type LinkTarget } from './link-target.ts'
import { articlePhoto, type PhotoView } from './photo-view.ts'
import { laureateRoll, type LaureateRoll } from './rolls.ts'
import { type Anchors, anchorsOf, type Section, sectionsOf } from './sections.ts'
import { type ArticleTeaser, articleTeasers } from './teasers.ts'

/**
 * What a body refers to, by id. What is not published is missing: its block shows nothing, and a link to it stays as
 * plain words.
 */
export type Linked = {
  photos: Map<string, PhotoView>
  chambers: Map<string, ChamberCard>
  articles: Map<string, ArticleTeaser>
  rolls: Map<string, LaureateRoll>
  /** Where links lead, by `linkKey`. */
  links: Map<string, LinkTarget>
  /** Names that the page knows: they are not broken at a line's end. */
  names: string[]
}

export type ArticleBody = {
  nodes: TopNode[]
  linked: Linked
  /** Ids of its subheads. */
  anchors: Anchors
  /** Its table of contents. */
  sections: Section[]
}

/**
 * A body with all that it refers to.
 * @param names that the page knows besides those that the body brings
 * @throws ContentError where a published photo could not be taken over
 */
export function articleBody(body: RichText, names: readonly string[] = []): ArticleBody {
  const linked: Linked = {
    photos: new Map(),
    chambers: new Map(),
    articles: new Map(),
    rolls: new Map(),
    links: new Map(),
    names: [],
  }
  for (const node of body.root.children) {
    if (node.type === 'block') linkBlock(node.fields, linked)
    else if ('children' in node) node.children.forEach((child) => linkNode(child, linked))
  }
  linked.names = [...new Set([...names, ...namesIn(linked)])].filter((name) => name.length > 1)
  const nodes = body.root.children
  const anchors = anchorsOf(nodes)
  return { nodes, linked, anchors, sections: sectionsOf(anchors) }
}

/** Whether a gallery stands in a body that has a picture left. */
export function showsGallery({ nodes, linked }: ArticleBody): boolean {
  return nodes.some(
    (node) =>
      node.type === 'block' &&
      node.fields.blockType === 'gallery' &&
      node.fields.photos.some((id) => linked.photos.has(id)),
  )
}

function linkBlock(block: BlockFields, linked: Linked): void {
  switch (block.blockType) {
    case 'photo':
      return keep(linked.photos, block.photo, articlePhoto(block.photo))
    case 'gallery':
      for (const id of block.photos) keep(linked.photos, id, articlePhoto(id))
      return
    case 'laureateRoll':
      return keep(linked.rolls, block.award, laureateRoll(block.award))
    case 'chamberCard':
      return keep(linked.chambers, block.chamber, chamberCard(block.chamber))
    case 'relatedArticle':
      return keep(linked.articles, block.article, articleTeasers([block.article])[0])
  }
}

function linkNode(node: InlineNode | ListItemNode | ListItemNode['children'][number], linked: Linked): void {
  if (node.type === 'link' || node.type === 'autolink') {
    keep(linked.links, linkKey(node.fields), linkTarget(node.fields))
  } else if ('children' in node) {
    node.children.forEach((child) => linkNode(child, linked))
  }
}

/** The chambers of its rolls and cards. */
function namesIn({ rolls, chambers }: Linked): string[] {
  const laureates = [...rolls.values()].flatMap((roll) =>
    roll.laureates.flatMap(({ chamber }) => chamber ?? []),
  )
  return [...laureates, ...chambers.values()].map(({ name }) => name)
}

function keep<T>(map: Map<string, T>, key: string, value: T | null | undefined): void {
  if (value !== null && value !== undefined) map.set(key, value)
}
