import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { signIn } from '../support/api.ts'
import { body } from '../support/lexical.ts'
import { type Mongo, startMongo } from '../support/mongodb/start.ts'
import { adminAccount, type Newsroom, startNewsroom, workspace } from '../support/newsroom.ts'
import { picture } from '../support/pictures.ts'
import { type Running, startNode, untilExit } from '../support/process.ts'
import { isLive, readUntil } from '../support/reader.ts'
import { type S3, startS3 } from '../support/s3/start.ts'
import { wholeSite } from '../support/whole-site.ts'

// Each test starts several processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 })

// It is its own newsroom on both databases, whatever the suite runs on: once is enough.
const here = process.env.GUIYAN_TEST_DATABASE === 'mongodb'
const otherwise = { missing: 'is tried with the suite on MongoDB' } as const
const mongo = here ? await startMongo('alone') : otherwise
const s3 = here ? await startS3() : otherwise
const without = 'missing' in mongo || 'missing' in s3
const writer = { email: 'writer@guiyan.test', password: 'test-only password 2' }

let newsroom: Newsroom
let before: Map<string, Buffer>
let article: { id: number; siteUrl: string }
let written: Awaited<ReturnType<typeof drafts>>
let lastChamber: number
type Version = { latest: boolean; updatedAt: string; version: { headline: string } }
beforeAll(async () => {
  if (without) return
  const { endpoint, accessKeyId, secretAccessKey } = s3 as S3 // reason: not without
  // On its own SQLite and disk, whatever the suite runs on.
  const env = { DATABASE_URL: '', MEDIA_URL: '', MEDIA_S3_ENDPOINT: endpoint }
  const account = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }
  newsroom = await startNewsroom({ seed: 'content', env: { ...env, ...account }, fill: scheduleSomething })
  const { admin } = newsroom
  await admin.create('users', { ...writer, name: '记者甲', roles: ['journalist'] })
  const words = { caption: '返乡考察', alt: '一行人走在村道上', credit: '张剑峰 摄' }
  const photo = await admin.upload(await picture(), words)
  const whole = { headline: '搬家之前', body: body('正文'), leadPhoto: photo.body.doc.id }
  article = await admin.create('articles', { ...whole, _status: 'published' })
  await admin.update('articles', article.id, { headline: '还没有人看过的改动' }, '?draft=true')
  await readUntil(article.siteUrl, isLive('搬家之前'), 60_000)
  before = await wholeSite(newsroom.siteUrl)
  written = await drafts()
  lastChamber = (await admin.get('/api/chambers?sort=-id&limit=1')).body.docs[0].id
  await stop()
})
afterAll(async () => {
  await newsroom?.stop()
  for (const server of [s3, mongo]) if (!('missing' in server)) await server.stop()
})

/** A job of Payload's own, as its drawer makes it. */
async function scheduleSomething(env: Record<string, string>): Promise<void> {
  const script = `
    const { getPayload } = await import('payload')
    const payload = await getPayload({ config: (await import('./src/payload.config.ts')).default, cron: false })
    const input = { type: 'publish', doc: { relationTo: 'articles', value: '1' }, user: 1 }
    await payload.jobs.queue({ task: 'schedulePublish', input, waitUntil: new Date('2099-01-01') })
    process.exit(0)`
  const args = ['--input-type=module', '-e', script]
  const running = startNode({ args, cwd: join(workspace, 'cms'), env: { ...env, NODE_ENV: 'production' } })
  expect([await untilExit(running), running.output()]).toEqual([0, expect.anything()])
}

async function drafts() {
  const admin = await signIn(newsroom.cmsUrl, adminAccount)
  const [draft, versions] = await Promise.all([
    admin.get(`/api/articles/${article.id}?draft=true&depth=0`),
    admin.get(`/api/articles/versions?where[parent][equals]=${article.id}&depth=0&sort=createdAt`),
  ])
  const { headline, updatedAt, leadPhoto, createdBy } = draft.body
  const own = versions.body.docs.map(({ latest, updatedAt: at, version }: Version) => [
    latest === true,
    at,
    version.headline,
  ])
  return { headline, updatedAt, leadPhoto, createdBy, versions: own }
}

const start = (args: string[], env = newsroom.env) =>
  startNode({ args: ['src/move.ts', ...args], cwd: join(workspace, 'cms'), env })
