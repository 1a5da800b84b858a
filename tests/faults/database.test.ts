import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { lockedMs } from './extent.ts'
import { body } from '../support/lexical.ts'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { isLive, read, readUntil } from '../support/reader.ts'

let newsroom: Newsroom
let database: string
let article: { id: number; siteUrl: string }
beforeAll(async () => {
  newsroom = await startNewsroom()
  database = join(newsroom.dataDir, 'guiyan.db')
  article = await newsroom.admin.create('articles', {
    headline: '照常可读',
    body: body('正文'),
    _status: 'published',
  })
  await readUntil(article.siteUrl, isLive('照常可读'))
}, 120_000)
afterAll(() => newsroom?.stop())

const publish = (headline: string) =>
  newsroom.admin.patch(`/api/articles/${article.id}`, { headline, _status: 'published' })

/** A publish is refused in plain words, and the site is as it was. */
async function expectRefusal(headline: string): Promise<void> {
  const answer = await publish(headline)
  expect(answer.status).toBe(503)
  expect(JSON.stringify(answer.body)).toMatch(/没有保存|数据库/)
  const { status, html } = await read(article.siteUrl)
  expect({ status, shows: html.includes(headline) }).toEqual({ status: 200, shows: false })
}

test('a database that is locked for long: publishes are refused, the site stays up, and all goes on after', async () => {
  const other = new DatabaseSync(database)
  other.exec('BEGIN EXCLUSIVE')
  const began = performance.now()
  try {
    for (let turn = 0; performance.now() - began < lockedMs; turn++) await expectRefusal(`没有人看到${turn}`)
  } finally {
    other.exec('ROLLBACK')
    other.close()
  }
  expect((await publish('解锁以后')).status).toBe(200)
  await readUntil(article.siteUrl, isLive('解锁以后'))
}, 120_000)

test('a database whose file is gone: publishes are refused, the site stays up, and all goes on once it is back', async () => {
  renameSync(database, `${database}.away`)
  try {
    await expectRefusal('没有人看到')
  } finally {
    renameSync(`${database}.away`, database)
  }
  await vi.waitFor(async () => expect((await publish('回来以后')).status).toBe(200), { timeout: 60_000 })
  await readUntil(article.siteUrl, isLive('回来以后'), 60_000)
}, 120_000)
