import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pressToken } from '@guiyan/shared/press/endpoints'
import { planSchema } from '@guiyan/shared/press/plan'
import { releaseListSchema } from '@guiyan/shared/press/release'
import { pressStatusSchema } from '@guiyan/shared/press/status'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { testBundle } from '../testing/build-bundle.ts'
import { PressRig, testSecret } from '../testing/press-rig.ts'
import { articleAddress, sampleArticle } from '../testing/sample-article.ts'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(() => void testBundle(), 120_000)

let rig: PressRig
beforeEach(async () => {
  rig = new PressRig()
  await rig.start()
  await rig.settled()
})
afterEach(() => rig.stop())

/** Runs a command against the rig's press, as a person would. */
async function press(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = {
    ...process.env,
    PAYLOAD_SECRET: testSecret,
    SITE_PORT: new URL(rig.url).port,
    CMS_URL: rig.cms.url,
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], { env })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (part: Buffer) => (stdout += part))
  child.stderr.on('data', (part: Buffer) => (stderr += part))
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}

async function publish(fields: object): Promise<void> {
  rig.cms.publish('articles', 500, fields as Record<string, unknown>) // reason: fields of an article
  await rig.ping('articles', 500)
  await rig.proven('articles:500', ({ pending, receipt }) => !pending && receipt !== null)
}

test('status and releases say what is live, to people and to programs', async () => {
  await publish(sampleArticle())
  expect(await press('status')).toMatchObject({ code: 0, stdout: expect.stringContaining('第 2 版') })
  const status = pressStatusSchema.parse(JSON.parse((await press('status', '--json')).stdout))
  expect(status).toMatchObject({ live: 2, behind: 0, hold: null })
  expect((await press('releases')).stdout).toMatch(/^ +2 .*《一篇新闻》\n +1 /)
  const list = releaseListSchema.parse(JSON.parse((await press('releases', '--json')).stdout))
  expect(list.releases.map(({ number }) => number)).toEqual([2, 1])
})

test('restore holds the site at a release, resume lets it follow again', async () => {
  await publish(sampleArticle())
  await publish({ headline: '后来的标题' })
  expect(await press('restore', '2')).toMatchObject({ code: 0, stderr: '' })
  expect(await (await rig.get(articleAddress)).text()).toContain('一篇新闻')
  expect((await press('status')).stdout).toContain('停在第 2 版 held: 命令行')
  expect(await press('resume')).toMatchObject({ code: 0 })
  await rig.until(articleAddress, (_response, text) => text.includes('后来的标题'))
})

test('an order that cannot be followed is the press’s own word for it, and code 1', async () => {
  const cases = [['restore', '999'], ['resume'], ['override', 'laureate-fall']]
  for (const args of cases) {
    const { code, stdout, stderr } = await press(...args)
    expect([args, code, stdout]).toEqual([args, 1, ''])
    expect(stderr).toMatch(/\((404|409) \/_press\//)
    expect(stderr).not.toContain('    at ')
  }
})

test('rebuild renders everything anew', async () => {
  const rendered = rig.state().pagesRendered
  expect(await press('rebuild')).toMatchObject({ code: 0 })
  await vi.waitFor(() => expect(rig.state().pagesRendered).toBeGreaterThanOrEqual(2 * rendered))
})

test('plan tells what taking over a document as it is now would change, and what withdrawing one would', async () => {
  await publish(sampleArticle())
  const pages = async (...args: string[]) => {
    const { code, stdout, stderr } = await press('plan', '--json', ...args)
    expect([code, stderr]).toEqual([0, ''])
    return planSchema.parse(JSON.parse(stdout).plan).pages
  }
  expect((await pages('articles:500')).changed).toEqual([])
  // Not pinged: the press does not know yet.
  rig.cms.publish('articles', 500, { headline: '后来的标题' })
  expect((await pages('articles:500')).changed).toContain(articleAddress)
  expect((await pages('--without', 'articles:500')).removed).toEqual([articleAddress])
  expect((await press('plan', '--without', 'articles:500')).stdout).toContain(`- ${articleAddress}`)
  expect(await (await rig.get(articleAddress)).text()).toContain('一篇新闻')
})

test('plan without documents tells what waits', async () => {
  await publish(sampleArticle())
  await press('restore', '1')
  rig.cms.publish('articles', 500, { headline: '后来的标题' })
  await rig.ping('articles', 500)
  await vi.waitFor(async () => expect((await rig.status()).behind).toBeGreaterThan(0))
  const { code, stdout } = await press('plan')
  expect([code, stdout]).toEqual([0, expect.stringContaining('待上线 waiting')])
  expect(stdout).toContain(`~ ${articleAddress}`)
})

test('token prints the token alone', async () => {
  expect(await press('token')).toEqual({ code: 0, stdout: `${pressToken(testSecret)}\n`, stderr: '' })
})
