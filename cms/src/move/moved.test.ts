import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnvironment } from '../env.ts'
import { movedAway, noteMoved } from './moved.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moved-'))
})
afterAll(() => rm(folder, { recursive: true }))
const on = (DATABASE_URL: string) => readEnvironment({ DATA_DIR: folder, DATABASE_URL })
const [old, next] = ['mongodb://a:geheim@old/guiyan', 'mongodb+srv://b:geheim@new/guiyan']

test('only the database that was left is told of, whatever its password is now, and none is kept', async () => {
  expect(movedAway(on(old))).toBeNull()
  await noteMoved(on(old), on(next))
  expect(movedAway(on(old.replace('geheim', 'anders')))?.says).toContain('mongodb+srv://new/guiyan')
  expect(movedAway(on(next))).toBeNull()
  expect(await readFile(join(folder, 'moved.json'), 'utf8')).not.toContain('geheim')
})

test('a note that was cut short keeps nobody from starting', async () => {
  await writeFile(join(folder, 'moved.json'), '{"from":')
  expect(movedAway(on(old))).toBeNull()
})
