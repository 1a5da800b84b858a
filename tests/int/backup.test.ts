import { copyFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { body } from '../support/lexical.ts'
import { startNewsroom, testDatabase, testPictures, workspace, type Newsroom } from '../support/newsroom.ts'
import { startNode, untilExit } from '../support/process.ts'
import { type S3, startS3 } from '../support/s3/start.ts'
import { isLive, readUntil } from '../support/reader.ts'
import { wholeSite } from '../support/whole-site.ts'

const s3 = await startS3()
let newsroom: Newsroom
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guiyan-backup-'))
  newsroom = await startNewsroom({ seed: 'content' })
}, 180_000)
afterAll(async () => {
  await newsroom?.stop()
  if (!('missing' in s3)) await s3.stop()
  await rm(folder, { recursive: true, force: true })
})

const command = async (name: 'backup' | 'restore', file: string, env: Record<string, string>) => {
  const running = startNode({ args: [`src/${name}.ts`, file], cwd: join(workspace, 'cms'), env })
  return { code: await untilExit(running), output: running.output() }
}
/** A folder and a database in which nothing is yet. */
const elsewhere = async () => ({
  ...newsroom.env,
  ...testPictures(),
  ...testDatabase(),
  DATA_DIR: await mkdtemp(join(folder, 'data-')),
})
const publish = (headline: string) =>
  newsroom.admin.create('articles', { headline, body: body('正文'), _status: 'published' })

test('a backup that is taken while people publish is whole', async () => {
  const end = new AbortController()
  const published: string[] = []
  const editor = async (name: string) => {
    for (let n = 0; !end.signal.aborted; n++)
      published.push((await publish(`备份时${name}发布的第${n}篇`)).headline)
  }
  const editors = [editor('甲'), editor('乙')]
  const file = join(folder, 'busy.tar')
  const { code, output } = await command('backup', file, newsroom.env)
  end.abort()
  await Promise.all(editors)
  expect([code, output]).toEqual([0, expect.stringContaining('已备份')])
  expect(published.length).toBeGreaterThan(0)
  const env = await elsewhere()
  expect((await command('restore', file, env)).output).toContain('已恢复')
}, 120_000)

test('a newsroom that is restored from a backup makes the very same site', async () => {
  const last = await publish('备份前的最后一篇')
  await readUntil(last.siteUrl, isLive('备份前的最后一篇'), 60_000)
  const before = await wholeSite(newsroom.siteUrl)
  const file = join(folder, 'quiet.tar')
  expect((await command('backup', file, newsroom.env)).code).toBe(0)
  await newsroom.stop()

  const { DATA_DIR: _, DATABASE_URL: __, MEDIA_URL: ___, ...addresses } = newsroom.env
  newsroom = await startNewsroom({
    seed: 'content',
    env: addresses,
    before: async (env) => {
      const { code, output } = await command('restore', file, env)
      expect([code, output]).toEqual([0, expect.stringContaining('已恢复')])
    },
  })
  await readUntil(last.siteUrl, isLive('备份前的最后一篇'), 60_000)
  const after = await wholeSite(newsroom.siteUrl)
  expect([...after.keys()]).toEqual([...before.keys()])
  for (const [path, bytes] of before) expect(after.get(path)?.equals(bytes), path).toBe(true)
}, 180_000)

test.skipIf('missing' in s3)(
  'a backup in a bucket brings all of it back, and a picture is sent once',
  async () => {
    const { endpoint, bucket, accessKeyId, secretAccessKey } = s3 as S3 // reason: not missing
    const account = { BACKUP_S3_ACCESS_KEY_ID: accessKeyId, BACKUP_S3_SECRET_ACCESS_KEY: secretAccessKey }
    const store = { BACKUP_S3_ENDPOINT: endpoint, ...account }
    const place = `s3://${bucket}/backups`
    const backUp = async (second: number, env: Record<string, string>) => {
      const { code, output } = await command('backup', `${place}/guiyan-20261126T01020${second}Z`, env)
      expect([code, output]).toEqual([0, expect.stringContaining(`已备份 (backed up): ${place}/guiyan-`)])
      const [, files, copied, documents] = /(\d+) 个文件.*copied: (\d+),.*database: (\d+)/.exec(output) ?? []
      return { copied: Number(copied), documents, pictures: Number(files) - Number(copied) }
    }
    const first = await backUp(1, { ...newsroom.env, ...store })
    const second = await backUp(2, { ...newsroom.env, ...store })
    const env = { ...(await elsewhere()), ...store }
    const { code, output } = await command('restore', place, env)
    expect([code, output]).toEqual([0, expect.stringContaining('已恢复')])
    // Every picture has the name and the length that it had. A collection of MongoDB that was empty is no more.
    const { documents, pictures } = second
    expect(await backUp(3, env)).toMatchObject({ documents, pictures })
    expect(first.copied).toBe(second.copied + pictures)
  },
  60_000,
)

test('a restore leaves content alone that is there', async () => {
  const { code, output } = await command('restore', join(folder, 'quiet.tar'), newsroom.env)
  expect([code, output]).toEqual([1, expect.stringContaining('这里已有内容')])
  expect((await newsroom.admin.get('/api/articles?limit=1')).status).toBe(200)
})

test('a backup that is cut short, changed or none of ours is refused, and nothing is put in place', async () => {
  const whole = join(folder, 'quiet.tar')
  const { length } = await readFile(whole)
  const [short, changed, other] = ['short.tar', 'changed.tar', 'other.tar'].map((name) => join(folder, name))
  await copyFile(whole, short ?? '')
  await truncate(short ?? '', Math.floor(length / 2))
  const bytes = await readFile(whole)
  const at =
    bytes.indexOf('SQLite format 3') > 0
      ? bytes.indexOf('SQLite format 3') + 4000
      : bytes.indexOf('"headline"')
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  await writeFile(changed ?? '', bytes)
  await writeFile(other ?? '', 'not a tar at all')
  for (const file of [short, changed, other, join(folder, 'absent.tar')]) {
    const env = await elsewhere()
    const { code, output } = await command('restore', file ?? '', env)
    expect([file, code]).toEqual([file, 1])
    expect(output).toMatch(/备份|没有这个文件/)
    // Nothing stands in the way of the sound one.
    expect((await command('restore', whole, env)).code).toBe(0)
  }
}, 120_000)
