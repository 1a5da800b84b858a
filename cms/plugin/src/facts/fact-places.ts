import type { PayloadRequest, Where } from 'payload'
import type { Bilingual } from '../language.ts'
import { linesOf } from './lines-of.ts'
import {
  find,
  isDocumentId,
  type SearchedCollection,
  shown,
  type Stored,
  titleOf,
  urlOf,
} from './read-documents.ts'
import { saysTheSame, type SaidWords } from './same-words.ts'

type Id = number | string

/** A document that says what a fact says, in fields of its own. */
export type FactPlace = {
  collection: SearchedCollection
  id: Id
  title: string
  /** Its public page; null where readers do not see it. */
  url: string | null
  lines: { field: Bilingual; text: string }[]
}

/** A page that shows the fact itself, and so changes with it. */
export type FactPage = { title: string; url: string }

export type FactPlaces = { pages: FactPage[]; elsewhere: FactPlace[] }

/**
 * Where readers see a fact of an article, and where else its words are said: in the chamber's own record, in editions,
 * other articles, captions, and in other places of the article itself. What the user may not read is left out.
 */
export async function factPlaces(
  req: PayloadRequest,
  article: Stored,
  fact: SaidWords & { id: string; chamber: Id | null },
): Promise<FactPlaces> {
  const chamber = fact.chamber === null ? null : await shown(req, 'chambers', fact.chamber)
  const award = isDocumentId(article.award) ? await shown(req, 'awards', article.award) : null
  const names = chamber ? namesOf(chamber) : []
  const documents = [
    { collection: 'articles' as const, document: article },
    ...(chamber ? [{ collection: 'chambers' as const, document: chamber }] : []),
    ...(await around(req, article, fact.chamber)),
  ]
  const elsewhere = documents.flatMap(({ collection, document }) => {
    const own = collection === 'chambers' || collection === 'photos'
    const lines = linesOf(collection, document, document === article ? fact : null).filter(({ text }) =>
      saysTheSame(text, fact, own || names.some((name) => text.includes(name))),
    )
    return lines.length === 0
      ? []
      : [{ collection, id: document.id, title: titleOf(collection, document), url: urlOf(document), lines }]
  })
  const pages = [
    { title: titleOf('articles', article), url: urlOf(article) },
    ...(chamber ? [{ title: titleOf('chambers', chamber), url: urlOf(chamber) }] : []),
    ...(award ? [{ title: titleOf('awards', award), url: urlOf(award) }] : []),
  ]
  return { pages: pages.flatMap(({ title, url }) => (url === null ? [] : [{ title, url }])), elsewhere }
}

/** Editions, articles and photos that have to do with the chamber, or with the article's edition. */
async function around(
  req: PayloadRequest,
  article: Stored,
  chamber: Id | null,
): Promise<{ collection: SearchedCollection; document: Stored }[]> {
  const ofChamber = (path: string): Where[] => (chamber === null ? [] : [{ [path]: { equals: chamber } }])
  const award = isDocumentId(article.award) ? article.award : null
  const asked: [SearchedCollection, Where[]][] = [
    ['awards', [{ sourceArticle: { equals: article.id } }, ...ofChamber('laureates.chamber')]],
    [
      'articles',
      [
        ...ofChamber('chambers'),
        ...ofChamber('facts.chamber'),
        ...(award ? [{ award: { equals: award } }] : []),
      ],
    ],
    ['photos', ofChamber('chambers')],
  ]
  const found = await Promise.all(
    asked.map(async ([collection, ways]) => {
      const documents = ways.length === 0 ? [] : await find(req, collection, { or: ways })
      return documents
        .filter(({ id }) => collection !== 'articles' || String(id) !== String(article.id))
        .map((document) => ({ collection, document }))
    }),
  )
  return found.flat()
}

function namesOf({ name, aliases }: Stored): string[] {
  const others = Array.isArray(aliases) ? aliases.map((row: { name?: unknown } | null) => row?.name) : []
  return [name, ...others].filter((each): each is string => typeof each === 'string' && each.trim() !== '')
}
