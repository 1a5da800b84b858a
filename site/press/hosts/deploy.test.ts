import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { filesOf } from '../testing/press-rig.ts'
import { PurgeReceiver } from '../testing/purge-receiver.ts'
import { type Pages, ReleaseMaker } from '../testing/release-maker.ts'
import { S3Server } from './s3-server.ts'

const s3 = new S3Server()
let client: S3Client
beforeAll(async () => {
  await s3.start()
  const { endpoint, credentials } = s3
  client = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true })
}, 300_000)
afterAll(() => s3.stop())

let maker: ReleaseMaker
let bucket: string
let buckets = 0
beforeEach(async () => {
  maker = new ReleaseMaker()
  bucket = `site-${++buckets}`
  await client.send(new CreateBucketCommand({ Bucket: bucket }))
  s3.forget()
})
afterEach(() => maker.remove())

const redirect =
  '<!DOCTYPE html><html lang="zh-Hans"><head><meta http-equiv="refresh" content="0; url=/about/"></html>'
const pages: Pages = {
  '/': 'home',
  '/about/': '关于',
  '/404.html': 'not here',
  '/articles/2026/11/old/': redirect,
  '/articles/2026/11/one/': 'one',
  '/feed.xml': '<rss/>',
  '/robots.txt': 'User-agent: *',
  '/_astro/a.B1.css': 'p{}',
  '/photos/2026/11/1/a.webp': 'picture',
}

type Ran = { code: number | null; output: string }

function start(args: string[], settings: Record<string, string>): ChildProcess {
  const env = {
    ...process.env,
    DATA_DIR: maker.dataDir,
    DEPLOY_S3_BUCKET: bucket,
    DEPLOY_S3_ENDPOINT: s3.endpoint,
    AWS_ACCESS_KEY_ID: s3.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
    ...settings,
  }
  const entry = resolve(import.meta.dirname, '../cli/main.ts')
  return spawn(process.execPath, [entry, 'deploy', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function ended(child: ChildProcess): Promise<Ran> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (output += part))
  const [code] = await once(child, 'close')
  return { code, output }
}

const deploy = (args: string[] = [], settings: Record<string, string> = {}) => ended(start(args, settings))

async function keys(): Promise<string[]> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }))
  return Contents.map(({ Key = '' }) => Key).sort()
}

/** Every page of the bucket, as `filesOf` gives a tree. */
async function objects(prefix = ''): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const key of await keys()) {
    if (!key.startsWith(prefix) || key.includes('.guiyan/')) continue
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    found.set(
      key.slice(prefix.length),
      Buffer.from((await Body?.transformToByteArray()) ?? '').toString('latin1'),
    )
  }
  return found
}

const live = () => filesOf(maker.releases.current)
const written = () =>
  s3.writes.filter(({ key }) => !key.startsWith('.guiyan/')).map(({ method, key }) => `${method} ${key}`)

describe('the first deploy', () => {
  test('brings every file, each with the headers of the press’s own server', async () => {
    await maker.release(pages)
    expect(await deploy()).toMatchObject({ code: 0 })
    expect(await objects()).toEqual(live())
    const head = async (key: string) => client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
    expect(await head('about/index.html')).toMatchObject({
      ContentType: 'text/html; charset=utf-8',
      CacheControl: 'public, max-age=0, must-revalidate',
    })
    expect(await head('feed.xml')).toMatchObject({ ContentType: 'application/xml; charset=utf-8' })
    expect(await head('photos/2026/11/1/a.webp')).toMatchObject({
      ContentType: 'image/webp',
      CacheControl: 'public, max-age=31536000, immutable',
    })
  })

  test('what a page needs comes before the pages, what names them after', async () => {
    await maker.release(pages)
    await deploy()
    const places = (ending: RegExp) => written().flatMap((line, index) => (ending.test(line) ? [index] : []))
    expect(Math.max(...places(/\.(css|webp)$/))).toBeLessThan(Math.min(...places(/\.html$/)))
    expect(Math.max(...places(/\.html$/))).toBeLessThan(Math.min(...places(/\.(xml|txt)$/)))
  })

  test('below a prefix it touches nothing else', async () => {
    await maker.release(pages)
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'index.html', Body: 'mine' }))
    expect(await deploy([], { DEPLOY_S3_PREFIX: '/sites/guiyan' })).toMatchObject({ code: 0 })
    expect(await objects('sites/guiyan/')).toEqual(live())
    expect((await objects()).get('index.html')).toBe('mine')
  })
})

