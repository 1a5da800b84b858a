import { routes } from '@guiyan/shared/routes'
import type { CollectionConfig } from 'payload'
import { checksEndpoints } from '../../checks/endpoints.ts'
import { refuseUnchecked } from '../../checks/refuse-unchecked.ts'
import { keptDraftEndpoints } from '../../editing/kept-draft-endpoints.ts'
import { keepRefused } from '../../editing/keep-refused.ts'
import { openPresence } from '../../editing/presence.ts'
import { togetherEndpoint } from '../../editing/together-endpoint.ts'
import { factPlacesEndpoint } from '../../facts/places-endpoint.ts'
import { filledText, siteUrlField } from '../../fields/site-url.ts'
import { slugFrom } from '../../fields/slug.ts'
import { clockOf, type NewsroomOptions } from '../../options.ts'
import type { PublicChanges } from '../../press/public-changes.ts'
import { historyEndpoint } from '../../review/history-endpoint.ts'
import { keepStage, recordStage } from '../../review/keep-stage.ts'
import { stepEndpoint } from '../../review/step-endpoint.ts'
import { wechatEndpoint } from '../../wechat/endpoint.ts'
import { contentCollection } from '../content-collection.ts'
import { articleFields } from './fields.ts'
import { fillWantedWords } from './hooks/fill-wanted-words.ts'
import { noteShownPhotos } from './hooks/note-shown-photos.ts'
import { publishPhotos } from './hooks/publish-photos.ts'
import { articleStageField } from './stage-field.ts'

/** 报道: a feature article. */
export function articlesCollection(options: NewsroomOptions, changes: PublicChanges): CollectionConfig {
  const now = clockOf(options)
  const collection = contentCollection({
    slug: 'articles',
    labels: { singular: { zh: '报道', en: 'Article' }, plural: { zh: '报道', en: 'Articles' } },
    admin: {
      group: { zh: '编辑部', en: 'Newsroom' },
      useAsTitle: 'headline',
      defaultColumns: ['headline', 'pressState', 'stage', 'createdBy', 'publishedAt', 'updatedAt'],
      listSearchableFields: ['headline', 'kicker', 'deck', 'slug'],
    },
    writers: { own: ['journalist'], all: [] },
    changes,
    addressFields: ['slug', 'publishedAt'],
    siteUrl: siteUrlField(options.siteUrl, (article) => {
      const slug = filledText(article.slug)
      const publishedAt = filledText(article.publishedAt)
      return slug === null || publishedAt === null ? null : routes.article({ slug, publishedAt })
    }),
    stage: articleStageField,
    fields: articleFields,
    hooks: {
      beforeValidate: [slugFrom('headline'), noteShownPhotos],
      beforeChange: [refuseUnchecked, keepStage, fillWantedWords, publishPhotos(now)],
      afterChange: [recordStage],
      afterError: [keepRefused(now)],
    },
  })
  return {
    ...collection,
    endpoints: [
      togetherEndpoint(openPresence(), now),
      ...keptDraftEndpoints(now),
      stepEndpoint,
      historyEndpoint,
      wechatEndpoint(options.siteUrl),
      factPlacesEndpoint,
      ...checksEndpoints(now),
    ],
  }
}
