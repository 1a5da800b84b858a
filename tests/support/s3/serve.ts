// An S3 server (versitygw) with one bucket, for one test run, as a process of its own: prints `{ "endpoint", … }` when it listens, and
// ends, with what it stored, when its standard input closes. Code 3: none can be had.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../free-port.ts'
import { NoProgramError } from '../no-program-error.ts'
import { versitygw } from './program.ts'

const notThere = 3
const bucket = 'guiyan-test'
const account = { accessKeyId: 'guiyan', secretAccessKey: 'only for tests' }

async function serve(program: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'guiyan-s3-'))
  // It keeps buckets as folders.
  await mkdir(join(folder, bucket))
  const port = await freePort()
  const server = spawn(program, ['--port', `127.0.0.1:${port}`, '--quiet', 'posix', folder], {
    env: { ...process.env, ROOT_ACCESS_KEY: account.accessKeyId, ROOT_SECRET_KEY: account.secretAccessKey },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let output = ''
  server.stderr.on('data', (part: Buffer) => (output = (output + part.toString()).slice(-4000)))
  const ended = once(server, 'exit')
  while (!(await accepts(port))) {
    if (server.exitCode !== null) throw new Error(`versitygw ended before it was ready\n${output}`)
    await wait(20)
  }
  console.log(JSON.stringify({ endpoint: `http://127.0.0.1:${port}`, bucket, ...account }))
  process.stdin.resume()
  await Promise.race([ended, once(process.stdin, 'end')])
  server.kill('SIGTERM')
  await ended
  await rm(folder, { recursive: true, force: true })
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => (socket.destroy(), resolve(true)))
    socket.once('error', () => resolve(false))
  })
}

try {
  await serve(await versitygw())
} catch (error) {
  if (!(error instanceof NoProgramError)) throw error
  console.error(`S3: ${error.message}`)
  process.exitCode = notThere
}
