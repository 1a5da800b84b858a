import type { BlockFields, InlineNode, ListItemNode, RichText, TopNode } from '@guiyan/shared/content'
import { type ChamberCard, chamberCard } from './chamber-cards.ts'
import { linkKey, linkTarget, type LinkTarget } from './link-target.ts'
import { articlePhoto, type PhotoView } from './photo-view.ts'
import { laureateRoll, type LaureateRoll } from './rolls.ts'
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
}

export type ArticleBody = { nodes: TopNode[]; linked: Linked }

/** A body with all that it refers to. @throws ContentError where a published photo could not be taken over */
export function articleBody(body: RichText): ArticleBody {
  const linked: Linked = {
    photos: new Map(),
    chambers: new Map(),
    articles: new Map(),
    rolls: new Map(),
    links: new Map(),
  }
  for (const node of body.root.children) {
    if (node.type === 'block') linkBlock(node.fields, linked)
    else if ('children' in node) node.children.forEach((child) => linkNode(child, linked))
  }
  return { nodes: body.root.children, linked }
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

function keep<T>(map: Map<string, T>, key: string, value: T | null | undefined): void {
  if (value !== null && value !== undefined) map.set(key, value)
}
