import type { CollectionBeforeChangeHook } from 'payload'
import type { Arrangement } from '../../../manuscript/arrangement.ts'
import { areBlocks, arrangementProblem } from '../../../manuscript/arrangement-schema.ts'
import { isObject } from '../../../publishing/misshapen.ts'
import { refusal, refusalOf } from '../../../refusal.ts'

/** Set in the context of a save by the desk itself, which notes in the arrangement which article it made. */
export const bySelf = 'newsroomDesk'

/**
 * Lets an arrangement be saved only where each block has one place. A client must say which version it saw (`updatedAt`; `refuseStale` compares
 * it), and cannot say which article was made.
 * @throws ValidationError at `blocks` or `arrangement`; APIError 400
 */
export const checkArrangement: CollectionBeforeChangeHook = ({
  collection,
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const blocks: unknown = operation === 'create' ? data.blocks : originalDoc?.blocks
  if (!areBlocks(blocks)) {
    const message = { zh: '来稿的段落格式不对。', en: 'The blocks are malformed.' }
    throw refusal(req, collection.slug, [{ path: 'blocks', message }])
  }
  const sent: unknown = data.arrangement
  const before: unknown = originalDoc?.arrangement
  if (sent === undefined || sent === null || same(sent, before)) return data
  const problem = arrangementProblem(sent, blocks)
  if (problem) throw refusal(req, collection.slug, [{ path: 'arrangement', message: problem }])
  if (context[bySelf] === true) return data
  if (operation === 'update' && req.payloadAPI === 'REST' && typeof req.data?.updatedAt !== 'string') {
    throw refusalOf(req, 400, {
      zh: '保存编排要写明所见的版本（updatedAt）。',
      en: 'Saving an arrangement says which version was seen (updatedAt).',
    })
  }
  return { ...data, arrangement: withMade(sent, before) }
}

function withMade(sent: unknown, before: unknown): Arrangement {
  const { made: _, ...arrangement } = sent as Arrangement // reason: checked above
  return isObject(before) && typeof before.made === 'string'
    ? { ...arrangement, made: before.made }
    : arrangement
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
