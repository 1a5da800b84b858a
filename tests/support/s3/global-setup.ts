import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Vitest's global set-up for suites that keep pictures. With `GUIYAN_TEST_MEDIA=s3` it sets where the S3 server and its
 * bucket are, and the account, for the suite's workers, and ends the server after them.
 * @throws where no server can be had
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.GUIYAN_TEST_MEDIA !== 's3') return undefined
  const server = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const closed = once(server, 'close')
  const line = await Promise.race([once(server.stdout, 'data'), closed.then(() => null)])
  if (!line) throw new Error('S3: the server ended before it was ready')
  const { endpoint, bucket, accessKeyId, secretAccessKey } = JSON.parse(String(line[0]))
  Object.assign(process.env, {
    GUIYAN_TEST_S3: endpoint,
    GUIYAN_TEST_BUCKET: bucket,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  })
  return async () => {
    server.stdin.end()
    await closed
  }
}
