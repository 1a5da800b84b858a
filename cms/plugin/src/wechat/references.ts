import type { BlockFields, InlineNode, ListItemNode, ListNode } from '@guiyan/shared/content'
import type { PostArticle } from './source.ts'

/** Ids of what an article's body and lead photo refer to, each once. */
export type References = Record<'photos' | 'chambers' | 'awards' | 'articles', Set<string>>

/** What an article refers to, in its body and as its lead photo. */
export function referencesOf({ body, leadPhoto }: Pick<PostArticle, 'body' | 'leadPhoto'>): References {
  const found: References = {
    photos: new Set(leadPhoto === null ? [] : [leadPhoto]),
    chambers: new Set(),
    awards: new Set(),
    articles: new Set(),
  }
  for (const node of body.root.children) {
    if (node.type === 'block') addBlock(found, node.fields)
    else if ('children' in node) node.children.forEach((child) => addNode(found, child))
  }
  return found
}

function addBlock(found: References, block: BlockFields): void {
  switch (block.blockType) {
    case 'photo':
      found.photos.add(block.photo)
      return
    case 'gallery':
      block.photos.forEach((id) => found.photos.add(id))
      return
    case 'laureateRoll':
      found.awards.add(block.award)
      return
    case 'chamberCard':
      found.chambers.add(block.chamber)
      return
    case 'relatedArticle':
      found.articles.add(block.article)
      return
    case 'pullQuote':
    case 'factBox':
  }
}

function addNode(found: References, node: InlineNode | ListItemNode | ListNode): void {
  if (node.type === 'link' || node.type === 'autolink') {
    const { linkType, doc } = node.fields
    if (linkType === 'internal' && doc) found[doc.relationTo].add(doc.value)
  } else if ('children' in node) {
    node.children.forEach((child) => addNode(found, child))
  }
}
