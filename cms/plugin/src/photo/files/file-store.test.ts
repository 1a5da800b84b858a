import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testBucket } from '../../testing/test-bucket.ts'
import { bucketStore, openBucket } from './bucket-store.ts'
import { type FileStore, folderStore } from './file-store.ts'

let parent: string
let folder: string
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'store-'))
  folder = path.join(parent, 'files')
})
afterEach(() => rm(parent, { recursive: true }))

const file = (name: string, words = name) => ({ name, bytes: Buffer.from(words) })
const bucket = testBucket()
const kinds: [string, () => FileStore][] = [
  ['folder', () => folderStore(folder)],
  ...(bucket
    ? [['bucket', () => bucketStore(openBucket(bucket), 'media')] as [string, () => FileStore]]
    : []),
]

describe.each(kinds)('a %s', (_, open) => {
  let store: FileStore
  const names = async () => (await store.list()).map(({ name }) => name)
  beforeEach(() => {
    store = open()
  })
  afterEach(() => store.removeAll(''))

  test('gives back what was put, whole, and nothing else lies about', async () => {
    await store.put([file('ab12.jpg'), file('ab12-w480.webp')])
    expect(await store.read('ab12.jpg')).toEqual(Buffer.from('ab12.jpg'))
    expect(await store.read('ab13.jpg')).toBeNull()
    expect(await store.list()).toEqual([
      { name: 'ab12-w480.webp', size: 14 },
      { name: 'ab12.jpg', size: 8 },
    ])
  })

  test('takes a file a second time', async () => {
    await store.put([file('a.jpg', 'one')])
    await store.put([file('a.jpg', 'one'), file('b.jpg', 'two')])
    expect(await names()).toEqual(['a.jpg', 'b.jpg'])
    expect(await store.read('a.jpg')).toEqual(Buffer.from('one'))
  })

  test.each(['../x.jpg', '/etc/passwd', '.hidden', 'a/b.jpg', 'a\\b.jpg', '', 'a\0.jpg'])(
    'has no file called %j',
    async (name) => {
      await writeFile(path.join(parent, 'x.jpg'), 'outside')
      expect(await store.read(name)).toBeNull()
      await expect(store.put([file(name)])).rejects.toThrow('no name')
    },
  )

  test('loses files by what their names begin with', async () => {
    await store.removeAll('ab')
    await store.put([file('ab.jpg'), file('ab-w480.webp'), file('b.jpg')])
    await store.removeAll('ab')
    expect(await names()).toEqual(['b.jpg'])
  })

  test('lists more than one answer of a store holds', async () => {
    const many = Array.from({ length: 1001 }, (_each, n) => file(`a${String(n).padStart(4, '0')}.jpg`, 'x'))
    await store.put(many)
    expect(await names()).toEqual(many.map(({ name }) => name))
  })

  test('is there, also while it is empty', async () => {
    expect(await store.list()).toEqual([])
    await expect(store.check()).resolves.toBeUndefined()
  })
})

test('in a folder, a file of another size than it should have is put right', async () => {
  const store = folderStore(folder)
  await store.put([file('a.jpg', 'one'), file('b.jpg', 'two')])
  await writeFile(path.join(folder, 'b.jpg'), 'cut')
  await writeFile(path.join(folder, 'a.jpg'), 'of another size')
  await store.put([file('a.jpg', 'one'), file('b.jpg', 'two')])
  expect(await readFile(path.join(folder, 'a.jpg'), 'utf8')).toBe('one')
  expect(await readFile(path.join(folder, 'b.jpg'), 'utf8')).toBe('cut')
  expect((await readdir(folder)).sort()).toEqual(['a.jpg', 'b.jpg'])
})

test('a folder that cannot be is told of', async () => {
  await writeFile(folder, 'a file in its place')
  await expect(folderStore(folder).put([file('a.jpg')])).rejects.toThrow(/EEXIST|ENOTDIR/)
  await expect(folderStore(folder).check()).rejects.toThrow(/EEXIST|ENOTDIR/)
})
