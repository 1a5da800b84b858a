import { afterAll, beforeAll, expect, test } from 'vitest'
import { make, published } from '../../testing/content.ts'
import { startNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import type { Mentionable } from './mentionable.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await startNewsroom()
})
afterAll(() => newsroom.close())

const ask = (as?: 'journalist') => newsroom.rest('GET', '/body-editor/mentionables', as ? { as } : {})

test('chambers, editions, articles and photos are told with their names and how these are read', async () => {
  const chamber = await make(newsroom, 'chambers', {
    ...published,
    name: '重庆市泉州商会',
    aliases: [{ name: '重庆泉商' }],
    shortCode: 'cq',
  })
  const article = await make(newsroom, 'articles', { headline: '故乡在侧\n归燕成行' }, 'journalist')
  const photo = await make(newsroom, 'photos', { caption: '泉商返乡' })
  const { status, body } = await ask('journalist')
  expect(status).toBe(200)
  expect(body.mentionables).toEqual(
    expect.arrayContaining([
      {
        kind: 'chambers',
        id: chamber.id,
        isDraft: false,
        names: ['重庆市泉州商会', '重庆泉商', 'cq'],
        readings: ['chong qing shi quan zhou shang hui', 'chong qing quan shang', 'cq'],
      },
      expect.objectContaining({
        kind: 'articles',
        id: article.id,
        isDraft: true,
        names: ['故乡在侧 归燕成行'],
      }),
      expect.objectContaining({ kind: 'photos', id: photo.id, names: ['泉商返乡', 'IMG 1.jpg'] }),
    ]),
  )
})

test('a draft without a name cannot be named', async () => {
  const nameless = await make(newsroom, 'chambers', {})
  const { body } = await ask('journalist')
  const chambers = (body.mentionables as Mentionable[]).filter(({ kind }) => kind === 'chambers') // reason: our own endpoint
  expect(chambers.map(({ id }) => id)).not.toContain(nameless.id)
})

test('nobody else is told', async () => {
  const { status } = await ask()
  expect([401, 403]).toContain(status)
})
