import type { SearchAnswer, SearchFilter, SearchResult } from '../../src/search/answer.ts'
import { searchKinds } from '../../src/search/answer.ts'
import type { SearchEntry } from '../../src/search/entry.ts'
import { marked } from '../../src/search/marks.ts'
import { snippet } from '../../src/search/snippet.ts'
import { questionOf } from '../../src/search/terms.ts'
import { syllablesOf } from '@guiyan/shared/text/pinyin-words'
import { type Asked, find, type Found, mostResults, type Patience, sum } from './find.ts'
import { type Match, matchOf } from './match.ts'
import { nearNames } from './near-names.ts'

/** How many results a page shows. */
export const resultsOnPage = 20

/** What somebody asks: words as typed, what narrows them, which page from 1. */
export type Asking = { typed: string; filter: SearchFilter; page: number }

/** Answers a question; one without a term finds nothing. Pages that are not there are the last one. */
export async function answerQuestion(
  asked: Asked,
  asking: Asking,
  patience?: Patience,
): Promise<SearchAnswer> {
  const { filter } = asking
  const question = questionOf(asking.typed)
  const { typed, cut } = question
  if (question.terms.length === 0) return { typed, filter, state: 'nothing', cut, near: [] }
  const match = await matchOf(question)
  const last = Math.min(Math.max(1, asking.page), mostResults / resultsOnPage)
  // One more than the page has says whether there is another.
  const found = await find(asked, match, filter, last * resultsOnPage + 1, patience)
  if (found.ids.length === 0 && found.counts.length === 0)
    return { typed, filter, state: 'nothing', cut, near: nearNames(asked, question) }
  const counts = countsOf(found, filter)
  const count = Math.min(Math.max(counts.total.count, found.ids.length), mostResults)
  const pages = Math.max(1, Math.ceil(count / resultsOnPage))
  const page = Math.min(last, pages)
  const ids = found.ids.slice((page - 1) * resultsOnPage, page * resultsOnPage)
  return {
    typed,
    filter,
    state: 'found',
    cut,
    simplified: match.simplified,
    page,
    pages,
    isBounded: counts.total.count > mostResults,
    results: asked.index.shown(ids).map((entry) => resultOf(entry, match)),
    ...counts,
  }
}

function countsOf(found: Found, filter: SearchFilter) {
  const ofKind = (kind: string) => !filter.kind || filter.kind === kind
  const ofYear = (year: string | null) => !filter.year || filter.year === year
  const years = [...new Set(found.counts.flatMap(({ year }) => year ?? []))].sort().toReversed()
  return {
    total: sum(found, ({ kind, year }) => ofKind(kind) && ofYear(year)),
    kinds: searchKinds.map((kind) => ({
      kind,
      ...sum(found, (each) => each.kind === kind && ofYear(each.year)),
    })),
    years: years.map((year) => ({ year, ...sum(found, (each) => each.year === year && ofKind(each.kind)) })),
  }
}

function resultOf(entry: SearchEntry, { terms, isSpoken }: Match): SearchResult {
  // The dictionary is asked only where something may be read aloud.
  const readingOf = (text: string) => (isSpoken ? syllablesOf(text) : [])
  const { kind, href, names, lines, date, note } = entry
  const [name = '', ...others] = names
  const title = marked(name, terms, readingOf(name))
  const text = snippet(lines, terms)
  const isNamed = title.some(({ hit }) => hit)
  // The words of a body are shown where they were looked for, or where nothing else tells what it is.
  const noted = others.some((other) => marked(other, terms, readingOf(other)).some(({ hit }) => hit))
  return {
    kind,
    href,
    title,
    snippet: isNamed || noted || text.some(({ hit }) => hit) ? text : [],
    date,
    note,
  }
}
