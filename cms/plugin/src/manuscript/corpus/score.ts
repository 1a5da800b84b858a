import type { Arrangement, BlockRole, Unit } from '../arrangement.ts'
import type { CorpusPage } from './pages.ts'

type Joins = { made: number; right: number; wanted: number }

/** What one page's repair got right, against what it should have. */
export type PageScore = {
  /** Without the joins that nobody can see (`Truth.unseen`): they are neither asked for nor held against it. */
  joins: Joins
  /** With them. */
  allJoins: Joins
  /** The body's paragraphs and subheads are the truth's: the same blocks joined, in the same order; unseen joins as they may be. */
  isOrderExact: boolean
  /** The editor is asked about the order, as it may be wrong. */
  isOrderAsked: boolean
  /** The body stands as it came: nothing joined, moved or put into the tray. */
  isAsItCame: boolean
  /** Titles, captions, bylines and subheads, and what was taken for one. */
  roles: { right: number; all: number }
}

/** Scores of many pages, as shares from 0 to 1; null where there was nothing to find. */
export type Figures = {
  pages: number
  precision: number | null
  recall: number | null
  /** The same with the joins that nobody can see. */
  recallOfAll: number | null
  exactOrder: number | null
  /** The same of the pages about whose order nothing is asked. */
  exactUnasked: number | null
  asTheyCame: number
  roles: number | null
}

/** Measures what a repair made of a page. Roles that become fields of an article have no place in the order. */
export function scorePage(
  { blocks, truth }: CorpusPage,
  { units, unplaced, questions }: Arrangement,
): PageScore {
  const made = units.flatMap(({ blocks }) => seamsOf(blocks))
  const wanted = truth.joins.map(seam)
  const unseen = new Set(truth.unseen.map(seam))
  const seen = (joins: string[]) => joins.filter((join) => !unseen.has(join))
  const fields = new Set([...truth.titles, ...truth.captions, ...bylines(truth)])
  const trueBody = truth.order.filter(([id]) => id !== undefined && !fields.has(id))
  const body = units.filter(isBody).map(({ blocks }) => blocks)
  const read = (groups: number[][]) => JSON.stringify([groups.flat(), seen(groups.flatMap(seamsOf))])
  return {
    joins: countJoins(seen(made), seen(wanted)),
    allJoins: countJoins(made, wanted),
    isOrderExact: read(body) === read(trueBody),
    isOrderAsked: questions.some(({ kind }) => kind === 'order'),
    isAsItCame: made.length === 0 && unplaced.length === 0 && isSorted(body.flat()),
    roles: scoreRoles(
      blocks.map(({ id }) => id),
      trueRoles(truth),
      units,
    ),
  }
}

function seam([before, after]: [number, number]): string {
  return `${before}-${after}`
}

function seamsOf(blocks: number[]): string[] {
  return blocks.slice(1).map((id, index) => seam([blocks[index] ?? 0, id]))
}

function countJoins(made: string[], wanted: string[]): Joins {
  return {
    made: made.length,
    right: made.filter((join) => wanted.includes(join)).length,
    wanted: wanted.length,
  }
}

/** Sums up pages. */
export function figuresOf(scores: PageScore[]): Figures {
  const sum = (count: (score: PageScore) => number) =>
    scores.reduce((total, score) => total + count(score), 0)
  const right = sum(({ joins }) => joins.right)
  const made = sum(({ joins }) => joins.made)
  const wanted = sum(({ joins }) => joins.wanted)
  const unasked = scores.filter(({ isOrderAsked }) => !isOrderAsked)
  const [allRight, allWanted] = [
    sum(({ allJoins }) => allJoins.right),
    sum(({ allJoins }) => allJoins.wanted),
  ]
  return {
    pages: scores.length,
    precision: share(right, made),
    recall: share(right, wanted),
    recallOfAll: share(allRight, allWanted),
    exactOrder: share(scores.filter(({ isOrderExact }) => isOrderExact).length, scores.length),
    exactUnasked: share(unasked.filter(({ isOrderExact }) => isOrderExact).length, unasked.length),
    asTheyCame: scores.filter(({ isAsItCame }) => isAsItCame).length,
    roles: share(
      sum(({ roles }) => roles.right),
      sum(({ roles }) => roles.all),
    ),
  }
}

type Kind = 'title' | 'caption' | 'byline' | 'subhead' | 'paragraph'

const kinds: Record<BlockRole, Kind> = {
  kicker: 'title',
  headline: 'title',
  deck: 'title',
  caption: 'caption',
  byline: 'byline',
  subhead: 'subhead',
  paragraph: 'paragraph',
}

function trueRoles(truth: CorpusPage['truth']): Map<number, Kind> {
  const { titles, captions, heads } = truth
  const all = (ids: number[], kind: Kind) => ids.map((id): [number, Kind] => [id, kind])
  return new Map([
    ...all(titles, 'title'),
    ...all(captions, 'caption'),
    ...all(bylines(truth), 'byline'),
    ...all(heads, 'subhead'),
  ])
}

function bylines({ byline }: CorpusPage['truth']): number[] {
  return byline === null ? [] : [byline]
}

function scoreRoles(ids: number[], truth: Map<number, Kind>, units: Unit[]) {
  const found = new Map(
    units.flatMap(({ role, blocks }) => blocks.map((id): [number, Kind] => [id, kinds[role]])),
  )
  const marked = ids.filter((id) => truth.has(id) || (found.get(id) ?? 'paragraph') !== 'paragraph')
  return { right: marked.filter((id) => found.get(id) === truth.get(id)).length, all: marked.length }
}

function isBody({ role }: Unit): boolean {
  return role === 'paragraph' || role === 'subhead'
}

function isSorted(ids: number[]): boolean {
  return ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? 0))
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
