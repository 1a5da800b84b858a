import { startS3 } from './start.ts'

/**
 * Vitest's global set-up for suites that keep pictures. With `GUIYAN_TEST_MEDIA=s3` it sets where the S3 server and its
 * bucket are, and the account, for the suite's workers, and ends the server after them.
 * @throws where no server can be had
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.GUIYAN_TEST_MEDIA !== 's3') return undefined
  const server = await startS3()
  if ('missing' in server) throw new Error('S3: no server can be had')
  const { endpoint, bucket, accessKeyId, secretAccessKey, stop } = server
  Object.assign(process.env, {
    GUIYAN_TEST_S3: endpoint,
    GUIYAN_TEST_BUCKET: bucket,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  })
  return stop
}
