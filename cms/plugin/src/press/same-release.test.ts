import type { Release } from '@guiyan/shared/press/release'
import { expect, test } from 'vitest'
import { releaseOf } from '../testing/release.ts'
import { sameRelease } from './same-release.ts'

const time = (minute: number) => `2026-11-23T02:${String(minute).padStart(2, '0')}:00.000Z`

/** @param brought `12@3` is article 12 in its revision 3, `12@gone` taken away; none: new templates */
function release(number: number, minute: number, brought: string, more: Partial<Release> = {}): Release {
  const documents = brought
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [id = '', revision] = each.split('@')
      const isGone = revision === 'gone'
      return {
        collection: 'articles' as const,
        id,
        revision: isGone ? null : (revision ?? ''),
        title: id,
        publish: null,
      }
    })
  return releaseOf({ number, at: time(minute), changed: 1, documents, ...more })
}
const newestFirst = (...releases: Release[]) => releases.toReversed()

/** The good article 1, then the bad 2, then 3. Release 1 is to be restored. */
const own = newestFirst(release(1, 1, '1@1'), release(2, 5, '2@1'), release(3, 9, '3@1'))

test('another press has the same one under another number', () => {
  const others = newestFirst(release(7, 1, '1@1'), release(8, 5, '2@1'), release(9, 9, '3@1'))
  expect(sameRelease(own, 1, others)).toBe(7)
})

test('where a press took the good and the bad together, the bad is not shown', () => {
  expect(
    sameRelease(own, 1, newestFirst(release(7, 0, '0@1'), release(8, 5, '1@1 2@1'), release(9, 9, '3@1'))),
  ).toBe(7)
})

test('the clocks of two machines need not agree', () => {
  expect(sameRelease(own, 1, newestFirst(release(7, 31, '1@1'), release(8, 35, '2@1')))).toBe(7)
})

test('a press that was away and shows none of it yet stays where it is', () => {
  expect(sameRelease(own, 1, newestFirst(release(3, 0, '0@1'), release(4, 1, '1@1')))).toBe(4)
})

test('an article that comes back, or was taken away, is known by its revision', () => {
  const again = newestFirst(release(1, 1, '1@1'), release(2, 5, '1@gone'))
  expect(sameRelease(again, 1, newestFirst(release(7, 1, '1@1'), release(8, 5, '1@gone')))).toBe(7)
})

test('what documents do not tell, time does: new templates, and more documents than are listed', () => {
  const templates = newestFirst(release(1, 1, '1@1'), release(2, 5, '', { full: true }))
  expect(
    sameRelease(templates, 1, newestFirst(release(7, 1, '1@1'), release(8, 6, '', { full: true }))),
  ).toBe(7)
  const many = newestFirst(release(7, 1, '1@1'), release(8, 6, '8@1', { documentCount: 500 }))
  expect(sameRelease(own, 1, many)).toBe(7)
})

test('a press that began later, or has swept its old ones, has none', () => {
  expect(sameRelease(own, 1, [release(1, 12, '1@1 2@1 3@1')])).toBeNull()
  const swept = newestFirst(release(7, 1, '1@1', { kept: false }), release(8, 5, '2@1'))
  expect(sameRelease(own, 1, swept)).toBeNull()
})
