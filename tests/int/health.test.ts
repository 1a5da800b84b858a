import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { metricsPath, pressToken } from '@guiyan/shared/press/endpoints'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'

const secret = 'the secret of a test of health, long enough'
let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await startNewsroom({ env: { PAYLOAD_SECRET: secret } })
}, 120_000)
afterAll(() => newsroom?.stop())

const ask = async (url: string) => {
  const response = await fetch(url)
  return [response.status, await response.json()]
}

test('CMS and press say that they are ready, and nothing else', async () => {
  expect(await ask(`${newsroom.cmsUrl}/readyz`)).toEqual([200, { ready: true }])
  await vi.waitFor(
    async () => expect(await ask(`${newsroom.siteUrl}/readyz`)).toEqual([200, { ready: true }]),
    {
      timeout: 30_000,
    },
  )
})

test('the CMS’s numbers are for who has the token', async () => {
  const url = `${newsroom.cmsUrl}${metricsPath}`
  expect((await fetch(url)).status).toBe(401)
  await fetch(`${newsroom.cmsUrl}/api/articles`)
  const answer = await fetch(url, { headers: { authorization: `Bearer ${pressToken(secret)}` } })
  const text = await answer.text()
  expect(answer.status).toBe(200)
  expect(text).toMatch(/^guiyan_cms_requests_total\{status="200"\} [1-9]/m)
  expect(text).toMatch(/^guiyan_cms_request_seconds_count\{area="api"\} [1-9]/m)
  expect(text).toContain('guiyan_cms_database_up 1')
  expect(text).toContain('guiyan_cms_overdue_publishes 0')
  expect(text).toMatch(/^process_resident_memory_bytes \d/m)
})

test.skipIf(process.env.GUIYAN_TEST_DATABASE === 'mongodb')(
  'a CMS is not ready while a migration lacks or its database is away',
  async () => {
    const file = join(newsroom.dataDir, 'guiyan.db')
    const database = new DatabaseSync(file)
    const last = 'batch > 0 AND id = (SELECT max(id) FROM payload_migrations)'
    const name = database.prepare(`SELECT name FROM payload_migrations WHERE ${last}`).get()?.['name'] ?? ''
    const rename = (to: unknown, from: unknown) =>
      database.prepare('UPDATE payload_migrations SET name = ? WHERE name = ?').run(String(to), String(from))
    rename('of another time', name)
    expect(await ask(`${newsroom.cmsUrl}/readyz`)).toEqual([503, { ready: false }])
    rename(name, 'of another time')
    database.close()
    expect(await ask(`${newsroom.cmsUrl}/readyz`)).toEqual([200, { ready: true }])

    renameSync(file, `${file}.away`)
    try {
      await vi.waitFor(async () =>
        expect(await ask(`${newsroom.cmsUrl}/readyz`)).toEqual([503, { ready: false }]),
      )
    } finally {
      renameSync(`${file}.away`, file)
    }
    await vi.waitFor(async () => expect((await ask(`${newsroom.cmsUrl}/readyz`))[0]).toBe(200), {
      timeout: 30_000,
    })
  },
)
