import { request } from 'node:http'
import { join } from 'node:path'
import { metricsPath, pressPaths, pressToken } from '@guiyan/shared/press/endpoints'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testBundle } from '../testing/build-bundle.ts'
import { PressRig, testSecret } from '../testing/press-rig.ts'
import { ReleaseMaker } from '../testing/release-maker.ts'
import { programOf, WebServer } from './web-server.ts'

const rig = new PressRig()
beforeAll(async () => {
  testBundle()
  // Over https, so that every header of the press is there.
  await rig.start({ siteUrl: 'https://site.test' })
  await rig.settled()
}, 120_000)
afterAll(() => rig.stop())

type Answer = { status: number; headers: Record<string, string | undefined>; body: string }

/** A request as it is: `fetch` would tidy the path. */
function ask(url: string, path: string, { method = 'GET', headers = {} } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, value && String(value)]),
          ),
          body: Buffer.concat(parts).toString('latin1'),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

const policies = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
]
const compared = [...policies, 'content-type', 'cache-control', 'location', 'access-control-allow-origin']
const pick = ({ headers }: Answer, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, headers[name]]))

function addresses(): string[] {
  const files = [...rig.tree().keys()]
  const found = [
    /^sitemaps\/.*\.xml$/,
    /^_astro\/.*\.css$/,
    /^photos\/.*\.webp$/,
    /^photos\/.*index\.html$/,
    /^awards\/.*\.csv$/,
    /^awards\/.*\.json$/,
    /^awards\/.*\.jsonld$/,
  ].map((pattern) => `/${files.find((file) => pattern.test(file)) ?? pattern}`.replace('index.html', ''))
  const pages = '/ /about/ /articles/ /chambers/by-home/ /feed.xml /sitemap.xml /robots.txt /?q=1'
  const withoutSlash = '/about /about?a=1&b=%20 /articles/2026'
  const missing =
    '/nothing /nothing/ /nothing.xml /nothing.webp /awards/x/roll.csv /_astro /_astro/ /_astro/x.css'
  const doubled =
    '/404.html /zh-hant/404.html /zh-hant/nothing/ /zh-hant/index.html /index.html /about/index.html /about// //about/ //example.org/'
  const hidden = '/.well-known/x /about/.x /photos/2026/11/1/x.jpg'
  const searches =
    '/search/ /search/?q= /search?q= /search?a=1 /search/?q=%E5%95%86%E4%BC%9A /search?q=qz&year=2026'
  return [pages, withoutSlash, missing, doubled, hidden, searches].join(' ').split(' ').concat(found)
}

