import type { Twin, Twins } from '../src/zh-hant/twins.ts'
import { twinPath } from '../src/zh-hant/twin-paths.ts'
import type { Stage } from './stage.ts'

/** What came of a page: both scripts are one page. `differing`: addresses whose bytes are not what they were. */
export type PagePut = { put: ReturnType<Stage['put']>; differing: string[]; twin: Twin | null }

/** Puts a page and, made of it, its twin in traditional characters. */
export function putPage(stage: Stage, twins: Twins | undefined, path: string, bytes: Buffer): PagePut {
  const put = stage.put(path, bytes)
  // Words that change all twins come with a release made from nothing, so of a page that stays the twin stays too.
  const twin = put === 'same' && stage.goesOn ? null : (twins?.of(path, bytes) ?? null)
  const own = put === 'same' ? [] : [path]
  if (!twin) return { put, differing: own, twin }
  const putTwin = stage.put(twin.path, twin.bytes)
  const differing = putTwin === 'same' ? own : [...own, twin.path]
  return { put: put === 'same' && putTwin !== 'same' ? 'changed' : put, differing, twin }
}

/** An address, and its twin's where there are twins and it has one. */
export function bothPaths(path: string, twins: Twins | undefined): string[] {
  const twin = twins ? twinPath(path) : null
  return twin === null ? [path] : [path, twin]
}
