import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminAccount, startNewsroom, type Newsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
let token: string
beforeAll(async () => {
  newsroom = await startNewsroom()
  const response = await fetch(`${newsroom.cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(adminAccount),
  })
  token = ((await response.json()) as { token: string }).token // reason: Payload's answer to a sign-in
}, 120_000)
afterAll(() => newsroom?.stop())

test.each([
  'where=x',
  'where[id][in]=abc,1',
  'where[award][equals]=abc',
  'where[chambers][in]=abc',
  'where[publishedAt][greater_than]=abc',
  'where[body.root][equals]=1',
  'where[headline][near]=1,2',
  'where[headline][all]=1',
  'where[headline][equals][x]=1',
  'page=99999999999999999999',
  'limit=99999999999999999999',
])('a query that cannot be answered is no fault of the server: ?%s', async (query) => {
  const response = await fetch(`${newsroom.cmsUrl}/api/articles?${query}`)
  const text = await response.text()
  expect(response.status, text).toBeLessThan(500)
  expect(text).not.toContain('Something went wrong')
})

test.each([
  ['multipart/form-data', 'x'],
  [
    'multipart/form-data; boundary=a',
    '--a\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{bad\r\n--a--\r\n',
  ],
  ['application/x-www-form-urlencoded', 'headline=x'],
  ['text/plain', 'x'],
  ['application/json', '{'],
  ['application/json', 'null'],
])('a body that cannot be read is a 4xx: %s %j', async (type, body) => {
  for (const collection of ['articles', 'photos', 'chambers']) {
    const headers = { 'content-type': type, authorization: `JWT ${token}` }
    const response = await fetch(`${newsroom.cmsUrl}/api/${collection}`, { method: 'POST', headers, body })
    const text = await response.text()
    expect(response.status, `${collection}: ${text}`).toBeGreaterThanOrEqual(400)
    expect(response.status, `${collection}: ${text}`).toBeLessThan(500)
  }
})

test.each(['abc', 'some-slug', '1e5', '999999999999999999999'])(
  'no document has the id %s: 404',
  async (id) => {
    const response = await fetch(`${newsroom.cmsUrl}/api/articles/${id}`)
    expect(response.status).toBe(404)
  },
)

test('a forgotten password is answered at once, and holds up nobody who writes', async () => {
  const forget = (email: string) =>
    fetch(`${newsroom.cmsUrl}/api/users/forgot-password`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
      signal: AbortSignal.timeout(5000),
    })
  const answers = [await forget(adminAccount.email), await forget('nobody@guiyan.test')]
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(await answers[0]?.text()).toBe(await answers[1]?.text())
  await newsroom.admin.create('chambers', { name: '随后保存' })
})
