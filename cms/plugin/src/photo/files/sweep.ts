import type { BasePayload } from 'payload'
import type { Darkroom } from '../pixels/darkroom.ts'
import { isUsed, usedOriginals } from '../upload/duplicates.ts'

const hour = 60 * 60 * 1000
const atOnce = 500

/**
 * Removes uploads that no photo and no version needs, with all that was made of them: what a killed process was storing,
 * and pictures whose last version is gone. The last hour's stay: they may be on their way.
 */
export async function sweep(payload: BasePayload, darkroom: Darkroom): Promise<void> {
  const names = await darkroom.originals.namesBefore(Date.now() - hour)
  for (let start = 0; start < names.length; start += atOnce) {
    const some = names.slice(start, start + atOnce)
    const used = await usedOriginals(payload, some)
    for (const name of some) {
      if (!used.has(name)) await darkroom.removeUnless(name, () => isUsed(payload, name))
    }
  }
}
