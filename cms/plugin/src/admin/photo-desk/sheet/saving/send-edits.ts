import type { DeskPhoto } from '../../desk-photo.ts'
import type { Entry } from './entry.ts'
import { dataOf, type DocumentId } from '../sheet-values.ts'

export type EditResult =
  | { id: DocumentId; ok: true; doc: DeskPhoto }
  | { id: DocumentId; ok: false; status: number; message: string; doc?: DeskPhoto }

/** How many photos one request saves. */
export const photosAtOnce = 25

/**
 * Saves what is typed of some photos. A request that fails as a whole is a failure of each, so nothing is thrown.
 * @param api the address of Payload's API
 * @param unreachable what is said when no answer came
 */
export async function sendEdits(api: string, entries: Entry[], unreachable: string): Promise<EditResult[]> {
  const edits = entries.map(({ photo, typed }) => ({
    id: photo.id,
    updatedAt: photo.updatedAt,
    data: dataOf(typed),
  }))
  const failed = (status: number, message: string) =>
    edits.map(({ id }): EditResult => ({ id, ok: false, status, message }))
  try {
    const response = await fetch(`${api}/photo-desk/edits`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ edits }),
    })
    const answer = (await response.json()) as { results?: EditResult[]; errors?: { message: string }[] } // reason: our own endpoint
    const told = new Map(answer.results?.map((result) => [result.id, result]))
    const rest = failed(response.status, answer.errors?.[0]?.message ?? `HTTP ${response.status}`)
    return rest.map((failure) => told.get(failure.id) ?? failure)
  } catch {
    return failed(0, unreachable)
  }
}
