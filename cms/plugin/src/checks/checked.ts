import type { BodyLine } from '@guiyan/shared/text/body-lines'

/** A line that readers read, titles first. */
export type Line = {
  part: 'kicker' | 'headline' | 'deck' | 'body'
  kind: BodyLine['kind'] | 'title'
  text: string
}

export type KnownChamber = { id: string; name: string; aliases: string[] }

/** A word of the newsroom's list. */
export type HouseWord = {
  word: string
  instead: string | null
  kind: 'banned' | 'dated' | 'delicate'
  isHard: boolean
  note: string | null
}

/** The edition that the article is about. */
export type CheckedAward = {
  id: string
  year: number | null
  edition: number | null
  announcedCount: number | null
  organisers: number
  laureates: KnownChamber[]
  series: { name: string; firstYear: number | null } | null
}

/** Words that another document quotes from this article. */
export type QuotedBy = {
  collection: 'awards' | 'chambers' | 'awardSeries'
  id: string
  name: string
  quote: string
}

/** All that the checks look at. Drafts may be unfinished: what is not filled in is null or empty. */
export type Checked = {
  lines: Line[]
  bylines: string[]
  leadPhoto: string | null
  /** 相关商会, and the chambers that the body links to or shows a card of. */
  linked: KnownChamber[]
  links: { text: string; chamber: string }[]
  award: CheckedAward | null
  photosWanted: { caption: string | null; photo: string | null }[]
  facts: { text: string; quote: string | null; grade: string | null }[]
  quotedBy: QuotedBy[]
  /** Every published chamber. */
  known: KnownChamber[]
  words: HouseWord[]
}

/** The lines of the body. */
export const bodyOf = ({ lines }: Pick<Checked, 'lines'>): Line[] =>
  lines.filter(({ part }) => part === 'body')

/** The lines above the body: 引题, 主题, 副题. */
export const titlesOf = ({ lines }: Pick<Checked, 'lines'>): Line[] =>
  lines.filter(({ part }) => part !== 'body')

/** The names of a chamber, its own first. */
export const namesOf = ({ name, aliases }: KnownChamber): string[] => [name, ...aliases]
