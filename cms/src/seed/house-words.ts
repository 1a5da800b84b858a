import type { Payload } from 'payload'
import { houseWords } from './data/house-words.ts'

/** Set once the list is laid down: what an editor takes out of it later stays out. */
const doneKey = 'guiyan-house-words'

/**
 * Begins 用词表 with words that every Chinese newsroom has on its list. Once a database; a run after one that was cut short
 * completes it, and what is there already is left as it is.
 * @returns how many words this run added
 */
export async function seedHouseWords(payload: Payload): Promise<number> {
  if (await payload.kv.has(doneKey)) return 0
  const { docs } = await payload.find({ collection: 'houseWords', depth: 0, pagination: false })
  const there = new Set(docs.map(({ word }) => word))
  const lacking = houseWords.filter(({ word }) => !there.has(word))
  for (const data of lacking) await payload.create({ collection: 'houseWords', data, depth: 0 })
  // Not kv.set(), for the reason that `seed` gives.
  await payload.create({ collection: 'payload-kv', data: { key: doneKey, data: { done: true } } })
  return lacking.length
}
