import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { addressesOf } from '../support/audit/templates.ts'
import { body } from '../support/lexical.ts'
import { startNewsroom, workspace, type Newsroom } from '../support/newsroom.ts'
import { startNode, untilExit } from '../support/process.ts'
import { isLive, readUntil } from '../support/reader.ts'

// An installation of the first release (24 November 2026, commit d370eb2), as its first start left it.
const fixture = join(workspace, 'tests/fixtures/first-release.db.gz')
let newsroom: Newsroom | undefined
afterAll(() => newsroom?.stop())

test.skipIf(process.env.GUIYAN_TEST_DATABASE === 'mongodb')(
  'the first release’s installation comes up with today’s code, shows all that it showed, and publishes',
  async () => {
    let listed: string[] = []
    newsroom = await startNewsroom({
      seed: 'content',
      // Its pictures were on the disk.
      env: { MEDIA_URL: '' },
      before: async (env) => {
        const file = join(env.DATA_DIR ?? '', 'guiyan.db')
        await writeFile(file, gunzipSync(await readFile(fixture)))
        listed = slugsOf(file)
        await putPictures(env, file)
      },
    })
    const { admin, siteUrl } = newsroom
    const { body: found } = await admin.get('/api/articles?limit=1')
    const page = await readUntil(found.docs[0].siteUrl, isLive('热心慈善公益'), 60_000)
    expect(page.html).toContain('（张剑峰 摄）')
    const addresses = (await addressesOf(siteUrl)).join('\n')
    for (const slug of listed) expect(addresses).toContain(`/${slug}/`)

    const headline = '升级以后的第一篇'
    const article = await admin.create('articles', { headline, body: body('正文'), _status: 'published' })
    await readUntil(article.siteUrl, isLive(headline), 60_000)
    // A second start finds nothing to do, and takes nothing for new.
    const database = new DatabaseSync(join(newsroom.dataDir, 'guiyan.db'), { readOnly: true })
    const migrations = database.prepare('SELECT name FROM payload_migrations ORDER BY id').all()
    database.close()
    expect(migrations.length).toBeGreaterThan(1)
    expect(migrations[0]).toMatchObject({ name: '20261124_030305_initial' })
  },
  300_000,
)

/** Of every chamber and award series that it published. */
function slugsOf(file: string): string[] {
  return read(file, "SELECT slug AS value FROM chambers WHERE _status = 'published'")
}

function read(file: string, query: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true })
  const values = database
    .prepare(query)
    .all()
    .map(({ value }) => String(value))
  database.close()
  expect(values.length).toBeGreaterThan(0)
  return values
}

/** The fixture holds no pixels: today's seed makes the same pictures, and what their files are called and measure is put right. */
async function putPictures(env: Record<string, string>, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'guiyan-pictures-'))
  const { DATABASE_URL: _, ...rest } = env
  const seeding = startNode({
    args: ['src/prepare.ts'],
    cwd: join(workspace, 'cms'),
    env: { ...rest, DATA_DIR: folder },
  })
  expect([await untilExit(seeding), seeding.output()]).toEqual([0, expect.any(String)])
  const media = join(env.DATA_DIR ?? '', 'media')
  await cp(join(folder, 'media'), media, { recursive: true })
  const made = await readdir(media)
  await rm(folder, { recursive: true })
  const database = new DatabaseSync(file)
  for (const { id, derivatives } of database.prepare('SELECT id, derivatives FROM photos').all()) {
    const listed: { filename: string; filesize: number }[] = JSON.parse(String(derivatives))
    for (const each of listed) {
      each.filename = made.find((name) => withoutHash(name) === withoutHash(each.filename)) ?? each.filename
      each.filesize = (await stat(join(media, each.filename))).size
    }
    database.prepare('UPDATE photos SET derivatives = ? WHERE id = ?').run(JSON.stringify(listed), id ?? null)
  }
  database.close()
}

const withoutHash = (name: string) => name.replace(/-[0-9a-f]{8}(?=\.\w+$)/, '')
