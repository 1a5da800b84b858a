import type { CollectionConfig, Config } from 'payload'
import { withManuscriptDesk } from './admin/manuscript-desk-parts.ts'
import { withPhotoDesk } from './admin/photo-desk-parts.ts'
import { withPressParts } from './admin/press-parts.ts'
import { withReviewDesk } from './admin/review-parts.ts'
import { articlesCollection } from './collections/articles/collection.ts'
import { awardSeriesCollection } from './collections/award-series/collection.ts'
import { awardsCollection } from './collections/awards/collection.ts'
import { chambersCollection } from './collections/chambers/collection.ts'
import { houseWordsCollection } from './collections/house-words/collection.ts'
import { keptDraftsCollection } from './collections/kept-drafts/collection.ts'
import { manuscriptsCollection } from './collections/manuscripts/collection.ts'
import { overrulesCollection } from './collections/overrules/collection.ts'
import { photosCollection } from './collections/photos/collection.ts'
import { publicationsCollection } from './collections/publications/collection.ts'
import { reviewsCollection } from './collections/reviews/collection.ts'
import { usersCollection } from './collections/users/collection.ts'
import { withPlan } from './fields/publish-plan.ts'
import type { NewsroomOptions } from './options.ts'
import { batchesEndpoint } from './photo-desk/batches-endpoint.ts'
import { editsEndpoint } from './photo-desk/edits-endpoint.ts'
import { vocabularyEndpoint } from './photo-desk/vocabulary-endpoint.ts'
import { openDarkroom } from './photo/pixels/darkroom.ts'
import { removeWithPhoto } from './photo/files/remove-with-photo.ts'
import { changesEndpoints } from './press/changes-endpoint.ts'
import { draftEndpoints } from './press/draft-endpoints.ts'
import { holdEndpoint } from './press/hold-endpoint.ts'
import { orderEndpoints } from './press/order-endpoints.ts'
import { pressPings } from './press/ping.ts'
import { planEndpoint } from './press/plan-endpoint.ts'
import { openPresses } from './press/press-client.ts'
import { previewEndpoint, withPreview } from './press/preview-address.ts'
import { publicChanges } from './press/public-changes.ts'
import { releasesEndpoints } from './press/releases-endpoint.ts'
import { stateEndpoint } from './press/state-endpoint.ts'
import { retrySchedules } from './publishing/retry-schedules.ts'
import { deskEndpoints } from './review/desk/desk-endpoints.ts'
import { mentionablesEndpoint } from './rich-text/mention/mentionables-endpoint.ts'

export type { NewsroomOptions } from './options.ts'
export { watchPresses } from './press/watch-presses.ts'
export type { Board, NewsroomDatabase, Note } from './other-processes/newsroom-database.ts'
export { doneAgain, isWriteConflict } from './publishing/write-conflict.ts'
export { watchRights } from './photo/rights/watch.ts'

/**
 * Adds the newsroom to a Payload app: articles, photos, chambers, award series, awards and users, with their
 * roles, publishing rules and pings to the press. The incoming config is left as it is.
 */
export function newsroomPlugin(options: NewsroomOptions): (config: Config) => Config {
  return (config) => {
    const presses = openPresses(options.pressUrls, options.secret)
    const changes = publicChanges(pressPings(options.pressUrls, options.secret))
    const darkroom = openDarkroom(options.stores)
    const removal = removeWithPhoto(options.stores)
    return {
      ...config,
      admin: withParts({ ...config.admin, user: config.admin?.user ?? 'users' }),
      collections: [
        ...[
          articlesCollection(options, changes),
          photosCollection(options, changes, darkroom, removal),
          awardsCollection(options, changes),
          awardSeriesCollection(options, changes),
          chambersCollection(options, changes),
        ].map((collection) => withPreview(options, withPlan(options.siteUrl, collection))),
        ...deskCollections.map(ofItsOwn),
        usersCollection(options),
        ...(config.collections ?? []),
      ],
      endpoints: [
        stateEndpoint(presses),
        ...changesEndpoints(),
        holdEndpoint(presses),
        ...releasesEndpoints(presses),
        ...orderEndpoints(presses),
        planEndpoint(presses),
        previewEndpoint(options),
        ...draftEndpoints(options, darkroom.media),
        batchesEndpoint,
        editsEndpoint,
        vocabularyEndpoint,
        ...deskEndpoints,
        mentionablesEndpoint,
        ...(config.endpoints ?? []),
      ],
      onInit: async (payload) => {
        changes.watchCommits(payload)
        removal.watchCommits(payload)
        retrySchedules(payload)
        await config.onInit?.(payload)
      },
    }
  }
}

const deskCollections = [
  manuscriptsCollection,
  houseWordsCollection,
  reviewsCollection,
  overrulesCollection,
  keptDraftsCollection,
  publicationsCollection,
]

/** Payload writes into what it is given: each of two apps in one process needs its own. */
const ofItsOwn = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [...collection.fields],
})

/** What the newsroom adds to the admin UI, the last in the navigation first. */
const withParts = (admin: NonNullable<Config['admin']>) =>
  withReviewDesk(withManuscriptDesk(withPhotoDesk(withPressParts(admin))))
