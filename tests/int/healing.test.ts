import { afterAll, beforeAll, expect, test } from 'vitest'
import { body } from '../support/lexical.ts'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { isGone, isLive, read, readUntil } from '../support/reader.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
}, 120_000)
afterAll(() => newsroom?.stop())

const publish = (headline: string) =>
  newsroom.admin.create('articles', { headline, body: body('正文'), _status: 'published' })

test('what was published while the press was away is live after its return', async () => {
  const [kept, deleted] = [await publish('一直在的稿件'), await publish('其间删除的稿件')]
  await readUntil(deleted.siteUrl, isLive('其间删除的稿件'))
  await newsroom.press.stop('SIGKILL')
  const added = await publish('其间发布的稿件')
  await newsroom.admin.update('articles', kept.id, { headline: '其间改过的稿件', _status: 'published' })
  await newsroom.admin.delete(`/api/articles/${deleted.id}`)
  await newsroom.startPress()
  await readUntil(added.siteUrl, isLive('其间发布的稿件'), 60_000)
  await readUntil(kept.siteUrl, isLive('其间改过的稿件'))
  await readUntil(deleted.siteUrl, isGone)
}, 120_000)

test('the site stays up while the CMS is away, and follows again after its return', async () => {
  const before = await publish('照常可读的稿件')
  await readUntil(before.siteUrl, isLive('照常可读的稿件'))
  await newsroom.cms.stop('SIGKILL')
  expect((await read(before.siteUrl)).status).toBe(200)
  await newsroom.startCms()
  const after = await publish('回来以后的稿件')
  await readUntil(after.siteUrl, isLive('回来以后的稿件'), 60_000)
}, 120_000)

test('a lost ping is healed within ten seconds', async () => {
  // The CMS pings another port than the press's, so every ping is lost.
  const deaf = await startNewsroom({ env: { PRESS_URLS: 'http://127.0.0.1:9' } })
  try {
    const post = (headline: string) =>
      deaf.admin.create('articles', { headline, body: body('正文'), _status: 'published' })
    const [edited, deleted] = [await post('无人告知的发布'), await post('无人告知的删除')]
    await readUntil(edited.siteUrl, isLive('无人告知的发布'), 10_000)
    await readUntil(deleted.siteUrl, isLive('无人告知的删除'), 10_000)
    await deaf.admin.delete(`/api/articles/${deleted.id}`)
    await readUntil(deleted.siteUrl, isGone, 10_000)
    await deaf.admin.update('articles', edited.id, { _status: 'draft' })
    await readUntil(edited.siteUrl, isGone, 10_000)
  } finally {
    await deaf.stop()
  }
}, 120_000)
