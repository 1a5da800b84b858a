import {
  articleSchema,
  type AwardSeries,
  awardSchema,
  awardSeriesSchema,
  chamberSchema,
  type LinkNode,
  photoSchema,
} from '@guiyan/shared/content'
import { absolute, routes } from '@guiyan/shared/routes'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { loadPhotos } from '../collections/articles/photos-to-publish.ts'
import { headlineLines } from './head-and-end.ts'
import { referencesOf } from './references.ts'
import type { PostArticle, PostPhoto, PostRoll, PostSource } from './source.ts'
import { hasNumberIds } from '../publishing/id.ts'

const chamberFields = chamberSchema.pick({
  id: true,
  slug: true,
  name: true,
  direction: true,
  class: true,
  homePlaces: true,
  hostPlaces: true,
  honours: true,
})
const awardFields = awardSchema.pick({ id: true, series: true, year: true, laureates: true })
const seriesFields = awardSeriesSchema.pick({ id: true, slug: true, name: true })
const articleFields = articleSchema.pick({ id: true, slug: true, publishedAt: true, headline: true })
/** A draft may still lack its words. */
const words = z
  .string()
  .nullish()
  .transform((text) => text ?? '')
const photoFields = photoSchema
  .pick({ id: true, standIn: true, digitalSourceType: true, derivatives: true })
  .extend({ caption: words, credit: words, originalName: z.string().nullish().default(null) })

/**
 * All that an article refers to and readers may see: what is published, and photos that its own publishing takes along.
 * Read as the user.
 */
export async function gatherSource(
  req: PayloadRequest,
  article: PostArticle,
  siteUrl: string,
): Promise<PostSource> {
  const wanted = referencesOf(article)
  const awards = await published(req, 'awards', awardFields, wanted.awards)
  const laureates = [...awards.values()].flatMap((award) => award.laureates.map(({ chamber }) => chamber))
  const chambers = await published(req, 'chambers', chamberFields, [...wanted.chambers, ...laureates])
  const series = await published(
    req,
    'awardSeries',
    seriesFields,
    [...awards.values()].map((award) => award.series),
  )
  const articles = await published(req, 'articles', articleFields, wanted.articles)
  const pages: Record<string, string> = {}
  const rolls = new Map<string, PostRoll>()
  for (const award of awards.values()) {
    const its = series.get(award.series)
    if (!its) continue
    rolls.set(award.id, { title: editionTitle(its, award.year), laureates: award.laureates })
    pages[`awards:${award.id}`] = routes.award(its, award)
  }
  for (const chamber of chambers.values()) pages[`chambers:${chamber.id}`] = routes.chamber(chamber)
  for (const other of articles.values()) pages[`articles:${other.id}`] = routes.article(other)
  return {
    article,
    photos: await readPhotos(req, wanted.photos),
    chambers,
    rolls,
    articles: new Map(
      [...articles.values()].map(({ id, headline }) => [
        id,
        {
          headline: headlineLines(headline).join(' '),
          address: absolute(siteUrl, pages[`articles:${id}`] ?? '/'),
        },
      ]),
    ),
    addressOf: (link) => addressOf(link, pages, siteUrl),
  }
}

function addressOf(
  { linkType, url, doc }: LinkNode['fields'],
  pages: Record<string, string>,
  siteUrl: string,
): string | null {
  if (linkType === 'internal') {
    const path = doc && pages[`${doc.relationTo}:${doc.value}`]
    return path ? absolute(siteUrl, path) : null
  }
  if (!url) return null
  return url.startsWith('/') ? absolute(siteUrl, url) : url.replace(/^mailto:/i, '')
}

/** 2024年度优秀泉属异地商会, as on the site. */
function editionTitle({ name }: Pick<AwardSeries, 'name'>, year: number): string {
  return name.startsWith('年度') ? `${year}${name}` : `${year}年${name}`
}

/**
 * A withdrawn photo stays out; one that was never published comes as its draft has it.
 * Read as trusted code, as publishing does: staff reads all photos.
 */
async function readPhotos(req: PayloadRequest, ids: Iterable<string>): Promise<Map<string, PostPhoto>> {
  const shown = own(req, ids).map((id) => ({ id, path: 'body' as const }))
  const photos = [...(await loadPhotos(req, shown)).values()]
  return new Map(
    photos
      .filter(({ _status, withdrawnOn }) => _status === 'published' || !withdrawnOn)
      .map((photo) => photoFields.parse(photo))
      .map((photo) => [photo.id, photo]),
  )
}

async function published<Document extends { id: string }>(
  req: PayloadRequest,
  collection: string,
  schema: z.ZodType<Document>,
  ids: Iterable<string>,
): Promise<Map<string, Document>> {
  const wanted = own(req, ids)
  const where: Where = { and: [{ id: { in: wanted } }, { _status: { equals: 'published' } }] }
  const docs = wanted.length > 0 ? await find(req, collection, where) : []
  return new Map(docs.map((doc) => schema.parse(doc)).map((document) => [document.id, document]))
}

async function find(req: PayloadRequest, collection: string, where: Where): Promise<object[]> {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug, // reason: no generated types in the plugin
    where,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs
}

/** Ids in the database's kind. */
function own(req: PayloadRequest, ids: Iterable<string>): (number | string)[] {
  const all = [...new Set(ids)]
  return hasNumberIds(req) ? all.map(Number) : all
}
