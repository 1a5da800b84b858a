import type { WireDocument } from '../testing/stand-in-cms.ts'
import { editedBody, someId } from './body-edits.ts'
import type { Newsroom, Proposal } from './newsroom.ts'
import type { Picker } from './picker.ts'
import { days, optionalTexts, texts } from './values.ts'

type Fields = Record<string, unknown>

/** Changes of one published document of a collection. */
export type FieldEdit = (newsroom: Newsroom, document: WireDocument, pick: Picker) => Fields

/** What an editor does to an article that is published. */
export const articleEdits: Record<string, FieldEdit> = {
  headline: (_newsroom, _article, pick) => ({ headline: pick.one(texts) }),
  lines: (_newsroom, _article, pick) => ({
    [pick.one(['kicker', 'deck', 'sourcePaper', 'sourcePage', 'editor'])]: pick.one(optionalTexts),
  }),
  sourceDate: (_newsroom, _article, pick) => ({ sourceDate: pick.maybe([null, ...days]) }),
  bylines: (_newsroom, _article, pick) => ({
    bylines: [{ role: pick.one(optionalTexts), name: pick.one(texts) }].slice(pick.below(2)),
  }),
  leadPhoto: (newsroom, _article, pick) => ({
    leadPhoto: pick.below(3) === 2 ? null : someId(newsroom, 'photos', pick),
  }),
  award: (newsroom, _article, pick) => ({
    award: pick.below(3) === 2 ? null : someId(newsroom, 'awards', pick),
  }),
  chambers: (newsroom, article, pick) => ({
    chambers: toggled(article['chambers'], someId(newsroom, 'chambers', pick)),
  }),
  corrections: (_newsroom, article, pick) => {
    const rows = (article['corrections'] ?? []) as unknown[] // reason: written here and in the sample
    const added = { date: pick.maybe(days.slice(0, 2)), text: pick.one(texts) }
    return { corrections: pick.below(3) === 2 ? rows.slice(1) : [...rows, added] }
  },
  facts: (newsroom, article, pick) => {
    const rows = (article['facts'] ?? []) as Fields[] // reason: written here and in the sample
    const at = pick.below(rows.length + 1)
    // One is added, corrected, moved to another chamber, or taken out.
    const known = rows[at]
    if (!known) return { facts: [...rows, newFact(newsroom, pick)] }
    const changed = pick.one<Fields | null>([
      { ...known, corrections: [{ date: pick.maybe(days), was: pick.one(optionalTexts) }] },
      { ...known, chamber: factChamber(newsroom, pick) },
      null,
    ])
    return { facts: [...rows.slice(0, at), ...(changed ? [changed] : []), ...rows.slice(at + 1)] }
  },
}

const factChamber = (newsroom: Newsroom, pick: Picker) =>
  pick.below(3) === 2 ? null : someId(newsroom, 'chambers', pick)

function newFact(newsroom: Newsroom, pick: Picker): Fields {
  return {
    chamber: factChamber(newsroom, pick),
    kind: pick.one(['projects', 'honour', 'other']),
    text: pick.one(texts),
    value: pick.one(optionalTexts),
    precision: pick.one(['exact', 'vague', null]),
    grade: pick.one(['stated', 'derived', null]),
    // Words that bodies are made of, so that some stand in the article and some do not.
    quote: pick.one(texts),
  }
}

/** Puts something into the body of an article, or takes it out or elsewhere. */
export function editBody(newsroom: Newsroom, pick: Picker): Proposal | null {
  const article = pick.maybe(newsroom.published('articles'))
  if (!article) return null
  const { says, body } = editedBody(newsroom, article['body'], pick)
  return {
    says: `body of articles/${article.id}: ${says}`,
    put: [{ collection: 'articles', id: Number(article.id), fields: { body } }],
  }
}

/** A list of ids with one added, or taken out if it is there. */
export function toggled(list: unknown, id: number): number[] {
  const ids = (list ?? []) as number[] // reason: relations at depth 0
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]
}
