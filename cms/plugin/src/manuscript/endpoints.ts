import type { Bilingual } from '../language.ts'
import type { Arrangement, ManuscriptBlock } from './arrangement.ts'

/**
 * What the writing desk and its server say to each other.
 *
 * | request | answer | who |
 * | --- | --- | --- |
 * | `POST /api/manuscripts/read` | 201 `ReadAnswer` | journalist, editor, admin |
 * | `PATCH /api/manuscripts/:id` `ArrangementPatch` | 200 `{ doc: Manuscript }` | whose manuscript it is, editor, admin |
 * | `POST /api/manuscripts/:id/article` (`?again=true`) | 201 or 200 `ArticleAnswer` | as above |
 * | `GET /api/manuscripts/:id/suggestions` | 200 `SuggestionsAnswer` | staff |
 *
 * Refusals are Payload's: `{ errors: [{ message }] }`, the message in the person's language: 400 unreadable, too large or
 * wrong, 403 not allowed, 404 not there, 409 somebody was faster. Nothing is stored then.
 */
export const manuscriptPaths = {
  read: '/manuscripts/read',
  one: (id: Id) => `/manuscripts/${id}`,
  article: (id: Id) => `/manuscripts/${id}/article`,
  suggestions: (id: Id) => `/manuscripts/${id}/suggestions`,
} as const

export type Id = number | string

/** Something that reading left out or changed, or that a person should look at, said to them. */
export type Notice = {
  kind:
    | 'image'
    | 'table'
    | 'note'
    | 'comment'
    | 'revision'
    | 'margin'
    | 'numbering'
    | 'hidden'
    | 'control'
    | 'coding'
    | 'other'
  text: Bilingual
}

/**
 * The body of `POST /api/manuscripts/read` for what was pasted, as JSON: the clipboard's plain text, and its HTML where it has one. A file is
 * sent as `multipart/form-data` instead, as `file`: .txt, .docx, .html, .htm.
 */
export type PastedText = { text: string; html?: string | null }

/** A document of the collection `manuscripts`, at depth 0. */
export type Manuscript = {
  id: Id
  title: string
  source: 'paste' | 'txt' | 'docx' | 'html'
  fileName: string | null
  /** The text as it came: of a Word or HTML file the words that it shows. Never changes. */
  original: string
  /** Never change. */
  blocks: ManuscriptBlock[]
  /** As the desk proposed it, or as a person left it. */
  arrangement: Arrangement | null
  notices: Notice[] | null
  /** The article that was made of it. MongoDB leaves it out until there is one. */
  article?: Id | null
  createdBy?: Id | null
  createdAt: string
  updatedAt: string
}

export type ReadAnswer = { doc: Manuscript }

/**
 * `updatedAt` is the document's as the person saw it: where it is newer by now, the answer is 409 and nothing is written. The answer's document
 * has the next one.
 */
export type ArrangementPatch = { updatedAt: string; arrangement: Arrangement; title?: string }

/** What making the article found out besides. */
export type ArticleAnswer = {
  article: Id
  /** Of the article in the admin UI, from the root: `/admin/collections/articles/7`. */
  url: string
  /** False: it had been made before, and stays as it is. */
  isNew: boolean
  /** Blocks that are in the tray and so not in the article. */
  unplaced: number[]
  /** The edition that the text names, where there is one. */
  award: { id: Id; title: string } | null
  /** Chambers that the text names and that are known, in the order of the text. */
  chambers: { id: Id; name: string }[]
  /** The list of laureates in the text, compared with the award's; null where the text has none. */
  laureates: LaureateComparison | null
  /** Names on that list that no chamber bears. They are not made: a person may. */
  unknownChambers: string[]
}

export type LaureateComparison = {
  /** The block that the list begins in. */
  block: number
  /** As the text has them, in its order. */
  listed: string[]
  /** Listed, and not among the award's laureates. Empty where the award is not known. */
  notInAward: string[]
  /** Among the award's laureates, and not listed. */
  notInText: string[]
}

/** Text that looks damaged. Nothing is changed until a person takes it: then it is an `Edit` of the arrangement. */
export type Suggestion = {
  block: number
  /** UTF-16 offsets in the block's text: `text.slice(from, to)` is `was`. */
  from: number
  to: number
  was: string
  /** Null: something is odd, and only a person knows what it should be. */
  now: string | null
  /** In Chinese. */
  why: string
  kind: SuggestionKind
}

export type SuggestionKind =
  | 'latin-word'
  | 'stray-space'
  | 'half-width'
  | 'spacing'
  | 'doubled'
  | 'unbalanced'
  | 'missing-label'
  | 'other'

export type SuggestionsAnswer = { suggestions: Suggestion[] }
