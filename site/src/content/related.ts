import type { Article } from '@guiyan/shared/content'
import { content } from './current.ts'
import type { OlderFacet } from './store.ts'
import { type ArticleTeaser, briefTeasers } from './teasers.ts'

const shown = 3
/** A piece about more chambers is about none of them in particular. */
const fewChambers = 3

/**
 * Pieces that share a chamber or else the edition with an article, at most three. Older ones only: a page must not change
 * with all that is written after it (docs/decisions/0010). `besides`: ids of those that its body names.
 */
export function relatedArticles(article: Article, besides: ReadonlySet<string>): ArticleTeaser[] {
  const found = new Set<string>()
  for (const facet of facetsOf(article)) {
    if (found.size >= shown) break
    for (const id of content().older(facet, article, shown)) if (!besides.has(id)) found.add(id)
  }
  return briefTeasers([...found].slice(0, shown))
}

function facetsOf({ award, chambers }: Article): OlderFacet[] {
  const about = chambers.length <= fewChambers ? chambers : []
  return [
    ...about.map((id): OlderFacet => `chamber=${id}`),
    ...(award ? [`award=${award}` satisfies OlderFacet] : []),
  ]
}
