import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A server with one bucket, and the account there. `stop` ends it, with what it stored. */
export type S3 = {
  endpoint: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
  stop: () => Promise<void>
}

/** Code with which serve.ts says that no server can be had. */
const notThere = 3

/** Starts an S3 server for one test run; where none can be had, `missing` is true. @throws where it does not start */
export async function startS3(): Promise<S3 | { missing: true }> {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const closed = once(server, 'close')
  const line = await Promise.race([once(server.stdout, 'data'), closed.then(() => null)])
  if (!line) {
    if (server.exitCode === notThere) return { missing: true }
    throw new Error('S3: the server ended before it was ready')
  }
  const stop = async () => {
    server.stdin.end()
    await closed
  }
  return { ...JSON.parse(String(line[0])), stop }
}
