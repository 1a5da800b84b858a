import { checkAll } from './all-checks.ts'
import type { Checked, CheckedAward, KnownChamber, Line } from './checked.ts'
import type { Finding } from './finding.ts'

/** An article of these paragraphs that lacks nothing, with what a test says otherwise. */
export function article(paragraphs: string[], more: Partial<Checked> & Titles = {}): Checked {
  const { kicker, headline = '商会纪事', deck, ...rest } = more
  const titles = Object.entries({ kicker, headline, deck }).flatMap(
    ([part, text]): Line[] => (text === undefined ? [] : [{ part: part as 'kicker', kind: 'title', text }]), // reason: the keys of the line above
  )
  return {
    lines: [...titles, ...paragraphs.map((text): Line => ({ part: 'body', kind: 'paragraph', text }))],
    bylines: ['张剑峰'],
    leadPhoto: '1',
    linked: [],
    links: [],
    award: null,
    photosWanted: [],
    facts: [],
    quotedBy: [],
    known: [],
    words: [],
    ...rest,
  }
}
type Titles = { kicker?: string; headline?: string; deck?: string }

/** Chambers of these names; their id is their name. */
export const chambers = (...names: string[]): KnownChamber[] =>
  names.map((name) => ({ id: name, name, aliases: [] }))

/** The edition of 2024, the 11th, with a roll of these. */
export function award(laureates: string[], more: Partial<CheckedAward> = {}): CheckedAward {
  return {
    id: '7',
    year: 2024,
    edition: 11,
    announcedCount: laureates.length,
    organisers: 1,
    laureates: chambers(...laureates),
    series: { name: '年度优秀泉属异地商会', firstYear: 2014 },
    ...more,
  }
}

/** What is found, as `check: about`. */
export const told = (findings: Finding[]): string[] =>
  findings.map(({ check, about }) => (about === '' ? check : `${check}: ${about}`))

/** What all checks find in an article, as `told` says it. */
export const toldOf = (checked: Checked): string[] => told(checkAll(checked))
