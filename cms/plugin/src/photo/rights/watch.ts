import { type CollectionSlug, createLocalReq, type Payload } from 'payload'
import { repeatedly } from '../../repeatedly.ts'
import { withdrawPhoto } from '../withdrawal/withdraw.ts'
import { startOfDay } from './days.ts'

export const endedReason = '使用期限已过'

const everyMs = 60_000

/**
 * Withdraws the published photos whose last day is over. Done again it finds none; two processes at once withdraw each
 * once, since the second to come finds it unpublished. One that fails does not keep the others.
 * @returns ids of those that it withdrew
 */
export async function withdrawEnded(payload: Payload, now: Date): Promise<(number | string)[]> {
  const { docs } = await payload.find({
    collection: 'photos' as CollectionSlug, // reason: no generated types in the plugin
    where: {
      and: [
        { _status: { equals: 'published' } },
        { rightsUntil: { less_than: startOfDay(now).toISOString() } },
      ],
    },
    select: {},
    depth: 0,
    pagination: false,
  })
  const withdrawn: (number | string)[] = []
  for (const { id } of docs) {
    try {
      const req = await createLocalReq({}, payload)
      if (await withdrawPhoto(req, id, { reason: endedReason, on: now })) withdrawn.push(id)
    } catch (err) {
      payload.logger.error({ msg: 'a photo whose rights ended could not be withdrawn', id, err })
    }
  }
  if (withdrawn.length > 0) payload.logger.info({ msg: 'rights ended', photos: withdrawn })
  return withdrawn
}

/**
 * Withdraws photos as their rights end: at once, and every minute while the process serves. Not by Payload's
 * jobs: one whose process was killed stays marked as running for ever.
 * @returns how to stop; waits for what is being done
 */
export function watchRights(payload: Payload): () => Promise<void> {
  const look = async () => {
    await withdrawEnded(payload, new Date()).catch((err: unknown) => {
      payload.logger.error({ msg: 'the rights of photos could not be looked at', err })
    })
  }
  return repeatedly(look, everyMs)
}
