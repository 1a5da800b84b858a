import { randomUUID } from 'node:crypto'
import { type BucketSettings, bucketSettings } from '@guiyan/shared/bucket'

/** With `GUIYAN_TEST_MEDIA=s3` a prefix of its own in the bucket of the suite's S3 server; else null: folders. */
export function testBucket(): BucketSettings | null {
  const { GUIYAN_TEST_BUCKET: bucket, GUIYAN_TEST_S3: endpoint } = process.env
  if (!bucket || !endpoint) return null
  return bucketSettings({ bucket, endpoint, region: undefined, prefix: randomUUID(), pathStyle: undefined })
}
