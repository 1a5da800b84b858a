import { afterAll, beforeAll, expect, test } from 'vitest'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { picture } from '../support/pictures.ts'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
}, 120_000)
afterAll(() => newsroom?.stop())

test('of ten people who edit the same photo at once one is heard, the others are told', async () => {
  const { doc } = (await newsroom.admin.upload(await picture(), { caption: '说明' }, '?draft=true')).body
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => {
      const edits = [{ id: doc.id, updatedAt: doc.updatedAt, data: { caption: `第${n}人的说明` } }]
      return newsroom.admin.post('/api/photo-desk/edits', { edits })
    }),
  )
  const results = answers.map(({ body }) => body.results[0])
  const [heard, ...others] = results.filter(({ ok }) => ok)
  expect(others).toEqual([])
  expect(results.filter(({ status }) => status === 409)).toHaveLength(9)
  const { body } = await newsroom.admin.get(`/api/photos/${doc.id}?draft=true&depth=0`)
  expect(body.caption).toBe(heard.doc.caption)
})
