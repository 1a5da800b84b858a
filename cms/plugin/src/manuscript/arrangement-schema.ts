import { z } from 'zod'
import type { Bilingual } from '../language.ts'
import type { ManuscriptBlock } from './arrangement.ts'

const blockId = z.int().positive()
const evidence = {
  grade: z.enum(['certain', 'likely', 'doubtful']),
  reasons: z.array(z.string().max(1000)).max(50),
}
const pair = z.tuple([blockId, blockId])
const place = { blocks: z.array(blockId), after: blockId.nullable() }

const unitSchema = z.strictObject({
  role: z.enum(['kicker', 'headline', 'deck', 'byline', 'caption', 'subhead', 'paragraph']),
  blocks: z.array(blockId).min(1),
})

const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('join'), blocks: pair, ...evidence }),
  z.strictObject({ kind: z.literal('move'), ...place, ...evidence }),
  z.strictObject({ kind: z.literal('order'), blocks: z.array(blockId), ...evidence }),
])

const editSchema = z.strictObject({
  block: blockId,
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  was: z.string(),
  // A line break would make two paragraphs of one.
  now: z
    .string()
    .max(10_000)
    .regex(/^\P{Cc}*$/u),
})

const arrangementSchema = z.strictObject({
  units: z.array(unitSchema),
  unplaced: z.array(blockId),
  joins: z.array(z.strictObject({ blocks: pair, ...evidence })),
  moves: z.array(z.strictObject({ ...place, ...evidence })),
  questions: z.array(questionSchema),
  edits: z.array(editSchema).optional(),
  made: z.string().optional(),
})

const blocksSchema = z
  .array(
    z.strictObject({
      id: blockId,
      text: z.string().regex(/^[^\r\n]*\S[^\r\n]*$/u),
      isHeading: z.boolean().optional(),
    }),
  )
  .min(1)
  .refine((blocks) => blocks.every(({ id }, index) => id === index + 1))

/** Whether a value is the blocks of a manuscript: non-blank lines, numbered from 1. */
export function areBlocks(value: unknown): value is ManuscriptBlock[] {
  return blocksSchema.safeParse(value).success
}

/**
 * What is wrong with an arrangement of these blocks; null where nothing is: every block stands in one unit or in the tray, once, everything else
 * names blocks that are there, and edits are of words that stand where they say.
 */
export function arrangementProblem(value: unknown, blocks: readonly ManuscriptBlock[]): Bilingual | null {
  const parsed = arrangementSchema.safeParse(value)
  if (!parsed.success) return misshapen(parsed.error)
  const { units, unplaced, joins, moves, questions, edits = [] } = parsed.data
  const known = new Set(blocks.map(({ id }) => id))
  const placed = [...units.flatMap((unit) => unit.blocks), ...unplaced]
  const named = [...joins, ...moves, ...questions].flatMap((step) => step.blocks)
  const after = [...moves, ...questions].flatMap((step) =>
    'after' in step && step.after !== null ? [step.after] : [],
  )
  return (
    unknownBlock([...placed, ...named, ...after, ...edits.map(({ block }) => block)], known) ??
    notOnce(placed, known) ??
    editProblem(edits, blocks)
  )
}

function misshapen(error: z.ZodError): Bilingual {
  const where = error.issues[0]?.path.join('.') || '.'
  return { zh: `编排的格式不对（${where}）。`, en: `The arrangement is malformed (${where}).` }
}

function unknownBlock(named: number[], known: ReadonlySet<number>): Bilingual | null {
  const unknown = named.find((id) => !known.has(id))
  if (unknown === undefined) return null
  return { zh: `来稿里没有第 ${unknown} 段。`, en: `The manuscript has no block ${unknown}.` }
}

function notOnce(placed: number[], known: ReadonlySet<number>): Bilingual | null {
  const seen = new Set<number>()
  for (const id of placed) {
    if (seen.has(id)) return { zh: `第 ${id} 段排了两次。`, en: `Block ${id} stands in two places.` }
    seen.add(id)
  }
  const lost = [...known].filter((id) => !seen.has(id))
  if (lost.length === 0) return null
  const ids = lost.slice(0, 20).join('、')
  return { zh: `第 ${ids} 段没有着落。`, en: `These blocks stand nowhere: ${ids}.` }
}

function editProblem(
  edits: readonly z.infer<typeof editSchema>[],
  blocks: readonly ManuscriptBlock[],
): Bilingual | null {
  let last = { block: 0, to: 0 }
  for (const { block, from, to, was } of edits) {
    const text = blocks[block - 1]?.text ?? ''
    if (to > text.length || text.slice(from, to) !== was)
      return { zh: `第 ${block} 段里没有要改的“${was}”。`, en: `Block ${block} has no “${was}” there.` }
    if (block < last.block || (block === last.block && from < last.to))
      return { zh: `第 ${block} 段的改动重叠或次序不对。`, en: `Edits of block ${block} overlap.` }
    last = { block, to }
  }
  return null
}