describe('the next deploy', () => {
  const next: Pages = { '/about/': 'b', '/articles/2026/11/one/': null, '/articles/2026/12/two/': '2' }

  test('brings what differs, and removes last', async () => {
    await maker.release(pages)
    await deploy()
    await maker.release(next)
    s3.forget()
    expect(await deploy()).toMatchObject({ code: 0, output: expect.stringContaining('上传 2，删除 1') })
    expect(written().at(-1)).toBe('DELETE articles/2026/11/one/index.html')
    expect(written()).toHaveLength(3)
    expect(await objects()).toEqual(live())
    s3.forget()
    expect((await deploy()).output).toContain('上传 0，删除 0')
    expect([s3.writes, s3.reads]).toEqual([[], 1])
  })

  test('goes by the listing on a machine that lacks the release before', async () => {
    await maker.release(pages)
    await deploy()
    const other = new ReleaseMaker()
    await other.release(Object.fromEntries(Object.entries({ ...pages, ...next }).filter(([, text]) => text)))
    s3.forget()
    expect(await deploy([], { DATA_DIR: other.dataDir })).toMatchObject({ code: 0 })
    expect(written().sort()).toEqual([
      'DELETE articles/2026/11/one/index.html',
      'PUT about/index.html',
      'PUT articles/2026/12/two/index.html',
    ])
    expect(await objects()).toEqual(filesOf(other.releases.current))
    other.remove()
  })

  test('removes nothing that it did not put there', async () => {
    await maker.release(pages)
    await deploy()
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'googlecheck.html', Body: 'mine' }))
    // Somebody else's file stands where a page of ours was.
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: 'articles/2026/11/one/index.html', Body: 'mine' }),
    )
    await maker.release(next)
    expect(await deploy(['--compare'])).toMatchObject({ code: 0 })
    const there = await objects()
    expect([there.get('googlecheck.html'), there.get('articles/2026/11/one/index.html')]).toEqual([
      'mine',
      'mine',
    ])
  })

  test('with --compare mends what somebody changed in the bucket', async () => {
    await maker.release(pages)
    await deploy()
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'about/index.html', Body: 'spoilt' }))
    expect((await deploy()).output).toContain('上传 0')
    expect((await deploy(['--compare'])).output).toContain('上传 1')
    expect(await objects()).toEqual(live())
  })

  test('can be of a kept release', async () => {
    const first = await maker.release(pages)
    const then = live()
    await maker.release(next)
    await deploy()
    expect(await deploy(['--release', String(first.number)])).toMatchObject({ code: 0 })
    expect(await objects()).toEqual(then)
  })
})

describe('when things go wrong', () => {
  test('killed at any write, it is gone on with by the next, which repeats little', async () => {
    await maker.release(pages)
    await deploy()
    const many = Object.fromEntries(
      [...Array(60).keys()].map((number) => [`/p/${number}/`, `page ${number}`]),
    )
    await maker.release({
      ...many,
      '/about/': 'b',
      '/_astro/b.C2.css': 'q{}',
      '/articles/2026/11/one/': null,
    })
    for (const at of [1, 2, 12, 12, 'DELETE']) {
      s3.forget()
      const child = start([], {})
      s3.onWrite = ({ method }, count) => {
        if (method === at || count === at) child.kill('SIGKILL')
        return method !== at
      }
      expect([at, (await ended(child)).code]).toEqual([at, null])
    }
    s3.forget()
    expect(await deploy()).toMatchObject({ code: 0 })
    expect(await objects()).toEqual(live())
    expect(written()).toEqual(['DELETE articles/2026/11/one/index.html'])
  })

  test('a page is never there before what it needs, however it ends', async () => {
    await maker.release({ ...pages, '/_astro/a.B1.css': null })
    await deploy()
    await maker.release({ '/': 'home with b', '/_astro/b.C2.css': 'q{}' })
    const child = start([], {})
    s3.forget()
    s3.onWrite = ({ key }) => key !== '_astro/b.C2.css' || (child.kill('SIGKILL'), false)
    await ended(child)
    expect((await objects()).get('index.html')).toBe('home')
  })

  test('a busy server is asked again, a few times only', async () => {
    await maker.release(pages)
    const refusals = new Map<string, number>()
    s3.onWrite = ({ key }) => {
      refusals.set(key, (refusals.get(key) ?? 0) + 1)
      return (refusals.get(key) ?? 0) > 2
    }
    expect(await deploy()).toMatchObject({ code: 0 })
    expect(await objects()).toEqual(live())
    await maker.release({ '/about/': 'b' })
    s3.forget()
    s3.onWrite = ({ key }) => key !== 'about/index.html'
    expect(await deploy()).toMatchObject({ code: 1 })
    expect(written()).toHaveLength(5)
    s3.forget()
    expect(await deploy()).toMatchObject({ code: 0 })
    expect(await objects()).toEqual(live())
  })

  test('two at once: the one that notices removes nothing, and says so', async () => {
    await maker.release(pages)
    await deploy()
    await maker.release({ '/about/': 'b', '/articles/2026/11/one/': null })
    s3.forget()
    let second: Promise<Ran> | undefined
    s3.onWrite = async ({ key }) => {
      if (key === 'about/index.html' && !second) await (second = deploy())
      return true
    }
    const first = await deploy()
    expect([first, await second]).toMatchObject([{ code: 1 }, { code: 0 }])
    expect(first.output).toContain('another deploy')
    expect(written().filter((line) => line.startsWith('DELETE'))).toHaveLength(1)
    expect(await objects()).toEqual(live())
  })

  test.each([
    [{ DEPLOY_S3_BUCKET: 'nowhere' }, '没有这个存储桶'],
    [{ AWS_SECRET_ACCESS_KEY: 'wrong' }, '凭据不对'],
    [{ DEPLOY_S3_BUCKET: '' }, '没有设置存储桶'],
    [{ DEPLOY_S3_BUCKET: 'No_Bucket' }, 'DEPLOY_S3_BUCKET'],
  ])('%j is one clear line', async (settings, words) => {
    await maker.release(pages)
    const { code, output } = await deploy([], settings)
    expect([code, output]).toEqual([1, expect.stringContaining(words)])
    expect(output).not.toContain('    at ')
    expect(output).not.toContain(s3.credentials.secretAccessKey)
  })
})

