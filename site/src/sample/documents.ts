import { articles } from './articles.ts'
import { awards, awardSeries } from './awards.ts'
import { chambers } from './chambers.ts'
import { photos } from './photos.ts'

/**
 * The 2024 feature, both known editions and a page of every kind, in the shape that REST gives at depth 0.
 * For tests and for work on templates (`node site/src/sample/fill.ts FOLDER`); part of no release.
 */
export const sampleDocuments: Record<
  'awardSeries' | 'awards' | 'chambers' | 'articles' | 'photos',
  { id: number }[]
> = { awardSeries, awards, chambers, articles, photos }
