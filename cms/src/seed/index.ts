import { slugify } from '@guiyan/shared/text/slug'
import type { Payload } from 'payload'
import { articleBody } from './article-body.ts'
import { article2024 } from './data/article-2024.ts'
import { chambers2024 } from './data/chambers-2024.ts'
import { chambers2019, edition2019 } from './data/edition-2019.ts'
import { edition2024 } from './data/edition-2024.ts'
import { quotedFrom, type ChamberData, type EditionData, type Id } from './data/fact.ts'
import { facts2024 } from './data/facts-2024.ts'
import { leadPhoto2024, visitPhoto2024, type SeedPhoto } from './data/photos-2024.ts'
import { series } from './data/series.ts'
import { bySlug, openDesk, type Made } from './desk.ts'
import { fixtureHash, fixturePath, restoredBody } from './manuscript.ts'

/** `made` counts what this run added; `done` was set by an earlier run, then nothing was looked at. */
export type SeedReport = { done: boolean; made: Made }

type Desk = ReturnType<typeof openDesk>

/** Set in Payload's key-value store once all is laid down: what an editor deletes later stays deleted. */
const doneKey = 'guiyan-seed'

/**
 * Lays down the editions of 2024 and 2019, their chambers, and the article of 2024 with its photos, all
 * published. Needs no network. A database is seeded once: a second run changes nothing, a run after one that
 * was cut short completes it, and what an editor has changed is never touched.
 * @throws Payload's ValidationError where a document that was there already does not let another be published
 */
export async function seed(payload: Payload): Promise<SeedReport> {
  const desk = openDesk(payload)
  if (await payload.kv.has(doneKey)) return { done: true, made: desk.made }

  // Facts point at the article and the article at what they are facts of, so it comes first, as a draft.
  const articleSlug = slugify(article2024.headline)
  const article = await desk.begun(bySlug(articleSlug), {
    headline: article2024.headline,
    slug: articleSlug,
  })
  const seriesId = await desk.published('awardSeries', bySlug(slugify(series.name)), {
    data: { ...series, slug: slugify(series.name) },
  })
  const laureates = await layChambers(desk, quotedFrom(article, chambers2024))
  const earlier = await layChambers(desk, chambers2019)
  const leadPhoto = await layPhoto(desk, leadPhoto2024, laureates)
  const photo = await layPhoto(desk, visitPhoto2024, laureates)
  const award = await layEdition(desk, seriesId, quotedFrom(article, edition2024), laureates, article)
  await layEdition(desk, seriesId, edition2019, earlier, null)
  await desk.completed(article, {
    ...article2024,
    slug: articleSlug,
    leadPhoto,
    body: articleBody(restoredBody(), { award, photo }),
    award,
    chambers: [...laureates.values()],
    facts: facts2024.flatMap(({ chamber, facts }) =>
      facts.map((fact) => ({ ...fact, chamber: chamber === null ? null : laureates.get(chamber) })),
    ),
  })
  // Not kv.set(): its upsert needs what MongoDB's look-alikes do not have.
  await payload.create({ collection: 'payload-kv', data: { key: doneKey, data: { done: true } } })
  return { done: false, made: desk.made }
}

/** Ids by name, in the order given. */
async function layChambers(desk: Desk, chambers: ChamberData[]): Promise<Map<string, Id>> {
  const ids = new Map<string, Id>()
  for (const data of chambers) {
    const slug = slugify(data.name)
    ids.set(data.name, await desk.published('chambers', bySlug(slug), { data: { ...data, slug } }))
  }
  return ids
}

function layPhoto(desk: Desk, { file, focal, data, chambers }: SeedPhoto, ids: Map<string, Id>): Promise<Id> {
  return desk.published(
    'photos',
    { original: { equals: `${fixtureHash(file)}.jpg` } },
    {
      data: { ...data, ...focal, chambers: chambers.map((name) => ids.get(name)) },
      filePath: fixturePath(file),
    },
  )
}

function layEdition(
  desk: Desk,
  seriesId: Id,
  edition: EditionData,
  laureates: Map<string, Id>,
  sourceArticle: Id | null,
): Promise<Id> {
  return desk.published(
    'awards',
    { and: [{ series: { equals: seriesId } }, { year: { equals: edition.year } }] },
    {
      data: {
        ...edition,
        series: seriesId,
        // Listed in the order of the announcement, which is no rank.
        laureates: [...laureates.values()].map((chamber) => ({
          chamber,
          citation: null,
          category: null,
          rank: null,
        })),
        sourceArticle,
      },
    },
  )
}
