import type { CollectionName, Documents } from '@guiyan/shared/content'

const longestTitle = 80

/**
 * What lists of changes call a document, in one line and not too long. @param seriesName finds the name of a series by its id
 */
export function titleOf<C extends CollectionName>(
  collection: C,
  document: Documents[C] | null,
  seriesName: (id: string) => string | undefined,
): string {
  if (!document) return ''
  const title = titles[collection](document, seriesName).replaceAll(/\s+/g, ' ')
  return title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title
}

const titles: {
  [C in CollectionName]: (document: Documents[C], seriesName: (id: string) => string | undefined) => string
} = {
  articles: ({ headline }) => headline,
  awardSeries: ({ name }) => name,
  awards: ({ year, edition, series }, seriesName) => `${year} ${seriesName(series) ?? `第 ${edition} 届`}`,
  chambers: ({ name }) => name,
  photos: ({ caption, id }) => caption || `图片 ${id}`,
}
