import type { ManuscriptBlock } from '../../arrangement.ts'
import { endKind } from '../language/ends.ts'
import { isByline, isLooseByline, isOffice } from './byline.ts'
import { isCaption } from './caption.ts'

/** The blocks of a manuscript by what they are; `body` is paragraphs, their parts and subheads, as they came. */
export type FrontMatter = {
  titles: ManuscriptBlock[]
  captions: ManuscriptBlock[]
  bylines: ManuscriptBlock[]
  body: ManuscriptBlock[]
  /** Ids of the body's blocks before which a caption was read, in its midst. */
  belowCaption: Set<number>
}

const longestTitle = 45
const longestCaption = 80
/** Kicker, headline, deck; a headline may take two lines. */
const mostTitles = 4

/** Tells titles, captions and bylines from the body. */
export function frontMatterOf(blocks: readonly ManuscriptBlock[]): FrontMatter {
  const titles = titlesOf(blocks)
  const rest = blocks.slice(titles.length)
  const captions: ManuscriptBlock[] = []
  const bylines: ManuscriptBlock[] = []
  const body: ManuscriptBlock[] = []
  const belowCaption = new Set<number>()
  for (const [index, block] of rest.entries()) {
    const isEdge = body.length === 0 || index === rest.length - 1
    if (isByline(block.text) || (isEdge && isEdgeByline(block.text) && bylines.length === 0))
      bylines.push(block)
    else if (
      isCaption(block.text) ||
      (body.length === 0 && isUncredited(rest, index)) ||
      isBesideCaption(block, rest[index + 1], body.at(-1))
    )
      captions.push(block)
    else {
      if (body.length > 0 && captions.at(-1) === rest[index - 1]) belowCaption.add(block.id)
      body.push(block)
    }
  }
  return { titles, captions, bylines, body, belowCaption }
}

/** The lines at the top that are no sentences. */
function titlesOf(blocks: readonly ManuscriptBlock[]): ManuscriptBlock[] {
  let count = 0
  while (count < blocks.length && isTitle(blocks[count]?.text ?? '')) count++
  // A text of short lines only has its first for a title.
  if (count === blocks.length) return blocks.slice(0, 1)
  const next = blocks[count]
  const isClosed = next !== undefined && isOther(next)
  count = Math.min(count, mostTitles)
  if (!isClosed) while (count > 2 && isSubheadBelow(blocks, count)) count--
  return blocks.slice(0, count)
}

/** Whether the last of so many short lines at the top, right above the text, is rather the first of its subheads. */
function isSubheadBelow(blocks: readonly ManuscriptBlock[], count: number): boolean {
  const last = blocks[count - 1]?.text.trim() ?? ''
  if (last.startsWith('—') || count < 2) return false
  const heads = blocks
    .slice(count)
    .filter(({ text }) => text.trim().length <= 16 && isTitle(text) && !isByline(text))
  const others = blocks.slice(0, count - 1).map(({ text }) => text.trim().length)
  const longest = Math.max(0, ...heads.map(({ text }) => text.trim().length))
  return heads.length >= 1 && last.length <= longest + 1 && last.length < Math.min(...others)
}

function isTitle(text: string): boolean {
  const trimmed = text.trim()
  if (isByline(trimmed) || isCaption(trimmed) || isEdgeByline(trimmed)) return false
  return (
    trimmed.length <= longestTitle &&
    !/[。；;]/u.test(trimmed) &&
    !/^(?:comma|enumeration|colon|semicolon)$/u.test(endKind(trimmed))
  )
}

function isEdgeByline(text: string): boolean {
  return isOffice(text) || isLooseByline(text)
}

function isOther({ text }: ManuscriptBlock): boolean {
  return isByline(text) || isCaption(text) || isEdgeByline(text)
}

/** A sentence above the body that stands above a caption or the byline, or shows a scene, is a caption without a credit. */
function isUncredited(rest: readonly ManuscriptBlock[], index: number): boolean {
  const text = rest[index]?.text.trim() ?? ''
  if (text.length > longestCaption) return false
  const below = rest.slice(index + 1, index + 4)
  const other = below.findIndex(isOther)
  if (other >= 0 && below.slice(0, other).every((block) => block.text.trim().length <= longestCaption))
    return true
  return text.length <= 40 && isScene(text)
}

/** One sentence that shows a scene, right before a caption with a credit, is the caption of the picture beside. */
function isBesideCaption(
  { text }: ManuscriptBlock,
  next: ManuscriptBlock | undefined,
  before: ManuscriptBlock | undefined,
): boolean {
  const trimmed = text.trim()
  if (!next || !isCaption(next.text) || trimmed.length > 40 || trimmed.length < 8) return false
  // The rest of a cut paragraph is no caption.
  if (before && endKind(before.text) !== 'sentence' && before.text.trim().length > 22) return false
  return isScene(trimmed)
}

function isScene(text: string): boolean {
  return (
    /^[^。！？“”，,]+。$/u.test(text) &&
    !/^(?:[他她它这那]|但|而|此外|同时|昨|今|去年)/u.test(text) &&
    /在\p{Script=Han}{1,8}[里中上内前旁边下]|正在|作品|现场|合影|一角|全景|外景|局部/u.test(text)
  )
}
