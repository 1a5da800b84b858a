import { routes } from '@guiyan/shared/routes'
import { syllablesOf } from '@guiyan/shared/text/pinyin-words'
import type { ListedName } from '../search/listed-name.ts'
import { publicationDate } from '../text/dates.ts'
import { archiveYears } from './archive-years.ts'
import { allChambers } from './chamber-cards.ts'
import { content } from './current.ts'
import { allSeries } from './series.ts'

/** Names under the letter with which they are read. */
export type NameGroup = { letter: string; names: { href: string; name: string }[] }

/** All chambers by the letter their name begins with when it is read; what has none comes under #. */
export function namesByLetter(): NameGroup[] {
  const groups = new Map<string, NameGroup['names']>()
  for (const { href, name } of allChambers()) {
    const letter =
      syllablesOf(name)[0]?.[0]?.toUpperCase() ?? (/^[a-z]/i.exec(name)?.[0].toUpperCase() || '#')
    groups.set(letter, [...(groups.get(letter) ?? []), { href, name }])
  }
  return [...groups]
    .map(([letter, names]) => ({ letter, names }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1))
}

/** Series with their editions, for whoever looks for an award by its name. */
export function awardNames(): { href: string; name: string }[] {
  return allSeries().flatMap(({ href, name, editions }) => [
    { href, name },
    ...editions.map((edition) => ({ href: edition.href, name: edition.title })),
  ])
}

/** Years that have articles, newest first. */
export function articleYears(): { href: string; name: string }[] {
  return archiveYears('articles').map(({ year, href }) => ({ href, name: `${year}年` }))
}

/** What a site without a press searches: the names of chambers and awards. */
export function searchableNames(): ListedName[] {
  const chambers = allChambers().map(({ href, name }) => listed('chambers', href, name))
  return [...chambers, ...awardNames().map(({ href, name }) => listed('awards', href, name))]
}

/** The headlines of a month, newest first; null where it has none. */
export function searchableTitles(year: string, month: string): ListedName[] | null {
  const titles = content()
    .list('articles', `month=${year}-${month}`)
    .flatMap((id) => {
      const card = content().card('articles', id)
      if (!card) return []
      const date = publicationDate(card.publishedAt)
      return [{ ...listed('articles', routes.article(card), card.headline), date }]
    })
  return titles.length > 0 ? titles : null
}

/** Months that have articles, newest first: `2026-11`. */
export function monthsWithTitles(): string[] {
  return content()
    .values('articles', 'month')
    .map(({ value }) => value)
    .toReversed()
}

function listed(kind: ListedName['kind'], href: string, name: string): ListedName {
  return { kind, href, name, reading: syllablesOf(name).join(' '), date: null }
}
