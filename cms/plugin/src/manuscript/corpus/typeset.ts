import type { Article, Part } from './article.ts'
import { type Balance, cutBefore, setColumns } from './columns.ts'
import { type Line, setLines } from './lines.ts'
import type { Band, Design, Page, Piece } from './page.ts'
import type { Random } from './random.ts'

/** Line lengths in characters that newspapers use, by number of columns. */
const widths: Record<number, [number, number]> = {
  1: [20, 24],
  2: [18, 24],
  3: [16, 20],
  4: [14, 18],
  5: [12, 16],
  6: [12, 14],
}

/** A run of the body that makes one band. `from`: number of its first part. */
type Run = { head: Piece | null; from: number; parts: Part[] }

/**
 * Sets an article into a page as a designer does. Among the line lengths of such pages it takes the one that gives most
 * of the cuts wanted.
 * @returns the page; null where the article is too short, or cannot be cut as wanted, for such a design
 */
export function typeset(article: Article, design: Design, random: Random): Page | null {
  const [low, high] = widths[design.columns] ?? [12, 24]
  const all = Array.from({ length: high - low + 1 }, (_, index) => low + index)
  const tried = design.wanted ? all : [random.between(low, high)]
  let best: { page: Page; hits: number } | null = null
  for (const width of tried) {
    const set = setWith(article, design, width, random)
    if (set && isReal(set.page) && (!best || set.hits > best.hits)) best = set
  }
  return best?.page ?? null
}

function setWith(article: Article, design: Design, width: number, random: Random) {
  const leadEnd = design.hasSpanningLead ? leadLength(article) : 0
  const lead = article.body.slice(0, leadEnd).map(({ text }, part) => ({ part, text }))
  const balance: Balance = { wanted: design.wanted, random }
  const splitNumbers = design.wanted === 'number' || random.chance(0.3)
  const lineRuns =
    design.subheads === 'over'
      ? sections(article, leadEnd).map((run) => ({
          head: run.head,
          lines: setLines(run.parts, run.from, width, splitNumbers),
        }))
      : flow(setLines(article.body.slice(leadEnd), leadEnd, width, splitNumbers), design, balance)
  if (!lineRuns) return null
  const bands: Band[] = []
  let hits = 0
  for (const [index, { head, lines }] of lineRuns.entries()) {
    const columns = setColumns(lines, heights(design, index), balance)
    if (!columns) return null
    hits += columnStarts(columns).filter((at) => cutBefore(lines, at) === design.wanted).length
    bands.push({ head, cells: columns.map(piecesOf) })
  }
  return { page: { article, design, lead, bands } satisfies Page, hits }
}

/** How many bands the page has: with subheads over them, one a section, and one more for a lead that does not span. */
export function bandCount(article: Article, { subheads, bands, hasSpanningLead }: Design): number {
  return subheads === 'over' ? sections(article, hasSpanningLead ? leadLength(article) : 0).length : bands
}

/** How many parts stand before the first subhead; one where there is none. */
function leadLength({ body }: Article): number {
  const first = body.findIndex(({ kind }) => kind === 'subhead')
  return first > 0 ? first : 1
}

function sections({ body }: Article, from: number): Run[] {
  const runs: Run[] = []
  for (const [index, part] of body.entries()) {
    if (index < from) continue
    if (part.kind === 'subhead')
      runs.push({ head: { part: index, text: part.text }, from: index + 1, parts: [] })
    else if (runs.length === 0) runs.push({ head: null, from: index, parts: [part] })
    else runs.at(-1)?.parts.push(part)
  }
  return runs
}

function flow(lines: Line[], { bands }: Design, balance: Balance) {
  const even = Array.from({ length: bands }, () => 1 / bands)
  return setColumns(lines, even, balance)?.map((lines) => ({ head: null, lines })) ?? null
}

/** Shares of a band's text that its columns take. A picture takes a quarter of its column. */
function heights({ columns, picture }: Design, band: number): number[] {
  const rooms = Array.from({ length: columns }, (_, column) =>
    picture && picture.band === band && picture.column === column ? 0.75 : 1,
  )
  const sum = rooms.reduce((total, room) => total + room, 0)
  return rooms.map((room) => room / sum)
}

function columnStarts(columns: Line[][]): number[] {
  let at = 0
  return columns.slice(0, -1).map((column) => (at += column.length))
}

function piecesOf(lines: Line[]): Piece[] {
  const pieces: Piece[] = []
  for (const { part, text } of lines) {
    const last = pieces.at(-1)
    if (last?.part === part) last.text += text
    else pieces.push({ part, text })
  }
  return pieces
}

/** No designer sets columns of a few lines: each cell has 40 characters or more, the last of a band half of that. */
function isReal({ bands }: Page): boolean {
  return bands.every(({ cells }) =>
    cells.every((cell, index) => {
      const length = cell.reduce((sum, { text }) => sum + text.length, 0)
      return length >= (index === cells.length - 1 ? 20 : 40)
    }),
  )
}
