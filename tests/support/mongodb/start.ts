import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import { goProgram, NoGoProgramError } from '../go-program.ts'

/** A server that runs: `url` names a database nobody else uses. `stop` ends what was started for it. */
export type Mongo = { url: string; stop: () => Promise<void> }

/**
 * A MongoDB for one test run: the server that `MONGODB_URL` names, else FerretDB built with Go, on a free port
 * and with its data in a temporary folder. Where neither can be had, `missing` says why.
 */
export async function startMongo(): Promise<Mongo | { missing: string }> {
  const given = process.env.MONGODB_URL
  if (given) return { url: withFreshDatabase(given), stop: async () => {} }
  try {
    return await startFerret(await goProgram(import.meta.dirname, '.', 'MongoDB (FerretDB)'))
  } catch (error) {
    if (error instanceof NoGoProgramError) return { missing: `MONGODB_URL is not set, and: ${error.message}` }
    throw error
  }
}

function withFreshDatabase(serverUrl: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/guiyan-test-${crypto.randomUUID().slice(0, 8)}`
  return url.href
}

async function startFerret(program: string): Promise<Mongo> {
  const folder = await mkdtemp(join(tmpdir(), 'guiyan-mongodb-'))
  const address = `127.0.0.1:${await freePort()}`
  // Its standard input stays open as long as we live: the server ends when it closes.
  const server = spawn(program, [address, folder], { stdio: ['pipe', 'pipe', 'pipe'] })
  let output = ''
  server.stderr.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000)))
  const ended = once(server, 'exit')
  const ready = await Promise.race([once(server.stdout, 'data').then(() => true), ended.then(() => false)])
  if (!ready) throw new Error(`FerretDB ended before it was ready\n${output}`)
  return {
    url: withFreshDatabase(`mongodb://${address}`),
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
