import type { CollectionSlug, PayloadRequest, TypeWithID, Where } from 'payload'
import { isObject } from '../publishing/misshapen.ts'
import type { QuotedBy } from './checked.ts'

/** Where documents say which article a fact is from. Each is an index of its own, so each is asked for by itself. */
const sources: Record<QuotedBy['collection'], string[]> = {
  chambers: [
    'claims.source',
    'honours.source',
    'homePlaces.source',
    'hostPlaces.source',
    'directionSource',
    'classSource',
  ],
  awards: [
    'editionSource',
    'announcedOnSource',
    'parentEventSource',
    'decidingBodySource',
    'organisersSource',
    'purposesSource',
    'announcedCountSource',
    'laureatesSource',
    'criteria.source',
  ],
  awardSeries: ['firstYearSource'],
}

const places = Object.entries(sources).flatMap(
  ([collection, places]) => places.map((place) => [collection as QuotedBy['collection'], place] as const), // reason: a key of the line above
)

/** Documents of one place; more do not quote one article. */
const most = 200

/** The words that published documents quote from an article. */
export async function quotedBy(req: PayloadRequest, article: number | string): Promise<QuotedBy[]> {
  const found = new Map<string, QuotedBy>()
  for (const [collection, place] of places) {
    // One after the other: a transaction of MongoDB takes one question at a time.
    for (const document of await quoting(req, collection, place, article)) {
      const id = String(document.id)
      const name = String(document.name ?? document.title ?? id)
      for (const quote of quotesIn(document, String(article)))
        found.set(`${collection} ${id} ${quote}`, { collection, id, name, quote })
    }
  }
  return [...found.values()]
}

type Row = Record<string, unknown>

async function quoting(req: PayloadRequest, collection: string, place: string, article: number | string) {
  const where: Where = {
    and: [{ [`${place}.article`]: { equals: article } }, { _status: { equals: 'published' } }],
  }
  // Straight from the database: nothing is asked of hooks or access, and every publish asks this of each place.
  const { docs } = await req.payload.db.find<Row & TypeWithID>({
    collection: collection as CollectionSlug, // reason: no generated types in the plugin
    where,
    limit: most,
    pagination: false,
    req,
  })
  return docs
}

/** Every `{article, quote}` of the document that is about this article, at any depth. */
function quotesIn(value: unknown, article: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => quotesIn(each, article))
  if (!isObject(value)) return []
  const own =
    String(value.article) === article && typeof value.quote === 'string' && value.quote.trim() !== ''
      ? [value.quote.trim()]
      : []
  return [...own, ...Object.values(value).flatMap((each) => quotesIn(each, article))]
}
