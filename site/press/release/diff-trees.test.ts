import { realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ReleaseMaker } from '../testing/release-maker.ts'
import { diffTrees } from './diff-trees.ts'

const maker = new ReleaseMaker()
const { releases } = maker
afterAll(() => maker.remove())
const tree = maker.tree.bind(maker)

const start = { '/': 'home', '/about/': 'a', '/feed.xml': 'f', '/articles/2026/11/one/': '1' }

test('addresses that come, differ and go are named, sorted, and no others', async () => {
  const one = await tree(null, start)
  expect(diffTrees(releases, null, one)).toEqual({
    added: ['/', '/about/', '/articles/2026/11/one/', '/feed.xml'],
    changed: [],
    removed: [],
  })
  const two = await tree(one, {
    '/about/': 'b',
    '/articles/2026/11/two/': '2',
    '/articles/2026/10/old/': '0',
    '/feed.xml': null,
  })
  expect(diffTrees(releases, one, two)).toEqual({
    added: ['/articles/2026/10/old/', '/articles/2026/11/two/'],
    changed: ['/about/'],
    removed: ['/feed.xml'],
  })
  expect(diffTrees(releases, two, one)).toEqual({
    added: ['/feed.xml'],
    changed: ['/about/'],
    removed: ['/articles/2026/10/old/', '/articles/2026/11/two/'],
  })
  expect(diffTrees(releases, two, two)).toEqual({ added: [], changed: [], removed: [] })
})

test('a file that becomes a folder is one that goes and one that comes', async () => {
  const one = await tree(null, { '/': 'home', '/x': 'file' })
  const two = await tree(null, { '/': 'home', '/x/': 'page' })
  expect(diffTrees(releases, one, two)).toEqual({ added: ['/x/'], changed: [], removed: ['/x'] })
})

test('equal bytes in other files are no change, other bytes of equal length are one', async () => {
  const one = await tree(null, start)
  const same = await tree(null, start, null)
  const other = await tree(null, { ...start, '/about/': 'z' }, null)
  expect(diffTrees(releases, one, same)).toEqual({ added: [], changed: [], removed: [] })
  expect(diffTrees(releases, one, other).changed).toEqual(['/about/'])
})

test('what two trees share is not looked at', async () => {
  const one = await tree(null, start)
  const two = await tree(one, { '/about/': 'b' })
  // Were it entered, this would throw.
  rmSync(realpathSync(join(releases.root(one), 'articles')), { recursive: true })
  expect(diffTrees(releases, one, two).changed).toEqual(['/about/'])
})
