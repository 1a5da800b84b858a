import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FileStore, folderStore } from './file-store.ts'

let parent: string
let folder: string
let store: FileStore
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'store-'))
  folder = path.join(parent, 'files')
  store = folderStore(folder)
})
afterEach(() => rm(parent, { recursive: true }))

const file = (name: string, words = name) => ({ name, bytes: Buffer.from(words) })

test('what was put is read, whole, and nothing else lies about', async () => {
  await store.put([file('ab12.jpg'), file('ab12-w480.webp')])
  expect(await store.read('ab12.jpg')).toEqual(Buffer.from('ab12.jpg'))
  expect((await readdir(folder)).sort()).toEqual(['ab12-w480.webp', 'ab12.jpg'])
  expect(await store.read('ab13.jpg')).toBeNull()
})

test('a file that is there already is left alone; one of another size is put right', async () => {
  await store.put([file('a.jpg', 'one'), file('b.jpg', 'two')])
  await writeFile(path.join(folder, 'b.jpg'), 'cut')
  await writeFile(path.join(folder, 'a.jpg'), 'of another size')
  await store.put([file('a.jpg', 'one'), file('b.jpg', 'two')])
  expect(await readFile(path.join(folder, 'a.jpg'), 'utf8')).toBe('one')
  expect(await readFile(path.join(folder, 'b.jpg'), 'utf8')).toBe('cut')
})

test.each(['../x.jpg', '/etc/passwd', '.hidden', 'a/b.jpg', 'a\\b.jpg', '', 'a\0.jpg'])(
  'no file is called %j',
  async (name) => {
    await writeFile(path.join(parent, 'x.jpg'), 'outside')
    expect(await store.read(name)).toBeNull()
    await expect(store.put([file(name)])).rejects.toThrow('no name')
  },
)

test('files are removed by what their names begin with', async () => {
  await store.removeAll('ab')
  await store.put([file('ab.jpg'), file('ab-w480.webp'), file('b.jpg')])
  await store.removeAll('ab')
  expect(await readdir(folder)).toEqual(['b.jpg'])
})

test('a folder that cannot be is told of', async () => {
  await writeFile(folder, 'a file in its place')
  await expect(store.put([file('a.jpg')])).rejects.toThrow(/EEXIST|ENOTDIR/)
})
