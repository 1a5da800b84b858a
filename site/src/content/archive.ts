import { archiveYearWith } from './archive-years.ts'
import { content } from './current.ts'
import { type ArticleTeaser, articleTeasers } from './teasers.ts'

/** How many pieces of a month the page of its year shows. */
const articlesShownOfMonth = 5

/** A year's months, newest first, each with its newest pieces; null where the year has none. */
export function archiveYear(year: string) {
  return archiveYearWith('articles', year, (month) => articlesOfMonth(year, month, articlesShownOfMonth))
}

/** A month's pieces, newest first; null where it has none. */
export function archiveOfMonth(year: string, month: string): ArticleTeaser[] | null {
  const articles = articlesOfMonth(year, month)
  return articles.length > 0 ? articles : null
}

function articlesOfMonth(year: string, month: string, limit?: number): ArticleTeaser[] {
  return articleTeasers(content().list('articles', `month=${year}-${month}`, limit))
}
