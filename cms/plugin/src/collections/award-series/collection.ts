import { routes } from '@guiyan/shared/routes'
import type { CollectionConfig } from 'payload'
import { sourceField } from '../../fields/source.ts'
import { filledText, siteUrlField } from '../../fields/site-url.ts'
import { slugFields, slugFrom } from '../../fields/slug.ts'
import type { NewsroomOptions } from '../../options.ts'
import type { PublicChanges } from '../../press/public-changes.ts'
import { keepWhileUsed } from '../../publishing/keep-while-used.ts'
import { contentCollection } from '../content-collection.ts'
import { awardTitle } from '../awards/title.ts'
import { keepFirstYear } from './hooks/keep-first-year.ts'

const inAwards = keepWhileUsed({ collection: 'awards', field: 'series', title: awardTitle })

/** 奖项: a programme that is awarded every year. */
export function awardSeriesCollection(options: NewsroomOptions, changes: PublicChanges): CollectionConfig {
  return contentCollection({
    slug: 'awardSeries',
    labels: { singular: { zh: '奖项', en: 'Award series' }, plural: { zh: '奖项', en: 'Award series' } },
    admin: {
      group: { zh: '奖项与商会', en: 'Awards and chambers' },
      useAsTitle: 'name',
      defaultColumns: ['name', 'pressState', 'firstYear', 'updatedAt'],
    },
    writers: { own: ['journalist'], all: [] },
    changes,
    addressFields: ['slug'],
    siteUrl: siteUrlField(options.siteUrl, (series) => {
      const slug = filledText(series.slug)
      return slug === null ? null : routes.awardSeries({ slug })
    }),
    fields: [
      { name: 'name', type: 'text', required: true, label: { zh: '名称', en: 'Name' } },
      {
        name: 'firstYear',
        type: 'number',
        required: true,
        min: 1900,
        max: 2200,
        label: { zh: '首届年份', en: 'Year of the first edition' },
        admin: {
          step: 1,
          description: { zh: '届数 = 年份 − 首届年份 + 1', en: 'Edition = year − first year + 1' },
        },
      },
      sourceField('firstYearSource', { zh: '首届年份的依据', en: 'Source of the first year' }),
      { name: 'about', type: 'textarea', label: { zh: '简介', en: 'About' }, admin: { rows: 4 } },
      ...slugFields(),
    ],
    hooks: {
      beforeValidate: [slugFrom('name')],
      beforeChange: [keepFirstYear, inAwards.beforeChange],
      beforeDelete: [inAwards.beforeDelete],
    },
  })
}
