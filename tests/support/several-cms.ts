import { join } from 'node:path'
import { signIn, type Api } from './api.ts'
import { freePort } from './free-port.ts'
import { adminAccount, startNewsroom, workspace, type Newsroom } from './newsroom.ts'
import { startNode, untilExit, untilReady, type Running } from './process.ts'

/** A newsroom with two CMS processes on one database. `first` and `second` are the administrator, signed in at one of them. */
export type TwoCms = {
  newsroom: Newsroom
  first: Api
  second: Api
  secondUrl: string
  /** Kills the second one, without a word. */
  killSecond: () => Promise<void>
  stop: () => Promise<void>
}

/** Two machines prepare the same empty database at once; then a newsroom starts on it, and a second CMS beside it. */
export async function startTwoCms(env: Record<string, string> = {}): Promise<TwoCms> {
  const newsroom = await startNewsroom({ env, before: prepareAtOnce })
  const port = await freePort()
  const secondUrl = `http://127.0.0.1:${port}`
  const cms = startNode({
    args: ['src/server.ts'],
    cwd: join(workspace, 'cms'),
    env: { ...newsroom.env, CMS_PORT: String(port), CMS_URL: secondUrl },
  })
  await untilReady(cms, 60_000)
  return {
    newsroom,
    first: newsroom.admin,
    second: await signIn(secondUrl, adminAccount),
    secondUrl,
    killSecond: async () => void (await cms.stop('SIGKILL')),
    stop: async () => {
      await cms.stop()
      await newsroom.stop()
    },
  }
}

async function prepareAtOnce(env: Record<string, string>): Promise<void> {
  const start = () => startNode({ args: ['src/prepare.ts'], cwd: join(workspace, 'cms'), env })
  await Promise.all([start(), start()].map(endWell))
}

async function endWell(running: Running): Promise<string> {
  if ((await untilExit(running)) !== 0) throw new Error(running.output())
  return running.output()
}

/**
 * Has articles published on time, as the form of the admin UI asks for it.
 * @param left marks the jobs as begun by a process that then died
 */
export async function schedulePublishes(
  { env }: Newsroom,
  articles: string[],
  left: boolean = false,
): Promise<void> {
  const script = `
    const { openPayload } = await import('./src/open-payload.ts')
    const { default: config } = await import('./src/payload.config.ts')
    const payload = await openPayload(config, false)
    for (const value of ${JSON.stringify(articles)}) {
      const input = { type: 'publish', doc: { relationTo: 'articles', value } }
      const waitUntil = new Date(Date.now() + ${left ? 3_600_000 : 0})
      const { id } = await payload.jobs.queue({ task: 'schedulePublish', input, waitUntil })
      const data = { processing: true, waitUntil: new Date() }
      if (${left}) await payload.db.updateJobs({ id, data, returning: false })
    }
    await payload.destroy()`
  await endWell(
    startNode({
      args: ['--input-type=module', '-e', script],
      cwd: join(workspace, 'cms'),
      env: { ...env, NODE_ENV: 'production' },
    }),
  )
}

type Explained = { question: string; index: string[] | null; plan: string[] }

/** The queries that are asked all day, each with the keys of the index that is meant for it, or null, and the stages of MongoDB's plan. */
export async function explainHotQueries({ env }: Newsroom): Promise<Explained[]> {
  const args = ['src/bench/explain-hot-queries.ts']
  const output = await endWell(startNode({ args, cwd: join(workspace, 'cms'), env }))
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Explained) // reason: it prints these
}
