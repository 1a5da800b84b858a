import type { PayloadRequest } from 'payload'
import { isId } from '../publishing/id.ts'
import { isObject } from '../publishing/misshapen.ts'
import { chambersIn, linksIn } from './body-links.ts'
import type { Checked } from './checked.ts'
import { linesOf } from './lines-of.ts'
import { loadAward } from './load-award.ts'
import { knownChambers, loadHouseWords, namedChambers } from './load-lists.ts'
import { hasLostWords } from './lost-words.ts'
import { quotedBy } from './load-quoted-by.ts'

/** An article's data as stored, or as a save is about to store it. */
export type ArticleData = Record<string, unknown>

/**
 * Puts together what the checks look at. Reads as trusted code: the caller has seen to access.
 * @param id of the article; null before it is stored, when nothing can quote it
 * @param data with ids for relations
 * @param everyQuote looks for quotes also where no words went since readers last read it: some may have been lost before
 */
export async function gatherChecked(
  req: PayloadRequest,
  id: number | string | null,
  data: ArticleData,
  { everyQuote }: { everyQuote: boolean },
): Promise<Checked> {
  const lines = linesOf(data)
  const links = linksIn(data.body)
  const named = [...idsIn(data.chambers), ...links.map(({ chamber }) => chamber), ...chambersIn(data.body)]
  const ids = [...new Set(named)].filter((each) => isId(req, each))
  // One after the other: a transaction of MongoDB takes one question at a time.
  const linked = await namedChambers(req, ids)
  const award = isId(req, data.award) ? await loadAward(req, data.award) : null
  const known = await knownChambers(req)
  const words = await loadHouseWords(req)
  const isQuoted = id !== null && (everyQuote || (await hasLostWords(req, id, lines)))
  const quotes = isQuoted ? await quotedBy(req, id) : []
  return {
    lines,
    bylines: rowsOf(data.bylines).flatMap(({ name }) => textOf(name) ?? []),
    leadPhoto: isId(req, data.leadPhoto) ? String(data.leadPhoto) : null,
    linked,
    links,
    award,
    photosWanted: rowsOf(data.photosWanted).map(({ caption, photo }) => ({
      caption: textOf(caption),
      photo: isId(req, photo) ? String(photo) : null,
    })),
    facts: rowsOf(data.facts).map(({ text, quote, grade }) => ({
      text: textOf(text) ?? '',
      quote: textOf(quote),
      grade: textOf(grade),
    })),
    quotedBy: quotes,
    known,
    words,
  }
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

const rowsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.map((row: unknown) => (isObject(row) ? row : {})) : []

function idsIn(value: unknown): string[] {
  return Array.isArray(value)
    ? value.flatMap((id: unknown) => (typeof id === 'number' || typeof id === 'string' ? String(id) : []))
    : []
}
