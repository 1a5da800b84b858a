import { afterEach, beforeEach, expect, test } from 'vitest'
import { diffTrees } from '../release/diff-trees.ts'
import { ReleaseMaker } from '../testing/release-maker.ts'
import { NoReleaseError, withRelease } from './release-store.ts'

let maker: ReleaseMaker
beforeEach(() => void (maker = new ReleaseMaker()))
afterEach(() => maker.remove())

test('the live release, or the one of a number', async () => {
  const one = await maker.release({ '/': '1' })
  const two = await maker.release({ '/': '2' })
  const chosen = (number: number | null) =>
    withRelease(maker.folder, number, async (_releases, release) => release)
  expect(await chosen(null)).toMatchObject({ number: two.number, tree: two.tree })
  expect(await chosen(one.number)).toMatchObject({ tree: one.tree })
  await expect(chosen(99)).rejects.toThrow(NoReleaseError)
})

test('before there is a release it says so', async () => {
  await expect(withRelease(maker.folder, null, async () => {})).rejects.toThrow(NoReleaseError)
})

test('a release that is read stays while others go live and old ones are collected; then it goes', async () => {
  const pages = Object.fromEntries([1, 2, 3].map((number) => [`/articles/${number}/`, String(number)]))
  const first = await maker.release({ '/': 'home', ...pages })
  await withRelease(maker.folder, null, async (releases, { tree }) => {
    for (let turn = 0; turn < 25; turn++) {
      await maker.release({ '/': String(turn), '/articles/1/': String(turn), '/articles/2/': null })
      expect(await maker.collect()).toBe(false)
    }
    expect(tree).toBe(first.tree)
    expect(diffTrees(releases, null, tree).added).toEqual(['/', ...Object.keys(pages)])
  })
  expect(await maker.collect()).toBe(true)
  expect(maker.releases.has(first.tree)).toBe(false)
})

test('several may read at once, and one that fails gives back its hold', async () => {
  await maker.release({ '/': 'home' })
  const failing = withRelease(maker.folder, null, () =>
    withRelease(maker.folder, null, () => Promise.reject(new Error('disk full'))),
  )
  await expect(failing).rejects.toThrow('disk full')
  expect(await maker.collect()).toBe(true)
})
