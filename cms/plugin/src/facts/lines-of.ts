import { bodyLines } from '@guiyan/shared/text/body-lines'
import type { Bilingual } from '../language.ts'
import type { SearchedCollection, Stored } from './read-documents.ts'

/** What readers read in a field, and how the form calls it. */
export type FieldLine = { field: Bilingual; text: string }

type Words = { field: Bilingual; texts: unknown[] }

type OwnFact = { id: string; quote?: string | null }

/**
 * The words of a document, line by line.
 * @param fact one of an article's own facts: it is left out, and so is the line of the body that it quotes
 */
export function linesOf(collection: SearchedCollection, document: Stored, fact: OwnFact | null): FieldLine[] {
  return words[collection](document, fact).flatMap(({ field, texts }) =>
    texts.flatMap((text) =>
      typeof text === 'string' && text.trim() !== '' ? [{ field, text: text.trim() }] : [],
    ),
  )
}

const words: Record<SearchedCollection, (document: Stored, fact: OwnFact | null) => Words[]> = {
  articles: (article, fact) => [
    { field: { zh: '标题', en: 'Headline' }, texts: [article.kicker, article.headline, article.deck] },
    { field: { zh: '正文', en: 'Body' }, texts: bodyOf(article, fact) },
    {
      field: { zh: '事实', en: 'Facts' },
      texts: rowsOf(article.facts)
        .filter(({ id }) => id !== fact?.id)
        .map(({ text }) => text),
    },
  ],
  awards: (award) => [{ field: { zh: '届次资料', en: 'Edition' }, texts: textsIn(award) }],
  chambers: (chamber) => [
    { field: { zh: '简介', en: 'Profile' }, texts: String(chamber.profile ?? '').split('\n') },
    { field: { zh: '数据', en: 'Claims' }, texts: rowsOf(chamber.claims).map(({ text }) => text) },
    { field: { zh: '荣誉', en: 'Honours' }, texts: rowsOf(chamber.honours).map(({ title }) => title) },
  ],
  photos: ({ caption, alt, headline, extendedDescription }) => [
    {
      field: { zh: '图片文字', en: 'Words of the picture' },
      texts: [caption, headline, alt, extendedDescription],
    },
  ],
}

function bodyOf({ body }: Stored, fact: OwnFact | null): string[] {
  const quote = fact?.quote?.trim()
  const lines = bodyLines(body).map(({ text }) => text)
  return quote ? lines.filter((text) => !text.includes(quote)) : lines
}

function rowsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : []
}

/** Every text of rows and groups, whatever their names. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
