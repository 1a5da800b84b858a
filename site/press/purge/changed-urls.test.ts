import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Releases } from '../release/releases.ts'
import { changedUrls, mostUrls } from './changed-urls.ts'

let releases: Releases
beforeEach(() => {
  releases = new Releases(mkdtempSync(join(tmpdir(), 'guiyan-urls-')))
})
afterEach(() => rmSync(releases.folder, { recursive: true }))

function tree(name: string, files: Record<string, string>): void {
  mkdirSync(releases.root(name))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(releases.root(name), file), text)
}
const urls = (from: string | null, to: string) => changedUrls(releases, from, to, 'https://site.test')

test('what differs, came and went is named as readers ask for it', () => {
  tree('a', { 'index.html': 'old', '商会.csv': 'gone', 'same.txt': 'same' })
  tree('b', { 'index.html': 'new', 'feed.xml': 'came', 'same.txt': 'same' })
  expect(urls('a', 'b')).toEqual([
    'https://site.test/',
    'https://site.test/%E5%95%86%E4%BC%9A.csv',
    'https://site.test/feed.xml',
  ])
})

test('too many are everything, and so is what nobody can compare with', () => {
  const files = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.txt`, '']))
  tree('none', {})
  tree('most', files(mostUrls))
  tree('more', files(mostUrls + 1))
  expect(urls('none', 'most')).toHaveLength(mostUrls)
  expect(urls('none', 'more')).toEqual(['*'])
  expect(urls(null, 'most')).toEqual(['*'])
  expect(urls('swept', 'most')).toEqual(['*'])
})