const move = async (args: string[], env = newsroom.env) => {
  const running = start(args, env)
  return { code: await untilExit(running), output: running.output() }
}
const hashOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

/** Starts it again with a press that knows nothing yet, and compares what readers and editors have. */
async function expectTheSame(settings: Record<string, string>): Promise<void> {
  Object.assign(newsroom.env, settings)
  await rm(join(newsroom.dataDir, 'press'), { recursive: true, force: true })
  await Promise.all([newsroom.startCms(), newsroom.startPress()])
  await readUntil(article.siteUrl, isLive('搬家之前'), 60_000)
  const after = await wholeSite(newsroom.siteUrl)
  expect([...after.keys()]).toEqual([...before.keys()])
  for (const [path, bytes] of before) expect(after.get(path)?.equals(bytes), path).toBe(true)
  expect(await drafts()).toEqual(written)
  await signIn(newsroom.cmsUrl, writer)
}

test.skipIf(without)(
  'a newsroom moves to MongoDB and S3, killed in the middle, and is the same there',
  async () => {
    const file = join(newsroom.dataDir, 'guiyan.db')
    const source = await hashOf(file)
    const args = ['--to', (mongo as Mongo).url, '--media', 's3://guiyan-test/newsroom'] // reason: not without
    const first = start(args)
    await untilSaid(first, '✓ 图片')
    await first.stop('SIGKILL')
    const second = await move(args)
    expect([second.code, second.output]).toEqual([0, expect.stringContaining('已搬完')])
    expect(second.output).toContain('接着上次的搬')
    expect(second.output).toContain('✓ payload-jobs: 1 ')
    expect(await hashOf(file)).toBe(source)

    // Pictures can only come from the bucket.
    await rm(join(newsroom.dataDir, 'media'), { recursive: true })
    await rm(join(newsroom.dataDir, 'originals'), { recursive: true })
    await expectTheSame({ DATABASE_URL: (mongo as Mongo).url, MEDIA_URL: 's3://guiyan-test/newsroom' }) // reason: as above
    const admin = await signIn(newsroom.cmsUrl, adminAccount)
    const next = await admin.create('chambers', { name: '搬家以后的商会' }, '?draft=true')
    expect(next.id).toBe(lastChamber + 1)
    await admin.delete(`/api/chambers/${next.id}`)
  },
)

test.skipIf(without)('and back to SQLite and the disk', async () => {
  const busy = await move(['--to', `file:${newsroom.dataDir}/back.db`])
  expect([busy.code, busy.output]).toEqual([1, expect.stringContaining('CMS 正在运行')])
  await stop()
  const back = await move(['--to', `file:${newsroom.dataDir}/back.db`, '--media', 'disk'])
  expect([back.code, back.output]).toEqual([0, expect.stringContaining('已搬完')])
  await expectTheSame({ DATABASE_URL: `file:${newsroom.dataDir}/back.db`, MEDIA_URL: '' })
})

test.skipIf(without)('a wrong target is told in one line, and nothing is touched', async () => {
  await stop()
  const { url } = mongo as Mongo // reason: as above
  const wrong: [string[], string][] = [
    [[], '请写明目标'],
    [['--to', 'postgres://localhost/x'], '须以 file: 或 mongodb:// 开头'],
    [['--to', 'mongodb://127.0.0.1:1/x'], 'ECONNREFUSED'],
    [['--to', url], '目标里已有内容'],
    [['--to', newsroom.env.DATABASE_URL ?? ''], '目标里已有内容'],
    [['--to', `${url}-new`, '--media', 'ftp://x'], 'MEDIA_URL'],
    [['--to', `${url}-new`, '--media', 's3://no-such-bucket'], '请先建好'],
  ]
  const source = await hashOf(join(newsroom.dataDir, 'back.db'))
  for (const [args, reason] of wrong) {
    const { code, output } = await move(args)
    expect([args, code, output.trim().split('\n')]).toEqual([args, 1, [expect.stringContaining(reason)]])
  }
  expect(await hashOf(join(newsroom.dataDir, 'back.db'))).toBe(source)
})

async function stop(): Promise<void> {
  await newsroom.cms.stop()
  await newsroom.press.stop()
}

async function untilSaid(running: Running, words: string): Promise<void> {
  while (!running.output().includes(words)) await once(running.child.stdout ?? running.child, 'data')
}