describe.each(['nginx', 'caddy'] as const)('%s', (name) => {
  describe.skipIf(programOf(name) === null)('with our example', () => {
    let server: WebServer
    beforeAll(async () => {
      const place = {
        releases: join(rig.folder, 'releases'),
        pressPort: new URL(rig.url).port,
        cmsUrl: rig.cms.url,
      }
      server = await WebServer[name](place)
    })
    afterAll(() => server?.stop())

    test('answers every kind of address as the press does', async () => {
      for (const path of addresses()) {
        const [ours, theirs] = [await ask(rig.url, path), await ask(server.url, path)]
        expect([path, theirs.status]).toEqual([path, ours.status])
        // What a 301 says in its body nobody reads.
        const names = ours.status === 301 ? compared.filter((each) => each !== 'content-type') : compared
        expect([path, pick(theirs, names)]).toEqual([path, pick(ours, names)])
        if (ours.status !== 301) expect([path, theirs.body]).toEqual([path, ours.body])
      }
    })

    test('finds names by the page of the release while the press is away', async () => {
      const releases = join(rig.folder, 'releases')
      const alone = await WebServer[name]({ releases, pressPort: '9', cmsUrl: rig.cms.url })
      const ours = await ask(rig.url, '/search/')
      for (const path of ['/search/?q=%E5%95%86%E4%BC%9A', '/search?q=qz']) {
        const theirs = await ask(alone.url, path)
        expect([path, theirs.status, theirs.body]).toEqual([path, 200, ours.body])
        expect([path, pick(theirs, policies)]).toEqual([path, pick(ours, policies)])
      }
      await alone.stop()
    })

    test('keeps to itself what lies outside the site', async () => {
      for (const path of [
        '/../snapshot.db',
        '/..%2f..%2fsnapshot.db',
        '/%2e%2e/snapshot.db',
        '/%00',
        '/..\\x',
      ]) {
        expect([path, String((await ask(server.url, path)).status)]).toEqual([
          path,
          expect.stringMatching(/^40[04]$/),
        ])
      }
    })

    test('takes nothing but GET and HEAD', async () => {
      for (const path of ['/', '/about', '/feed.xml']) {
        const answer = await ask(server.url, path, { method: 'POST' })
        expect([path, answer.status, answer.headers['allow']]).toEqual([path, 405, 'GET, HEAD'])
        expect(pick(answer, policies)).toEqual(pick(await ask(rig.url, path, { method: 'POST' }), policies))
      }
      const head = await ask(server.url, '/about/', { method: 'HEAD' })
      expect([head.status, head.body]).toEqual([200, ''])
    })

    test('answers 304 to who has the page, 206 and 416 for parts; never so for a page that is not there', async () => {
      const { headers } = await ask(server.url, '/about/')
      const etag = headers['etag'] ?? ''
      const status = async (path: string, given: Record<string, string>) =>
        (await ask(server.url, path, { headers: given })).status
      expect(await status('/about/', { 'if-none-match': etag })).toBe(304)
      expect(await status('/about/', { 'if-none-match': '"another"' })).toBe(200)
      expect(await status('/about/', { range: 'bytes=0-9' })).toBe(206)
      expect(await status('/about/', { range: 'bytes=99999999-' })).toBe(416)
      const gone = await ask(server.url, '/nothing/')
      for (const given of [{ 'if-none-match': gone.headers['etag'] ?? '*' }, { range: 'bytes=0-9' }])
        expect(await ask(server.url, '/nothing/', { headers: given })).toMatchObject({
          status: 404,
          body: gone.body,
        })
    })

    test('compresses pages, not pictures', async () => {
      const encoding = async (path: string) =>
        (await ask(server.url, path, { headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding']
      expect(await encoding('/')).toBe('gzip')
      const picture = [...rig.tree().keys()].find((file) => file.endsWith('.webp')) ?? ''
      expect(await encoding(`/${picture}`)).toBeUndefined()
    })

    test('hands orders and health on to the press, whose headers come once', async () => {
      const [ours, theirs] = [await ask(rig.url, '/readyz'), await ask(server.url, '/readyz')]
      expect([theirs.status, pick(theirs, compared)]).toEqual([200, pick(ours, compared)])
      expect((await ask(server.url, pressPaths.ping, { method: 'POST' })).status).toBe(401)
      const headers = { authorization: `Bearer ${pressToken(testSecret)}` }
      const ping = await fetch(server.url + pressPaths.ping, {
        method: 'POST',
        headers,
        body: '{"changes":[]}',
      })
      expect(ping.status).toBe(202)
      expect((await ask(server.url, metricsPath, { headers })).status).toBe(404)
    })

    test('a former address leads on', async () => {
      const [article] = rig.cms.all().articles
      const before = String(article?.['slug'])
      rig.cms.publish('articles', Number(article?.id), {
        slug: 'renamed',
        formerSlugs: [{ slug: before }],
      })
      await rig.ping('articles', Number(article?.id))
      const old = [...rig.tree().keys()].find((file) => file.includes(`/${before}/`)) ?? ''
      const path = `/${old.replace('index.html', '')}`
      await rig.until(path, (response) => response.status === 301)
      const { status, body } = await ask(server.url, path)
      expect([status, body]).toEqual([200, expect.stringMatching(/http-equiv="refresh"[^>]*renamed/)])
      rig.cms.publish('articles', Number(article?.id), { slug: before, formerSlugs: [] })
      await rig.ping('articles', Number(article?.id))
      await rig.until(path, (response) => response.status === 200)
    })
  })
})

describe.each(['nginx', 'caddy'] as const)('%s under swaps', (name) => {
  test.skipIf(programOf(name) === null)(
    'every answer is 200 and one release’s page, the newest at once',
    async () => {
      const maker = new ReleaseMaker()
      const pages = ['/', '/about/', '/articles/2026/11/one/', '/feed.xml']
      const text = (path: string, version: number) =>
        `<${path} ${version} ${'x'.repeat(20_000)} ${version}>\n`
      const make = (version: number) =>
        maker.release(Object.fromEntries(pages.map((path) => [path, text(path, version)])))
      await make(0)
      const place = { releases: maker.releases.folder, pressPort: '1', cmsUrl: 'http://cms.test' }
      const server = await WebServer[name](place)
      let newest = 0
      const stopping = new AbortController()
      let asked = 0
      const reader = async () => {
        while (!stopping.signal.aborted) {
          for (const path of pages) {
            const least = newest
            const { status, body } = await ask(server.url, path)
            asked++
            const version = Number(/^<\S+ (\d+) /.exec(body)?.[1])
            expect([path, status, body]).toEqual([path, 200, text(path, version)])
            expect([path, version]).toEqual([path, Math.max(version, least)])
          }
        }
      }
      const readers = Promise.all([1, 2, 3, 4].map(reader))
      try {
        for (let version = 1; version <= 150; version++) {
          await make(version)
          newest = version
          if (version % 40 === 0) await maker.collect(3)
          await new Promise((resolve) => setImmediate(resolve))
        }
        stopping.abort()
        await readers
        expect(asked).toBeGreaterThan(150)
        expect((await ask(server.url, '/')).body).toBe(text('/', 150))
      } finally {
        stopping.abort()
        await readers.catch(() => undefined)
        await server.stop()
        maker.remove()
      }
    },
  )
})
