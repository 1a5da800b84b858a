import { routes } from '@guiyan/shared/routes'
import { content } from './current.ts'

export type ArchiveMonth = { month: string; href: string; count: number }
export type ArchiveYear = { year: string; href: string; count: number; months: ArchiveMonth[] }

/** What is archived by month, and where. Its index has the facets `year` and `month`. */
const archives = {
  articles: { ofYear: routes.articlesOfYear, ofMonth: routes.articlesOfMonth },
  photos: { ofYear: routes.photosOfYear, ofMonth: routes.photosOfMonth },
}

/** Years that have something, newest first, and their months with how many pieces each has. */
export function archiveYears(of: keyof typeof archives): ArchiveYear[] {
  const { ofYear, ofMonth } = archives[of]
  const months = content()
    .values(of, 'month')
    .toReversed()
    .map(({ value, count }) => {
      const [year = '', month = ''] = value.split('-')
      return { year, month, href: ofMonth(year, month), count }
    })
  return content()
    .values(of, 'year')
    .toReversed()
    .map(({ value: year, count }) => ({
      year,
      href: ofYear(year),
      count,
      months: months.filter((month) => month.year === year),
    }))
}

/** A year of an archive with what its page shows of each month, newest first; null where it has nothing. */
export function archiveYearWith<T>(
  of: keyof typeof archives,
  year: string,
  shownOf: (month: string) => T,
): (Omit<ArchiveYear, 'months'> & { months: (ArchiveMonth & { shown: T })[] }) | null {
  const found = archiveYears(of).find((entry) => entry.year === year)
  if (!found) return null
  return { ...found, months: found.months.map((month) => ({ ...month, shown: shownOf(month.month) })) }
}
