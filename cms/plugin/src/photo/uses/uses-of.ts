import type { CollectionSlug, PayloadRequest, Where } from 'payload'

type Id = number | string
/** An article that shows a photo. `published`: readers see it there; else a draft does. */
export type PhotoUse = { id: Id; title: string; published: boolean }
/** An article by its headline, on one line. */
export type ArticleTitle = Pick<PhotoUse, 'id' | 'title'>

type Row = { id: Id; headline?: string | null }

/**
 * The articles that show a photo, published ones first: as the public reads them, and as their newest draft has them.
 * Articles note it in `photosShown`.
 */
export async function usesOf(req: PayloadRequest, photo: Id): Promise<PhotoUse[]> {
  const shown: Where = { photosShown: { equals: photo } }
  const published = await find(req, { and: [shown, { _status: { equals: 'published' } }] }, false)
  const drafted = await find(req, shown, true)
  const isPublished = new Set(published.map(({ id }) => id))
  return [
    ...published.map((row) => ({ ...titled(row), published: true })),
    ...drafted.filter(({ id }) => !isPublished.has(id)).map((row) => ({ ...titled(row), published: false })),
  ]
}

/**
 * The articles that readers have ever seen the photo in, the first to show it first. One that was unpublished counts: what
 * may be used once is used. Known from the versions, which go with a deleted article.
 */
export async function everPublishedIn(req: PayloadRequest, photo: Id): Promise<ArticleTitle[]> {
  const now = (await usesOf(req, photo)).filter(({ published }) => published)
  const { docs } = await req.payload.findVersions({
    collection: 'articles' as CollectionSlug, // reason: no generated types in the plugin
    where: {
      and: [{ 'version.photosShown': { equals: photo } }, { 'version._status': { equals: 'published' } }],
    },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
    req,
  })
  const before = docs.map(
    ({ parent, version }) => titled({ id: parent as Id, headline: (version as unknown as Row).headline }), // reason: as above
  )
  const known = new Map([...before, ...now].map(({ id, title }) => [String(id), { id, title }]))
  return [...known.values()]
}

async function find(req: PayloadRequest, where: Where, draft: boolean): Promise<Row[]> {
  const { docs } = await req.payload.find({
    collection: 'articles' as CollectionSlug, // reason: no generated types in the plugin
    where,
    draft,
    select: { headline: true } as never, // reason: as above
    sort: '-updatedAt',
    depth: 0,
    pagination: false,
    req,
  })
  return docs as unknown as Row[] // reason: as above
}

function titled({ id, headline }: Row): ArticleTitle {
  return { id, title: headline?.replaceAll(/\s+/g, ' ').trim() || `（无题 ${id}）` }
}

/** Names articles in a refusal: 《甲》《乙》（草稿）, a few and how many there are. */
export function namedInChinese(uses: PhotoUse[]): string {
  const names = uses
    .slice(0, named)
    .map(({ title, published }) => `《${title}》${published ? '' : '（草稿）'}`)
  return names.join('') + (uses.length > named ? `等 ${uses.length} 篇` : '')
}

/** The same in English: A, B (draft). */
export function namedInEnglish(uses: PhotoUse[]): string {
  const names = uses.slice(0, named).map(({ title, published }) => (published ? title : `${title} (draft)`))
  return names.join(', ') + (uses.length > named ? ` and others (${uses.length})` : '')
}

/** How many articles a refusal names. */
const named = 5
