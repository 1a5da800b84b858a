import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { type Mongo, startMongo } from '../support/mongodb/start.ts'
import { prepare, workspace } from '../support/newsroom.ts'
import { startNode, untilExit } from '../support/process.ts'
import { startS3 } from '../support/s3/start.ts'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'

// Each starts several processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 })

// It is its own newsroom, whatever the suite runs on: once is enough.
const here = process.env.GUIYAN_TEST_DATABASE === 'mongodb'
const otherwise = { missing: 'is tried with the suite on MongoDB' } as const
const mongo = here ? await startMongo('alone') : otherwise
const s3 = here ? await startS3() : otherwise
const disk = here ? mountSmallDisk() : null
if (here && !disk) console.warn('⚠ 不能挂载 tmpfs，磁盘写满的搬迁没有试 (NOT RUN: mounting wants root)')

let dataDir: string
let source: string
let env: Record<string, string>
beforeAll(async () => {
  if ('missing' in mongo || 'missing' in s3) return
  dataDir = await mkdtemp(join(tmpdir(), 'guiyan-move-'))
  source = join(dataDir, 'guiyan.db')
  const [cms, site] = [await freePort(), await freePort()]
  env = {
    DATA_DIR: dataDir,
    CMS_PORT: String(cms),
    SITE_PORT: String(site),
    GUIYAN_ADMIN_PASSWORD: 'test-only password 1',
    MEDIA_URL: `s3://${s3.bucket}/move`,
    MEDIA_S3_ENDPOINT: s3.endpoint,
    AWS_ACCESS_KEY_ID: s3.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.secretAccessKey,
  }
  await prepare(env)
})
afterAll(async () => {
  for (const server of [s3, mongo]) if (!('missing' in server)) await server.stop()
  disk?.unmount()
  if (dataDir) await rm(dataDir, { recursive: true, force: true })
})

async function run(args: string[], more: Record<string, string> = {}) {
  const running = startNode({ args, cwd: join(workspace, 'cms'), env: { ...env, ...more } })
  return { code: await untilExit(running), output: running.output() }
}
const hashOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)

/** How many rows each table has, but for what no move takes along. */
function rowsOf(file: string): Record<string, number> {
  const database = new DatabaseSync(file, { readOnly: true })
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  const names = tables.map(({ name }) => String(name)).filter((name) => !/^payload_(locked|migr)/.test(name))
  const count = (name: string) => Number(database.prepare(`SELECT count(*) AS n FROM "${name}"`).get()?.['n'])
  const rows = Object.fromEntries(names.sort().map((name) => [name, count(name)]))
  database.close()
  return rows
}

test.skipIf(!disk)(
  'a full disk leaves the source alone, and the same command goes on once there is room',
  async () => {
    const { folder, resize } = disk as SmallDisk // reason: not skipped
    const [target, media, before] = [join(folder, 'moved.db'), join(folder, 'media'), await hashOf(source)]
    const move = () => run(['src/move.ts', '--to', `file:${target}`, '--media', 'disk'], { MEDIA_DIR: media })
    const refused = async (kilobytes: number) => {
      resize(kilobytes)
      const { code, output } = await move()
      const [last, ...others] = output.trim().split('\n').toReversed()
      expect([code, last]).toEqual([1, expect.stringMatching(/^没有搬完.*磁盘已满/)])
      for (const line of others) expect(line).toMatch(/^(接着上次|✓ )| \d+ \/ \d+$/)
      expect(existsSync(target)).toBe(false)
    }
    await refused(300)
    await refused(2200)
    const pictures = (await readdir(media)).map((name) => statSync(join(media, name)).size)
    // Room for tables, but not for documents; for all of it, but not where SQLite lays it at the end.
    const [held, whole] = [1.02 * sum(pictures), statSync(source).size]
    for (const share of [1.25, 1.75]) await refused(Math.round((held + share * whole) / 1024))
    resize(64_000)
    const last = await move()
    expect([last.code, last.output]).toEqual([0, expect.stringContaining('接着上次的搬')])
    expect(rowsOf(target)).toEqual(rowsOf(source))
    expect(statSync(target).mode & 0o77).toBe(0)
    expect(await hashOf(source)).toBe(before)
  },
)

/** A move that ends as by `kill -9`: at its nth word of a kind, or so many milliseconds after it. */
const killed = (to: string, [kind, nth, delay = 0]: Moment) => `
  const { readEnvironment } = await import('./src/env.ts')
  const { settingsThere } = await import('./src/move/destination.ts')
  const { moveNewsroom } = await import('./src/move/move.ts')
  let left = ${nth}
  const end = () => process.kill(process.pid, 'SIGKILL')
  const count = () => --left === 0 && (${delay} ? setTimeout(end, ${delay}) : end())
  const report = { resumed() {}, progress() {}, proven() {}, ${kind}: count }
  await moveNewsroom(readEnvironment(), settingsThere({ to: ${JSON.stringify(to)}, media: undefined }), report)`
type Moment = [kind: 'progress' | 'proven', nth: number, delay?: number]

describe.skipIf('missing' in mongo || 'missing' in s3)(
  'killed while documents are copied and compared',
  () => {
    const killAtEach = async (to: string, moments: Moment[]) => {
      for (const moment of moments) {
        const args = ['--input-type=module', '-e', killed(to, moment)]
        const running = startNode({
          args,
          cwd: join(workspace, 'cms'),
          env: { ...env, NODE_ENV: 'production' },
        })
        await untilExit(running)
        expect([moment, running.child.signalCode, running.output()]).toEqual([moment, 'SIGKILL', ''])
      }
    }
    const goOn = async (to: string) => {
      const { code, output } = await run(['src/move.ts', '--to', to])
      expect([code, output]).toEqual([0, expect.stringContaining('接着上次的搬')])
    }
    const start = (DATABASE_URL: string) => run(['src/prepare.ts'], { DATABASE_URL })

    test('a move to SQLite goes on, and nobody works there meanwhile', async () => {
      const target = join(dataDir, 'other.db')
      await killAtEach(`file:${target}`, [
        ['progress', 3],
        ['proven', 1],
      ])
      await expectRefusal(`file:${target}`, '搬迁没有完成')
      expect(existsSync(target)).toBe(false)
      await goOn(`file:${target}`)
      expect(rowsOf(target)).toEqual(rowsOf(source))
      expect((await start(`file:${target}`)).code).toBe(0)
    })

    test('a move to MongoDB goes on, and nobody works there meanwhile', async () => {
      const { url } = mongo as Mongo // reason: not skipped
      await killAtEach(url, [
        ['progress', 2, 5],
        ['proven', 9],
      ])
      await expectRefusal(url, '搬迁没有完成')
      await goOn(url)
      // What came back is what went.
      const target = join(dataDir, 'back.db')
      const back = await run(['src/move.ts', '--to', `file:${target}`], { DATABASE_URL: url })
      expect([back.code, back.output]).toEqual([0, expect.stringContaining('已搬完')])
      expect(rowsOf(target)).toEqual(rowsOf(source))
      await expectRefusal(url, '搬走前的旧数据库')
    })

    async function expectRefusal(url: string, words: string): Promise<void> {
      const { code, output } = await start(url)
      expect([code, output.trim().split('\n')]).toEqual([1, [expect.stringContaining(words)]])
      expect((await run(['src/doctor.ts'], { DATABASE_URL: url })).output).toContain(words)
    }
  },
)
