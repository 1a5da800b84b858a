import { archiveYearWith } from './archive-years.ts'
import { content } from './current.ts'
import { photosById, type PhotoView } from './photo-view.ts'

/** How many pictures of a month the page of its year shows: two rows on a wide screen. */
const photosShownOfMonth = 6

/** The newest pictures, newest first. */
export function latestPhotos(limit: number): PhotoView[] {
  return photosById(content().list('photos', 'all', limit))
}

/** A year's months, newest first, each with its newest pictures; null where the year has none. */
export function photoYear(year: string) {
  return archiveYearWith('photos', year, (month) => photosOfMonth(year, month, photosShownOfMonth))
}

/** A month's pictures, newest first; null where it has none. */
export function photoMonth(year: string, month: string): PhotoView[] | null {
  const photos = photosOfMonth(year, month)
  return photos.length > 0 ? photos : null
}

function photosOfMonth(year: string, month: string, limit?: number): PhotoView[] {
  return photosById(content().list('photos', `month=${year}-${month}`, limit))
}
