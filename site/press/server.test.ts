import { request } from 'node:http'
import { pressPaths, pressToken } from '@guiyan/shared/press/endpoints'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testBundle } from './testing/build-bundle.ts'
import { PressRig, testSecret } from './testing/press-rig.ts'

vi.setConfig({ testTimeout: 30_000 })
const rig = new PressRig()
beforeAll(async () => {
  testBundle()
  await rig.start()
  await rig.settled()
}, 120_000)
afterAll(() => rig.stop())

describe('the site', () => {
  test('a page carries its type, its validators and a strict policy', async () => {
    const { status, headers } = await rig.get('/about/')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(headers.get('etag')).toBeTruthy()
    expect(headers.get('last-modified')).toBeTruthy()
    expect(headers.get('content-security-policy')).toContain(`default-src 'none'`)
    expect(headers.get('content-security-policy')).toContain(`script-src 'self';`)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors ${rig.cms.url}`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  test('a page that the reader has is answered 304', async () => {
    const { headers } = await rig.get('/about/')
    expect(await rawStatus('/about/', { 'if-none-match': headers.get('etag') ?? '' })).toBe(304)
    expect(await rawStatus('/about/', { 'if-none-match': '"another"' })).toBe(200)
    // Every fetch with such a header adds this one.
    const asFetch = { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'no-cache' }
    expect(await rawStatus('/about/', asFetch)).toBe(304)
  })

  test('a part that a page does not have is answered 416', async () => {
    expect(await rawStatus('/about/', { range: 'bytes=99999999-' })).toBe(416)
  })

  test('HEAD gives the headers without a body', async () => {
    const response = await rig.get('/about/', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  test('pages are compressed, pictures are not', async () => {
    const page = await rig.get('/', { headers: { 'accept-encoding': 'gzip' } })
    expect(page.headers.get('content-encoding')).toBe('gzip')
    const file = [...rig.tree().keys()].find((name) => name.endsWith('.webp')) ?? ''
    const picture = await rig.get(`/${file}`, { headers: { 'accept-encoding': 'gzip' } })
    expect(picture.headers.get('content-encoding')).toBeNull()
    expect(picture.headers.get('content-type')).toBe('image/webp')
    expect(picture.headers.get('cache-control')).toContain('immutable')
  })

  test('every hashed asset of the templates is there, and may be kept for ever', async () => {
    const page = await (await rig.get('/')).text()
    const assets = [...page.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map((match) => match[1] ?? '')
    expect(assets.length).toBeGreaterThan(0)
    for (const asset of assets) {
      const response = await rig.get(asset)
      expect([asset, response.status]).toEqual([asset, 200])
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    }
  })

  test('an address without its slash leads to the page, with its query', async () => {
    const response = await rig.get('/about?a=1')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/about/?a=1'])
  })

  test('what is not there is the 404 page, under any name', async () => {
    for (const path of [
      '/nichts/',
      '/404.html',
      '/about/index.html',
      '/about//',
      '/%',
      '//example.org/',
      '/.well-known/x',
    ]) {
      const response = await rig.get(path)
      expect([path, response.status]).toEqual([path, 404])
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    }
  })

  test('a path that climbs out of the site is 404, however it is written', async () => {
    for (const path of [
      '/../snapshot.db',
      '/..%2f..%2fsnapshot.db',
      '/a/../../snapshot.db',
      '/..\\snapshot.db',
      '/%00',
    ]) {
      expect([path, await rawStatus(path)]).toEqual([path, 404])
    }
  })

  test('it takes nothing but GET and HEAD', async () => {
    const response = await rig.get('/', { method: 'POST' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('a ping', () => {
  const send = (body: string, authorization = `Bearer ${pressToken(testSecret)}`) =>
    rig.get(pressPaths.ping, { method: 'POST', headers: { authorization }, body })

  test('is taken with the right token only', async () => {
    expect((await send('{"changes":[]}')).status).toBe(202)
    expect((await send('{"changes":[]}', 'Bearer wrong')).status).toBe(401)
    expect((await send('{"changes":[]}', '')).status).toBe(401)
  })

  test('is refused where it is malformed or too long', async () => {
    expect((await send('{')).status).toBe(400)
    expect((await send('{"changes":[{"collection":"users","id":"1"}]}')).status).toBe(400)
    expect((await send(' '.repeat(70_000))).status).toBe(413)
    expect((await rig.get(pressPaths.ping)).status).toBe(405)
  })
})

describe('questions and orders', () => {
  const posts = [pressPaths.restore, pressPaths.resume, pressPaths.override, pressPaths.rebuild]
  const gets = [pressPaths.status, pressPaths.releases, pressPaths.release(1)]

  test('are for whoever has the token, in their own method', async () => {
    for (const [method, paths] of [['POST', posts] as const, ['GET', gets] as const]) {
      for (const path of paths) {
        const without = await rig.get(path, { method })
        expect([path, without.status, await without.json()]).toEqual([path, 401, { error: '未经授权。' }])
        const wrong = await rig.get(path, { method: method === 'GET' ? 'POST' : 'GET' })
        expect([path, wrong.status]).toEqual([path, 405])
      }
    }
  })

  test('say in Chinese which field does not fit', async () => {
    for (const path of posts) {
      const { status, answer } = await rig.ask(path, { by: '' })
      expect([path, status]).toEqual([path, 400])
      expect(answer).toMatchObject({ error: expect.stringContaining('by') })
    }
  })

  test('ask for documents of the site’s collections, not too many at once', async () => {
    const ask = (documents: string) => rig.ask(`${pressPaths.status}?documents=${documents}`)
    expect((await ask('articles:1,photos:2')).status).toBe(200)
    expect((await ask('users:1')).status).toBe(400)
    expect((await ask(Array(501).fill('articles:1').join(','))).status).toBe(400)
    expect(await rig.status()).toMatchObject({ ready: true, documents: {} })
  })

  test('health is for everybody, and says no more than how it is', async () => {
    const health = await (await rig.get('/healthz')).json()
    expect(health).toEqual({
      ready: true,
      release: 1,
      behind: 0,
      pagesRendered: expect.any(Number),
      problem: null,
    })
  })

  test('readiness is one word', async () => {
    const answer = await rig.get('/readyz')
    expect([answer.status, await answer.json()]).toEqual([200, { ready: true }])
  })
})

/** Sends a request as it is: `fetch` would tidy the path, and ask caches to be left out. */
function rawStatus(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(rig.url)
    request({ hostname, port, path, headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}
