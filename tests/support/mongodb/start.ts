import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '../free-port.ts'
import { NoProgramError } from '../no-program-error.ts'
import { mongodArguments, setName } from './arguments.ts'
import { initiate } from './initiate.ts'
import { mongod } from './program.ts'

/** A server that runs: `url` names a database nobody else uses. `stop` ends what was started for it. */
export type Mongo = { url: string; stop: () => Promise<void> }

/**
 * A MongoDB for one test run: the server that `MONGODB_URL` names, else mongod on a free port, with its data in a temporary
 * folder. Where it cannot be had, `missing` says why.
 * @param kind `alone` has no transactions; `replica-set`, of one, has
 */
export async function startMongo(kind: 'alone' | 'replica-set'): Promise<Mongo | { missing: string }> {
  const given = process.env.MONGODB_URL
  if (given) return { url: withFreshDatabase(given), stop: async () => {} }
  try {
    return await serve(await mongod(), kind === 'replica-set')
  } catch (error) {
    if (error instanceof NoProgramError) return { missing: `MONGODB_URL is not set, and: ${error.message}` }
    throw error
  }
}

function withFreshDatabase(serverUrl: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/guiyan-test-${crypto.randomUUID().slice(0, 8)}`
  return url.href
}

// It cannot outlive the test run that started it: what holds our end of the pipe open ends with us.
const untilStdinCloses = 'exec 3<&0; (cat <&3; kill $$) >/dev/null 2>&1 & exec "$@" 3<&-'

async function serve(program: string, isSet: boolean): Promise<Mongo> {
  const folder = await mkdtemp(join(tmpdir(), 'guiyan-mongodb-'))
  const port = await freePort()
  const server = spawn(
    'sh',
    ['-c', untilStdinCloses, 'sh', program, ...mongodArguments({ port, folder, isSet })],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const ended = once(server, 'exit')
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    server.stdin.end()
    await rm(folder, { recursive: true, force: true })
  }
  const log = createInterface({ input: server.stdout })
  let last = ''
  const ready = new Promise<true>((resolve) =>
    log.on('line', (line) => {
      last = line
      if (line.includes('Waiting for connections')) resolve(true)
    }),
  )
  if (!(await Promise.race([ready, ended.then(() => false)])))
    throw new Error(`mongod ended before it was ready\n${last}`)
  if (isSet) await initiate([port])
  const name = isSet ? `?replicaSet=${setName}` : ''
  return { url: withFreshDatabase(`mongodb://127.0.0.1:${port}/${name}`), stop }
}
