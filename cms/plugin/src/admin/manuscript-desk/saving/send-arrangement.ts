import type { Arrangement } from '../../../manuscript/arrangement.ts'
import type { ArrangementPatch, Manuscript } from '../../../manuscript/endpoints.ts'
import { refusalWords } from '../../refusal-words.ts'

/** What became of a save. `stale`: somebody else saved meanwhile. `unreachable`: the same may get through later. */
export type Sent =
  | { kind: 'saved'; updatedAt: string }
  | { kind: 'stale' }
  | { kind: 'refused'; message: string }
  | { kind: 'unreachable' }

/** In signs, of which each may take three bytes. */
const maxKeptAlive = 20_000

/** Saves an arrangement over the version that the person saw. @param address of the manuscript. Never throws */
export async function sendArrangement(
  address: string,
  updatedAt: string,
  arrangement: Arrangement,
): Promise<Sent> {
  const patch: ArrangementPatch = { updatedAt, arrangement }
  const body = JSON.stringify(patch)
  try {
    const response = await fetch(address, {
      method: 'PATCH',
      credentials: 'include',
      // A page that is being closed still gets it out. Browsers refuse to do that with more than 64 KiB.
      keepalive: body.length < maxKeptAlive,
      headers: { 'content-type': 'application/json' },
      body,
    })
    if (response.ok) {
      const { doc } = (await response.json()) as { doc: Manuscript } // reason: the contract of endpoints.ts
      return { kind: 'saved', updatedAt: doc.updatedAt }
    }
    if (response.status === 409) return { kind: 'stale' }
    if (response.status >= 500) return { kind: 'unreachable' }
    return { kind: 'refused', message: await refusalWords(response) }
  } catch {
    return { kind: 'unreachable' }
  }
}
