import { chmod, cp, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startNewsroom, workspace, type Newsroom } from '../support/newsroom.ts'
import { startNode, untilExit } from '../support/process.ts'

const onMongodb = process.env.GUIYAN_TEST_DATABASE === 'mongodb'
let newsroom: Newsroom
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guiyan-doctor-'))
  newsroom = await startNewsroom()
  const isReady = async () => expect((await fetch(`${newsroom.siteUrl}/readyz`)).status).toBe(200)
  await vi.waitFor(isReady, 30_000)
}, 120_000)
afterAll(async () => {
  await newsroom?.stop()
  await rm(folder, { recursive: true, force: true })
})

type Finding = { what: string; state: string; says: string; mend: string | null }

async function doctor(env: Record<string, string> = {}, ...args: string[]) {
  const running = startNode({
    args: ['src/doctor.ts', ...args],
    cwd: join(workspace, 'cms'),
    env: { ...newsroom.env, INIT_CWD: folder, ...env },
  })
  return { code: await untilExit(running), output: running.output() }
}

/** What is wrong, a line each. A lone MongoDB has no transactions, which is said each time. */
async function complaints(env: Record<string, string> = {}, ...args: string[]): Promise<string[]> {
  const { code, output } = await doctor(env, '--json', ...args)
  const found: Finding[] = JSON.parse(output)
  const wrong = found.filter(({ state }) => state === 'wrong')
  expect(code).toBe(wrong.length > 0 ? 1 : 0)
  for (const { mend } of wrong) expect(mend).toBeTruthy()
  return wrong.map(({ what, says }) => `${what}: ${says}`).filter((line) => !line.startsWith('副本集与事务'))
}
const one = (words: string) => [expect.stringContaining(words)]

test('a sound installation has a ✓ on each line and code 0', async () => {
  const { code, output } = await doctor()
  const isLone = onMongodb && !newsroom.env.DATABASE_URL?.includes('replicaSet')
  expect(output.split('\n').filter((line) => line.startsWith('✗')).length).toBe(isLone ? 1 : 0)
  expect(code).toBe(isLone ? 1 : 0)
  expect(output).toContain('✓ 采编系统 CMS')
  expect(output).toContain('✓ 网站 site')
})

test('wrongly asked, it says how', async () => {
  expect(await doctor({}, '--jsno')).toMatchObject({ code: 2, output: expect.stringContaining('用法') })
})

// None of this is the database's.
describe.skipIf(onMongodb)('settings', () => {
  test('a name that nothing reads, with the one that was meant', async () => {
    expect(await complaints({ GUIYAN_ADMIN_EMIAL: 'a@example.org' })).toEqual(one('GUIYAN_ADMIN_EMIAL'))
  })

  test('a value that cannot be used', async () => {
    expect(await complaints({ SITE_URL: 'ftp://example.org' })).toEqual(one('SITE_URL'))
  })

  test('a CMS for everybody and a site for this machine alone', async () => {
    const found = await complaints({ CMS_URL: 'https://cms.guiyan.test', PRESS_URLS: newsroom.siteUrl })
    expect(found[0]).toContain('https://cms.guiyan.test')
  })

  test('another secret than CMS and press have', async () => {
    const found = await complaints({ PAYLOAD_SECRET: 'quite another secret, of enough characters' })
    expect(found.filter((line) => line.includes('密钥'))).toHaveLength(2)
  })

  test('another SITE_URL than the press has', async () => {
    const { port } = new URL(newsroom.siteUrl)
    expect(await complaints({ SITE_URL: `http://localhost:${port}` })).toEqual(one('印务以为是'))
  })
})

describe.skipIf(onMongodb)('what is on the disk', () => {
  test('a secret and a data folder that are open to others', async () => {
    await chmod(join(newsroom.dataDir, 'secret'), 0o644)
    await chmod(newsroom.dataDir, 0o777)
    expect(await complaints()).toEqual([...one('(open to others, 777)'), ...one('(open to others, 644)')])
    await chmod(join(newsroom.dataDir, 'secret'), 0o600)
    await chmod(newsroom.dataDir, 0o755)
  })

  test('a picture folder that takes no files', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    expect(await complaints({ MEDIA_URL: '', MEDIA_DIR: file })).toEqual(one(file))
  })

  test('what a killed restore left, and a backup of last month', async () => {
    const then = new Date(Date.now() - 30 * 86_400_000)
    const [left, backup] = [join(newsroom.dataDir, '.restore-x1'), join(folder, 'guiyan-old.tar')]
    await mkdir(left)
    await writeFile(backup, '')
    for (const path of [left, backup]) await utimes(path, then, then)
    expect(await complaints()).toEqual([...one('.restore-x1'), ...one('30 天前')])
    for (const path of [left, backup]) await rm(path, { recursive: true })
  })
})

describe.skipIf(onMongodb)('a database', () => {
  test('that is newer than the code, and lacks what the code needs', async () => {
    const copy = join(folder, 'other.db')
    const database = new DatabaseSync(join(newsroom.dataDir, 'guiyan.db'))
    database.exec(`VACUUM INTO '${copy}'`)
    database.close()
    await chmod(copy, 0o600)
    const other = new DatabaseSync(copy)
    other.exec("DELETE FROM payload_migrations WHERE name LIKE '20261125%'")
    expect(await complaints({ DATABASE_URL: `file:${copy}` })).toEqual(one('还没有做'))
    other.exec("INSERT INTO payload_migrations (name, batch) VALUES ('20270101_of_tomorrow', 2)")
    expect(await complaints({ DATABASE_URL: `file:${copy}` })).toEqual(one('20270101_of_tomorrow'))
    other.close()
  })

  test('that somebody else writes in without end', async () => {
    const database = new DatabaseSync(join(newsroom.dataDir, 'guiyan.db'))
    database.exec('BEGIN IMMEDIATE')
    expect(await complaints()).toEqual(one('locked'))
    database.exec('ROLLBACK')
    database.close()
  })

  test('that is none, or not there', async () => {
    const garbage = join(folder, 'garbage.db')
    await cp(join(workspace, 'package.json'), garbage)
    await chmod(garbage, 0o600)
    expect(await complaints({ DATABASE_URL: `file:${garbage}` })).toEqual(one('not a database'))
    expect(await complaints({ DATABASE_URL: `file:${folder}/none.db` })).toEqual(one('没有文件'))
  })
})

test('a MongoDB that does not answer', async () => {
  const found = await complaints({ DATABASE_URL: 'mongodb://user:password@127.0.0.1:9/guiyan' })
  expect(found).toEqual(one('127.0.0.1:9'))
  expect(found[0]).not.toContain('password')
})

describe('what does not run as it should', () => {
  test('a press that is not there', async () => {
    const found = await complaints({ PRESS_URLS: `${newsroom.siteUrl},http://127.0.0.1:9` })
    expect(found).toEqual(one('http://127.0.0.1:9'))
  })

  test('neither of both', async () => {
    await newsroom.cms.stop()
    // The press says so once it has asked the CMS again.
    const health = async () => (await fetch(`${newsroom.siteUrl}/healthz`)).json()
    await vi.waitFor(async () => expect(await health()).toMatchObject({ problem: 'cms' }), {
      timeout: 20_000,
    })
    const found = await complaints()
    expect(found).toEqual([...one('采编系统 CMS'), ...one('印务 press')])
  })
})
