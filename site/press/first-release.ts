import type { Cms } from './pull/cms.ts'

/** Other presses are held at an older release, and this one has none. */
export class HeldElsewhereError extends Error {
  override name = 'HeldElsewhereError'
}

/**
 * Whoever has no release yet could only show what is newer than what the others are held at. So it waits, and answers 503 meanwhile.
 * @throws HeldElsewhereError, CmsError
 */
export async function refuseWhileHeld(cms: Pick<Cms, 'isSiteHeld'>): Promise<void> {
  if (await cms.isSiteHeld())
    throw new HeldElsewhereError('其他印务停在旧版，新加入的这一台等恢复更新后才开始服务')
}
