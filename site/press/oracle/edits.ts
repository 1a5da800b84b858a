import { type CollectionName, collections } from '@guiyan/shared/content'
import fc from 'fast-check'
import { body, paragraph } from '../../src/sample/lexical.ts'
import { articleEdits, editBody, type FieldEdit } from './article-edits.ts'
import type { Newsroom, Proposal, Put } from './newsroom.ts'
import { awardEdits, chamberEdits, photoEdits, seriesEdits } from './other-edits.ts'
import { photoDerivatives } from './photo-files.ts'
import { Picker } from './picker.ts'
import { credits, moments, slugs, texts } from './values.ts'

/** `ping`: sent at once, lost, or sent with the next one. */
export type Pinged = { ping: 'sent' | 'lost' | 'joined' }

/** A random edit, of whatever there then is: `how` decides everything that `what` leaves open (Picker). */
export type Edit = { what: string; how: number } & Pinged

/** Field edits by collection and name. */
export const fieldEdits: Record<CollectionName, Record<string, FieldEdit>> = {
  articles: articleEdits,
  awardSeries: seriesEdits,
  awards: awardEdits,
  chambers: chamberEdits,
  photos: photoEdits,
}

type Maker = (newsroom: Newsroom, pick: Picker) => Proposal | null

const makers: Record<string, Maker> = {
  create,
  rename,
  body: editBody,
  unpublish: (newsroom, pick) => {
    const found = anything(newsroom, 'published', pick)
    return found && { says: `unpublish ${name(found)}`, shelve: [found] }
  },
  publish: (newsroom, pick) => {
    const found = anything(newsroom, 'shelved', pick)
    return found && { says: `publish ${name(found)} again`, put: [{ ...found, fields: {} }] }
  },
  delete: (newsroom, pick) => {
    const found = anything(newsroom, pick.one(['published', 'published', 'shelved'] as const), pick)
    return found && { says: `delete ${name(found)}`, erase: [found] }
  },
  ...Object.fromEntries(
    collections.flatMap((collection) =>
      Object.entries(fieldEdits[collection]).map(([field, edit]): [string, Maker] => [
        `${collection} ${field}`,
        (newsroom, pick) => {
          const document = pick.maybe(newsroom.published(collection))
          if (!document) return null
          const fields = edit(newsroom, document, pick)
          const id = Number(document.id)
          return { says: `${collection}/${id} ${JSON.stringify(fields)}`, put: [{ collection, id, fields }] }
        },
      ]),
    ),
  ),
}

/** What is set for a later time, in how many edits; null where there is nothing that it could be done to. */
export function scheduledOf(newsroom: Newsroom, how: number): { proposal: Proposal; inEdits: number } | null {
  const pick = new Picker(how)
  const inEdits = 1 + pick.below(8)
  const proposal = makers[pick.one(['publish', 'unpublish', 'rename', ...Object.keys(makers)])]?.(
    newsroom,
    pick,
  )
  return proposal ? { proposal: { ...proposal, says: `as scheduled: ${proposal.says}` }, inEdits } : null
}

/** What an edit proposes in the state of now; null where there is nothing that it could be done to. */
export function proposalOf(newsroom: Newsroom, { what, how }: Edit): Proposal | null {
  const make = makers[what]
  if (!make) throw new Error(`no such edit: ${what}`)
  return make(newsroom, new Picker(how))
}

// What moves addresses comes up more often than a change of words.
const weights: Record<string, number> = { create: 6, rename: 6, body: 6, unpublish: 4, publish: 4, delete: 2 }

/** Random edits, the press's restart among them. */
export const editArbitrary: fc.Arbitrary<Edit> = fc.record({
  what: fc.oneof(
    ...Object.keys(makers).map((what) => ({ arbitrary: fc.constant(what), weight: weights[what] ?? 1 })),
    { arbitrary: fc.constant('schedule'), weight: 6 },
    { arbitrary: fc.constant('restart'), weight: 1 },
  ),
  how: fc.nat({ max: 2 ** 31 - 1 }),
  ping: fc.constantFrom('sent', 'sent', 'sent', 'joined', 'lost'),
})

function create(newsroom: Newsroom, pick: Picker): Proposal | null {
  const collection = pick.one([
    'articles',
    'articles',
    'photos',
    'chambers',
    'awards',
    'awardSeries',
  ] as const)
  const fields = newFields[collection](newsroom, pick)
  if (!fields) return null
  const put: Put = { collection, id: newsroom.newId(), fields }
  return { says: `create ${name(put)} ${JSON.stringify(fields)}`, put: [put] }
}

type NewFields = (newsroom: Newsroom, pick: Picker) => Record<string, unknown> | null
const newFields: Record<CollectionName, NewFields> = {
  articles: (newsroom, pick) => ({
    slug: freeSlug(newsroom, 'articles', pick),
    publishedAt: pick.one(moments),
    headline: pick.one(texts),
    body: body(paragraph(pick.one(texts))),
  }),
  chambers: (newsroom, pick) => ({ slug: freeSlug(newsroom, 'chambers', pick), name: pick.one(texts) }),
  awardSeries: (newsroom, pick) => ({
    slug: freeSlug(newsroom, 'awardSeries', pick),
    name: pick.one(texts),
    firstYear: 2014 + pick.below(3),
  }),
  awards: (newsroom, pick) => {
    const series = pick.maybe(newsroom.published('awardSeries'))
    if (!series) return null
    const year = 2016 + pick.below(9)
    const chambers = newsroom.published('chambers').slice(pick.below(20))
    const laureates = chambers.slice(0, pick.below(4)).map(({ id }) => ({ chamber: id }))
    return { series: series.id, year, edition: year - Number(series['firstYear']) + 1, laureates }
  },
  photos: (newsroom, pick) => ({
    createdAt: pick.one(moments),
    caption: pick.one(texts),
    alt: pick.one(texts),
    credit: pick.one(credits),
    derivatives: photoDerivatives(newsroom, pick),
  }),
}

function rename(newsroom: Newsroom, pick: Picker): Proposal | null {
  const collection = pick.one(['articles', 'chambers', 'awardSeries'] as const)
  const document = pick.maybe([...newsroom.published(collection), ...newsroom.shelved(collection)])
  if (!document) return null
  const slug = freeSlug(newsroom, collection, pick)
  const id = Number(document.id)
  return { says: `rename ${collection}/${id} to ${slug}`, put: [{ collection, id, fields: { slug } }] }
}

/** A slug that nobody has: a freed one or one never used. */
function freeSlug(newsroom: Newsroom, collection: CollectionName, pick: Picker): string {
  const documents = [...newsroom.published(collection), ...newsroom.shelved(collection)]
  const taken = documents.map((document) => String(document['slug']))
  const former = documents.flatMap((document) => (document['formerSlugs'] ?? []) as { slug: string }[]) // reason: as the newsroom writes them
  const free = [...new Set([...former.map(({ slug }) => slug), ...slugs])].filter(
    (slug) => !taken.includes(slug),
  )
  return pick.maybe(free) ?? `slug-${newsroom.newId()}`
}

function anything(newsroom: Newsroom, where: 'published' | 'shelved', pick: Picker) {
  const collection = pick.one(['articles', 'photos', 'chambers', 'awards', 'awardSeries'] as const)
  const document = pick.maybe(newsroom[where](collection))
  return document ? { collection, id: Number(document.id) } : null
}

const name = ({ collection, id }: { collection: string; id: number }) => `${collection}/${id}`
