import { routes } from '@guiyan/shared/routes'
import type { CollectionConfig } from 'payload'
import { siteUrlField } from '../../fields/site-url.ts'
import type { NewsroomOptions } from '../../options.ts'
import type { PublicChanges } from '../../press/public-changes.ts'
import { contentCollection } from '../content-collection.ts'
import { awardFields } from './fields.ts'
import { numberEdition } from './hooks/number-edition.ts'
import { refuseDoubleLaureate } from './hooks/refuse-double-laureate.ts'
import { requirePublishedParts } from './hooks/require-published-parts.ts'
import { seriesOf } from './series.ts'

/** 届次: one edition of a series, with its laureates. */
export function awardsCollection(options: NewsroomOptions, changes: PublicChanges): CollectionConfig {
  return contentCollection({
    slug: 'awards',
    labels: { singular: { zh: '届次', en: 'Award' }, plural: { zh: '届次', en: 'Awards' } },
    admin: {
      group: { zh: '奖项与商会', en: 'Awards and chambers' },
      useAsTitle: 'title',
      defaultColumns: ['title', 'pressState', 'series', 'edition', 'stage', 'updatedAt'],
      listSearchableFields: ['title'],
    },
    writers: { own: ['journalist'], all: [] },
    changes,
    addressFields: ['series', 'year'],
    siteUrl: siteUrlField(options.siteUrl, async (award, req) => {
      const series = await seriesOf(req, award.series)
      if (series === null || typeof award.year !== 'number') return null
      return routes.award(series, { year: award.year })
    }),
    fields: awardFields,
    hooks: {
      beforeValidate: [refuseDoubleLaureate, numberEdition],
      beforeChange: [requirePublishedParts],
    },
  })
}