describe('the cache in front', () => {
  let receiver: PurgeReceiver
  beforeEach(async () => {
    receiver = new PurgeReceiver()
    await receiver.start()
    await maker.release(pages)
  })
  afterEach(() => receiver.stop())

  const purging = () => ({
    SITE_URL: 'http://site.test',
    PURGE_URL: receiver.url,
    PURGE_SECRET: receiver.secret,
  })
  const toldBy = async (args: string[] = []) => {
    receiver.told = []
    const { code, output } = await deploy(args, purging())
    return { code, output, urls: receiver.told.flatMap(({ urls }) => urls) }
  }
  const change: Pages = { '/about/': 'b', '/articles/2026/11/one/': null, '/feed.xml': '<rss>2</rss>' }

  test('is told after the upload: at first of everything, then of what the deploy changed, then of nothing', async () => {
    expect(await toldBy()).toMatchObject({ code: 0, urls: ['*'] })
    const { number } = await maker.release(change)
    s3.forget()
    let writesBefore = 0
    receiver.onTold = () => (writesBefore = written().length)
    const second = await toldBy()
    expect(second).toMatchObject({ code: 0, output: expect.stringContaining('已请缓存清除 3 个地址') })
    const paths = ['/about/', '/articles/2026/11/one/', '/feed.xml']
    expect(second.urls).toEqual(paths.map((path) => `http://site.test${path}`))
    expect(receiver.told).toMatchObject([{ release: number, isSigned: true }])
    expect(writesBefore).toBe(3)
    expect((await toldBy()).urls).toEqual([])
  })

  test('that could not be told is told by the next run; the bucket is deployed meanwhile', async () => {
    await toldBy()
    await maker.release(change)
    receiver.answers = 500
    const failed = await toldBy()
    expect(failed).toMatchObject({ code: 1, output: expect.stringMatching(/应答 500.*再运行一次/) })
    expect(failed.output).not.toContain(receiver.secret)
    expect(await objects()).toEqual(live())
    receiver.answers = 204
    expect((await toldBy()).urls).toHaveLength(3)
  })

  test('is told of everything where readers may have got what is gone again', async () => {
    await toldBy()
    await maker.release(change)
    receiver.answers = 500
    await toldBy()
    receiver.answers = 204
    // The old page is back: by trees nothing differs from what the cache was told of.
    await maker.release({ '/about/': '关于' })
    expect((await toldBy()).urls).toEqual(['*'])
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'about/index.html', Body: 'spoilt' }))
    expect((await toldBy(['--compare'])).urls).toEqual(['*'])
  })
})

test('a former address asks S3’s website hosting for a real redirect', async () => {
  await maker.release(pages)
  const asked = new Map<string, string | undefined>()
  s3.onWrite = ({ key, redirect }) => (asked.set(key, redirect), true)
  await deploy()
  expect(asked.get('articles/2026/11/old/index.html')).toBe('/about/')
  expect([...asked.values()].filter((target) => target !== undefined)).toEqual(['/about/'])
})

test('a store that has no such redirects gets the small page alone', async () => {
  await maker.release(pages)
  s3.onWrite = ({ redirect }) => (redirect === undefined ? true : 501)
  expect(await deploy()).toMatchObject({ code: 0 })
  expect(await objects()).toEqual(live())
})
