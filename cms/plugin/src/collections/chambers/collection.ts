import { reservedChamberSlugs, routes } from '@guiyan/shared/routes'
import type { CollectionConfig } from 'payload'
import { filledText, siteUrlField } from '../../fields/site-url.ts'
import { slugFrom } from '../../fields/slug.ts'
import type { NewsroomOptions } from '../../options.ts'
import type { PublicChanges } from '../../press/public-changes.ts'
import { keepWhileUsed } from '../../publishing/keep-while-used.ts'
import { awardTitle } from '../awards/title.ts'
import { contentCollection } from '../content-collection.ts'
import { chamberFields } from './fields.ts'

const asLaureate = keepWhileUsed({ collection: 'awards', field: 'laureates.chamber', title: awardTitle })

/** 商会: a chamber of commerce. */
export function chambersCollection(options: NewsroomOptions, changes: PublicChanges): CollectionConfig {
  return contentCollection({
    slug: 'chambers',
    labels: { singular: { zh: '商会', en: 'Chamber' }, plural: { zh: '商会', en: 'Chambers' } },
    admin: {
      group: { zh: '奖项与商会', en: 'Awards and chambers' },
      useAsTitle: 'name',
      defaultColumns: ['name', 'pressState', 'direction', 'class', 'stage', 'updatedAt'],
      listSearchableFields: ['name', 'slug', 'shortCode'],
    },
    writers: { own: ['journalist'], all: [] },
    changes,
    addressFields: ['slug'],
    siteUrl: siteUrlField(options.siteUrl, (chamber) => {
      const slug = filledText(chamber.slug)
      return slug === null ? null : routes.chamber({ slug })
    }),
    fields: chamberFields,
    hooks: {
      beforeValidate: [slugFrom('name', reservedChamberSlugs)],
      beforeChange: [asLaureate.beforeChange],
      beforeDelete: [asLaureate.beforeDelete],
    },
  })
}
