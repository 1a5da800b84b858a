import type { Piece } from './marks.ts'

/** What can be found, in the order in which it is shown. */
export const searchKinds = ['chambers', 'awards', 'articles', 'photos'] as const
export type SearchKind = (typeof searchKinds)[number]

/** Names of kinds on the page and in its filters. */
export const kindNames: Record<SearchKind, string> = {
  chambers: '商会',
  awards: '榜单',
  articles: '报道',
  photos: '图片',
}

/** What narrows a search; null: nothing. */
export type SearchFilter = { kind: SearchKind | null; year: string | null }

/** Something that was found. */
export type SearchResult = {
  kind: SearchKind
  href: string
  /** A line feed in it is the break of a couplet. */
  title: Piece[]
  /** A line of it with what was looked for; empty where the title says all. */
  snippet: Piece[]
  /** 2026年11月23日; null where it has no date. */
  date: { iso: string; text: string } | null
  /** Its other names, a place or the like, in a word; null for none. */
  note: string | null
}

/** How many there are. `atLeast`: counting was broken off, there may be more. */
export type SearchCount = { count: number; atLeast: boolean }

/** What a search page shows. */
export type SearchAnswer = {
  /** As it was typed, cut to what is looked at. */
  typed: string
  filter: SearchFilter
} & (
  | {
      state: 'found'
      cut: boolean
      /** The question was also asked in simplified script; null where it is that already. */
      simplified: string | null
      page: number
      pages: number
      /** The newest results of more than can be leafed through. */
      isBounded: boolean
      total: SearchCount
      results: SearchResult[]
      kinds: (SearchCount & { kind: SearchKind })[]
      years: (SearchCount & { year: string })[]
    }
  /** `near`: names that sound alike. */
  | { state: 'nothing'; cut: boolean; near: { href: string; name: string }[] }
  | { state: 'busy' | 'broken' | 'preparing' }
)

/** Address of a question with its filters: `/search/?q=德化&kind=articles`. @param base `/search/` */
export function searchHref(base: string, typed: string, filter: SearchFilter, page = 1): string {
  const query = new URLSearchParams({ q: typed })
  if (filter.kind) query.set('kind', filter.kind)
  if (filter.year) query.set('year', filter.year)
  if (page > 1) query.set('page', String(page))
  return `${base}?${query.toString()}`
}
