import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workspace, type Newsroom } from './newsroom.ts'
import { startNode, untilReady, type Running } from './process.ts'

/** A further press on a newsroom, with a disk of its own. `running` is its newest process. */
export type OtherPress = {
  url: string
  /** Its releases are in `press/releases` below. */
  dataDir: string
  running: Running
  start: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts a press with an empty disk and waits until it listens; its first release comes later. */
export async function startOtherPress(newsroom: Newsroom, port: number): Promise<OtherPress> {
  const dataDir = await mkdtemp(join(tmpdir(), 'guiyan-press-'))
  const secret =
    newsroom.env.PAYLOAD_SECRET ?? (await readFile(join(newsroom.dataDir, 'secret'), 'utf8')).trim()
  const env = { ...newsroom.env, DATA_DIR: dataDir, SITE_PORT: String(port), PAYLOAD_SECRET: secret }
  const start = async () => {
    const running = startNode({ args: ['press/main.ts'], cwd: join(workspace, 'site'), env })
    await untilReady(running, 60_000)
    return running
  }
  const press: OtherPress = {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    running: await start(),
    start: async () => void (press.running = await start()),
    stop: async () => {
      // One that a test has stopped in its tracks takes no other signal.
      await press.running.stop('SIGKILL')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return press
}
