import type { Article } from '@guiyan/shared/content'

/** Ids of the photos that an article shows, lead first, each once. */
export function photosIn(article: Pick<Article, 'leadPhoto' | 'body'>): string[] {
  const ids = article.leadPhoto ? [article.leadPhoto] : []
  for (const node of article.body.root.children) {
    if (node.type !== 'block') continue
    if (node.fields.blockType === 'photo') ids.push(node.fields.photo)
    if (node.fields.blockType === 'gallery') ids.push(...node.fields.photos)
  }
  return [...new Set(ids)]
}
