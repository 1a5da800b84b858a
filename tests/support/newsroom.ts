import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { signIn, type Api } from './api.ts'
import { freePort } from './free-port.ts'
import { startNode, untilExit, untilReady, type Running } from './process.ts'

export const workspace = fileURLToPath(new URL('../../', import.meta.url))

/** A whole installation of its own: CMS, press and site on free ports and a data folder that goes with it. */
export type Newsroom = {
  cmsUrl: string
  siteUrl: string
  dataDir: string
  env: Record<string, string>
  /** Signed in as the first admin. */
  admin: Api
  cms: Running
  press: Running
  startCms: () => Promise<void>
  startPress: () => Promise<void>
  stop: () => Promise<void>
}

export const adminAccount = { email: 'admin@guiyan.test', password: 'test-only password 1' }

type Options = {
  /** `content` seeds the 2024 and 2019 editions; `none` leaves it empty. */
  seed?: 'content' | 'none'
  /** Called when there is nothing yet but an empty folder. */
  before?: (env: Record<string, string>) => Promise<void>
  /** Called when the database is there and nothing runs yet. */
  fill?: (env: Record<string, string>) => Promise<void>
  /** Added last, so that a test can break one setting. */
  env?: Record<string, string>
}

/** Starts a newsroom and waits until it serves. @throws with the process's output when a part does not start */
export async function startNewsroom(options: Options = {}): Promise<Newsroom> {
  const dataDir = await mkdtemp(join(tmpdir(), 'guiyan-'))
  const [cmsPort, sitePort] = [await freePort(), await freePort()]
  const env = {
    DATA_DIR: dataDir,
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    CMS_URL: `http://127.0.0.1:${cmsPort}`,
    SITE_URL: `http://127.0.0.1:${sitePort}`,
    // They may come in a release of their own, which tests of releases do not expect.
    PRESS_POSTERS: 'off',
    GUIYAN_ADMIN_EMAIL: adminAccount.email,
    GUIYAN_ADMIN_PASSWORD: adminAccount.password,
    ...(options.seed === 'content' ? {} : { GUIYAN_SEED: 'none' }),
    ...testDatabase(),
    ...testPictures(),
    ...options.env,
  }
  await options.before?.(env)
  await prepare(env)
  await options.fill?.(env)
  const start = async (args: string[], cwd: string) => {
    const running = startNode({ args, cwd: join(workspace, cwd), env })
    await untilReady(running, 60_000)
    return running
  }
  const startCms = () => start(['src/server.ts'], 'cms')
  const startPress = () =>
    start(['--max-semi-space-size=4', '--heap-growing-percent=100', 'press/main.ts'], 'site')
  const [cms, press] = await Promise.all([startCms(), startPress()])
  const newsroom: Newsroom = {
    cmsUrl: env.CMS_URL,
    siteUrl: env.SITE_URL,
    dataDir,
    env,
    admin: await signIn(env.CMS_URL, adminAccount),
    cms,
    press,
    startCms: async () => void (newsroom.cms = await startCms()),
    startPress: async () => void (newsroom.press = await startPress()),
    stop: async () => {
      await Promise.all([newsroom.cms.stop(), newsroom.press.stop()])
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return newsroom
}

/** On `GUIYAN_TEST_DATABASE=mongodb` a database of its own on the server that MONGODB_URL names; else SQLite. */
export function testDatabase(): Record<string, string> {
  if (process.env.GUIYAN_TEST_DATABASE !== 'mongodb') return {}
  if (!process.env.MONGODB_URL) throw new Error('GUIYAN_TEST_DATABASE=mongodb needs MONGODB_URL')
  const url = new URL(process.env.MONGODB_URL)
  url.pathname = `/guiyan-test-${crypto.randomUUID().slice(0, 8)}`
  return { DATABASE_URL: url.href }
}

/** On `GUIYAN_TEST_MEDIA=s3` a prefix of its own in the suite's bucket, and the account; else a folder. */
export function testPictures(): Record<string, string> {
  const {
    GUIYAN_TEST_BUCKET,
    GUIYAN_TEST_S3,
    AWS_ACCESS_KEY_ID = '',
    AWS_SECRET_ACCESS_KEY = '',
  } = process.env
  if (!GUIYAN_TEST_BUCKET || !GUIYAN_TEST_S3) return {}
  return {
    MEDIA_URL: `s3://${GUIYAN_TEST_BUCKET}/${crypto.randomUUID()}`,
    MEDIA_S3_ENDPOINT: GUIYAN_TEST_S3,
    AWS_ACCESS_KEY_ID,
    AWS_SECRET_ACCESS_KEY,
  }
}

/** Migrates, makes the first admin and seeds, as every start does. @throws with what it printed where it does not end well */
export async function prepare(env: Record<string, string>): Promise<void> {
  const running = startNode({ args: ['src/prepare.ts'], cwd: join(workspace, 'cms'), env })
  const code = await untilExit(running)
  if (code !== 0) throw new Error(`prepare ended with code ${code}\n${running.output()}`)
}
