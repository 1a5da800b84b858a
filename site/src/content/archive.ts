import { routes } from '@guiyan/shared/routes'
import { type ArticleTeaser, articleTeasers } from './teasers.ts'
import { content } from './current.ts'

/** How many pieces of a month the page of its year shows. */
const articlesShownOfMonth = 5

export type ArchiveMonth = { month: string; href: string; count: number }
export type ArchiveYear = { year: string; href: string; count: number; months: ArchiveMonth[] }

/** Years with articles, newest first, and their months with how many pieces each has. */
export function archiveYears(): ArchiveYear[] {
  const months = content().values('articles', 'month').toReversed()
  return content()
    .values('articles', 'year')
    .toReversed()
    .map(({ value: year, count }) => ({
      year,
      href: routes.articlesOfYear(year),
      count,
      months: months.flatMap((entry) => (entry.value.startsWith(`${year}-`) ? [archiveMonth(entry)] : [])),
    }))
}

/** A year's months, newest first, each with its newest pieces; null where the year has none. */
export function archiveYear(year: string) {
  const found = archiveYears().find((entry) => entry.year === year)
  if (!found) return null
  const months = found.months.map((month) => ({
    ...month,
    articles: articlesOfMonth(year, month.month, articlesShownOfMonth),
  }))
  return { ...found, months }
}

/** A month's pieces, newest first; null where it has none. */
export function archiveOfMonth(year: string, month: string): ArticleTeaser[] | null {
  const articles = articlesOfMonth(year, month)
  return articles.length > 0 ? articles : null
}

function articlesOfMonth(year: string, month: string, limit?: number): ArticleTeaser[] {
  return articleTeasers(content().list('articles', `month=${year}-${month}`, limit))
}

function archiveMonth({ value, count }: { value: string; count: number }): ArchiveMonth {
  const [year = '', month = ''] = value.split('-')
  return { month, href: routes.articlesOfMonth(year, month), count }
}
