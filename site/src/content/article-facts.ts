import type { Article, ArticleFact, Claim } from '@guiyan/shared/content'
import { routes } from '@guiyan/shared/routes'
import { type BodyLine, bodyLines } from '@guiyan/shared/text/body-lines'
import { sentenceRound } from '@guiyan/shared/text/sentence-round'
import { type DateView, dateView } from '../text/dates.ts'
import { plainHeadline } from '../text/headline.ts'
import { factKindLabels } from '../text/labels.ts'
import { content } from './current.ts'
import { sourceView, type SourceView } from './facts.ts'
import type { ArticleLink, ChamberLink } from './links.ts'
import { markQuotes, type SentencePart } from './mark-quotes.ts'

/** How readers once saw a fact. */
export type FactCorrectionView = { date: DateView | null; was: string | null; note: string | null }

/** Something that a source says, as data. Null is what it does not say. */
export type FactView = Pick<Claim, 'text' | 'value' | 'unit' | 'precision' | 'period'> & {
  /** Null where there is no word for it. */
  kind: string | null
  source: SourceView | null
  corrections: FactCorrectionView[]
}

/**
 * What says a group of facts: the article, and its sentence with the quoted words marked; none where nothing is quoted.
 * `isGone`: the article has these words no longer, so they stand as they were quoted.
 */
export type Saying = { article: ArticleLink; sentence: SentencePart[]; isGone: boolean }

/** Facts that one sentence of an article says, or (`said` is null) one of the chamber's own record. */
export type FactGroup = { facts: FactView[]; said: Saying | null }

/** A claim of a chamber's own record among facts. */
export function claimGroup(claim: Claim): FactGroup {
  const fact = { ...claim, kind: null, source: sourceView(claim.source), corrections: [] }
  return { facts: [fact], said: null }
}

/** What published articles say of a chamber, the newest article first. */
export function factsOfChamber(id: string): FactGroup[] {
  return articlesWith(`fact-chamber=${id}`).flatMap((article) => saidIn(article, id))
}

/** What is said of one of several chambers. */
export type ChamberFacts = { chamber: ChamberLink; groups: FactGroup[] }

/** What an edition's articles say of it, and of each of some chambers, which are left out where nothing is said of them. */
export function factsOfAward(
  id: string,
  chambers: (ChamberLink & { id: string })[],
): { own: FactGroup[]; byChamber: ChamberFacts[] } {
  const articles = articlesWith(`fact-award=${id}`)
  const of = (chamber: string | null) => articles.flatMap((article) => saidIn(article, chamber))
  const said = chambers.map(({ id: chamber, href, name }) => ({
    chamber: { href, name },
    groups: of(chamber),
  }))
  return { own: of(null), byChamber: said.filter(({ groups }) => groups.length > 0) }
}

function articlesWith(facet: `fact-${string}=${string}`): Article[] {
  return content()
    .list('articles', facet)
    .flatMap((id) => content().get('articles', id) ?? [])
}

/** The facts of an article that are about a chamber (null: about none), those of one sentence together. */
function saidIn(article: Article, chamber: string | null): FactGroup[] {
  const facts = article.facts.filter((fact) => fact.chamber === chamber)
  if (facts.length === 0) return []
  const lines = bodyLines(article.body)
  const link = { href: routes.article(article), headline: plainHeadline(article.headline) }
  const groups = new Map<string, { facts: ArticleFact[]; sentence: string; isGone: boolean }>()
  for (const fact of facts) {
    const found = fact.quote === null ? null : sentenceRound(lines, fact.quote)
    const key = found ? `${found.line}/${found.start}/${found.text.length}` : `quote ${fact.quote ?? ''}`
    const group = groups.get(key) ?? {
      facts: [],
      sentence: found?.text ?? fact.quote ?? '',
      isGone: found === null && quoteIsGone(lines, fact.quote),
    }
    group.facts.push(fact)
    groups.set(key, group)
  }
  return [...groups.values()].map((group) => ({
    facts: group.facts.map(factView),
    said: {
      article: link,
      isGone: group.isGone,
      sentence: markQuotes(
        group.sentence,
        group.facts.flatMap(({ quote }) => quote ?? []),
      ),
    },
  }))
}

/** A quote over the end of a paragraph has no sentence of its own and stands all the same. */
function quoteIsGone(lines: BodyLine[], quote: string | null): boolean {
  const words = quote?.trim() ?? ''
  const text = lines.filter(({ kind }) => kind !== 'block').map((line) => line.text)
  return words !== '' && !text.join('\n').includes(words)
}

function factView({ kind, text, value, unit, precision, period, ...fact }: ArticleFact): FactView {
  return {
    kind: kind === 'other' ? null : factKindLabels[kind],
    text,
    value,
    unit,
    precision,
    period,
    source: sourceView({ grade: fact.grade, quote: null, article: null, url: fact.url }),
    corrections: fact.corrections.map(({ date, was, note }) => ({ date: dateView(date), was, note })),
  }
}
