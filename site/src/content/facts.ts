import type { Grade, Source } from '@guiyan/shared/content'
import { articleLink, type ArticleLink } from './links.ts'

/** Where a fact comes from, ready to be shown beside it. */
export type SourceView = {
  grade: Grade
  quote: string | null
  article: ArticleLink | null
  url: string | null
}

/** A value with its source; the source is null where the newsroom gave none. */
export type Fact<T> = { value: T; source: SourceView | null }

/** A source for showing, or null where it carries no grade. The article's link is null while unpublished. */
export function sourceView(source: Source | null): SourceView | null {
  if (!source?.grade) return null
  return {
    grade: source.grade,
    quote: source.quote || null,
    article: source.article ? articleLink(source.article) : null,
    url: source.url || null,
  }
}

/** A value with its source, or null where the value is unknown. */
export function fact<T>(value: T | null, source: Source | null): Fact<T> | null {
  return value === null ? null : { value, source: sourceView(source) }
}
