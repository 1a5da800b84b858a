import type { Release } from '@guiyan/shared/press/release'

/**
 * Presses number their releases each for itself, and one puts together what another released one by one. The newest kept release of
 * another press that shows nothing of what came after `number` on this one: what was to be taken back is then nowhere to be seen,
 * even where that takes back a little more.
 * @param own releases of the press that was restored, newest first @param others of the other press, likewise
 * @returns its number there, or null where it has none
 */
export function sameRelease(own: Release[], number: number, others: Release[]): number | null {
  const undone = own.filter((release) => release.number > number)
  const since = undone.at(-1)?.at
  const keys = new Set(undone.flatMap(keysOf))
  const isUnclear = undone.some(isPartlyKnown)
  const shows = (release: Release) =>
    keysOf(release).some((key) => keys.has(key)) ||
    (since !== undefined && (isUnclear || isPartlyKnown(release)) && release.at >= since)
  const first = Math.min(...others.filter(shows).map((release) => release.number))
  return others.find((release) => release.kept && release.number < first)?.number ?? null
}

const keysOf = ({ documents }: Release) =>
  documents.map(({ collection, id, revision }) => `${collection}:${id}:${revision ?? 'gone'}`)

/** Its documents do not tell what it brought: new templates, or more documents than are listed. Then its time has to. */
function isPartlyKnown({ documents, documentCount }: Release): boolean {
  return documentCount === 0 || documentCount > documents.length
}
