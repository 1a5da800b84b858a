import { readCaptionLine } from '@guiyan/shared/caption/caption-line'
import type { Arrangement, BlockRole, ManuscriptBlock } from '../arrangement.ts'
import type { ArticleAnswer, Id, LaureateComparison } from '../endpoints.ts'
import { articleBody, type BodyUnit } from './body.ts'
import { type Byline, readByline } from './bylines.ts'
import { titleLines, withCoupletBreak } from './couplet.ts'
import type { Known } from './known.ts'
import { laureateList } from './laureate-list.ts'
import { firstMentions, mentionsOf } from './mentions.ts'
import { namedAward } from './named-award.ts'
import { editedText, unitText } from './unit-text.ts'

/** What is set in the article; nothing of it is guessed, what the text does not say is null. */
export type ArticleData = {
  kicker: string | null
  headline: string | null
  deck: string | null
  bylines: Byline[]
  photosWanted: { caption: string; credit: string | null }[]
  body: ReturnType<typeof articleBody>
  award: Id | null
  chambers: Id[]
}

export type Findings = Omit<ArticleAnswer, 'article' | 'url' | 'isNew'>

/** A unit with its text. */
type Told = { role: BlockRole; blocks: number[]; text: string }

/** Makes an article of an arrangement: every word of the units is in one of its fields, joined as the arrangement says, and nothing is corrected. */
export function buildArticle(
  blocks: readonly ManuscriptBlock[],
  arrangement: Arrangement,
  known: Known,
): { data: ArticleData; findings: Findings } {
  const told = arrangement.units.map((unit): Told => ({ ...unit, text: unitText(unit, blocks, arrangement) }))
  const all = (role: BlockRole) => told.filter((unit) => unit.role === role)
  const body = told.filter(({ role }) => role === 'paragraph' || role === 'subhead')
  const find = mentionsOf(known)
  const links = firstMentions(
    body.map(({ role, text }) => (role === 'paragraph' ? text : '')),
    find,
  )
  const titles = ['kicker', 'headline', 'deck'] as const
  // Subheads, captions and titles name chambers too, after the text that is about them.
  const others = told.filter((unit) => unit.role !== 'paragraph').map(({ text }) => text)
  const chambers = firstMentions([...body.map(({ text }) => text), ...others], find).flat()
  const award = namedAward(
    titles
      .flatMap(all)
      .map(({ text }) => text)
      .join('\n'),
    body.map(({ text }) => text).join('\n'),
    known,
  )
  const laureates = compareLaureates(all('paragraph'), award, known)
  return {
    data: {
      kicker: line(all('kicker')),
      headline: headlineOf(all('headline'), blocks, arrangement),
      deck: line(all('deck')),
      bylines: all('byline').flatMap(({ text }) => readByline(text)),
      photosWanted: all('caption').map(({ text }) => readCaptionLine(text)),
      body: articleBody(body.map((unit, index) => bodyUnit(unit, links[index] ?? []))),
      award: award?.id ?? null,
      chambers: chambers.map(({ id }) => id),
    },
    findings: {
      unplaced: arrangement.unplaced,
      award: award ? { id: award.id, title: award.title } : null,
      chambers: chambers.map(({ id, name }) => ({ id, name })),
      laureates,
      unknownChambers: laureates?.listed.filter((name) => !bearers(name, known).length) ?? [],
    },
  }
}

function bodyUnit({ role, text }: Told, links: BodyUnit['links']): BodyUnit {
  return { kind: role === 'subhead' ? 'subhead' : 'paragraph', text, links }
}

const line = (units: readonly Told[]): string | null => units.map(({ text }) => text).join(' ') || null

/** Two lines at most: a title of more keeps its first break. */
function headlineOf(
  units: readonly Told[],
  blocks: readonly ManuscriptBlock[],
  { edits = [] }: Arrangement,
): string | null {
  const lines = units.map((unit) => {
    const pieces = unit.blocks.map((id) => editedText(blocks[id - 1]?.text ?? '', id, edits).trim())
    return withCoupletBreak(pieces.length > 1 ? titleLines(pieces) : unit.text)
  })
  const [first, ...rest] = lines.flatMap((text) => text.split('\n'))
  if (first === undefined) return null
  return rest.length === 0 ? first : `${first}\n${rest.join(' ')}`
}

function bearers(name: string, { chambers }: Known): Known['chambers'] {
  return chambers.filter((chamber) => [chamber.name, ...chamber.aliases].includes(name))
}

function compareLaureates(
  paragraphs: readonly Told[],
  award: Known['awards'][number] | null,
  known: Known,
): LaureateComparison | null {
  const list = laureateList(
    paragraphs.map(({ text }) => text),
    (name) => bearers(name, known).length > 0,
  )
  if (!list) return null
  const roll = award?.laureates ?? []
  const nameOf = (id: Id) => known.chambers.find((chamber) => chamber.id === id)?.name
  const listed = list.names.map((name) => ({ name, ids: bearers(name, known).map(({ id }) => id) }))
  const inText = new Set(listed.flatMap(({ ids }) => ids))
  const strangers = award ? listed.filter(({ ids }) => !ids.some((id) => roll.includes(id))) : []
  return {
    block: paragraphs[list.paragraph]?.blocks[0] ?? 1,
    listed: list.names,
    notInAward: strangers.map(({ name }) => name),
    notInText: roll.filter((id) => !inText.has(id)).flatMap((id) => nameOf(id) ?? []),
  }
}
