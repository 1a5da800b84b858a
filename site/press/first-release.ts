import type { Cms } from './pull/cms.ts'

/** Other presses are held at an older release, and this one has none. */
export class HeldElsewhereError extends Error {
  override name = 'HeldElsewhereError'
}

/** Asked before a first release goes live. @throws HeldElsewhereError, CmsError where it may not, or nobody can say */
export type MayBegin = () => Promise<void>

/** Whoever has no release yet could only show what is newer than what the others are held at: it waits, and answers 503 meanwhile. */
export function unlessHeld(cms: Pick<Cms, 'isSiteHeld'>): MayBegin {
  return async () => {
    if (await cms.isSiteHeld())
      throw new HeldElsewhereError('其他印务停在旧版，新加入的这一台等恢复更新后才开始服务')
  }
}
