/** A bucket of an S3-compatible store. */
export type BucketSettings = {
  bucket: string
  /** Absent: Amazon's own. */
  endpoint: string | undefined
  /** Absent: what `AWS_REGION` says. */
  region: string | undefined
  /** What every key begins with: nothing, or a path that ends in a slash. */
  prefix: string
  /** The bucket stands in the path of an address, not in its host name. */
  pathStyle: boolean
  /** Absent: what the usual `AWS_*` variables say. */
  credentials?: BucketAccount
}

type BucketAccount = { accessKeyId: string; secretAccessKey: string }

/** A store of buckets as the environment gives it. */
export type BucketStore = {
  endpoint: string | undefined
  region: string | undefined
  pathStyle: 'true' | 'false' | undefined
  credentials?: BucketAccount
}

/** Which bucket, and what its keys begin with. */
type BucketAddress = { bucket: string; prefix: string }

const address = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w!.*'()/-]*))?$/

/** What `s3://bucket/prefix` names; null where it is no such address. */
export function bucketAddress(url: string): BucketAddress | null {
  const [, bucket, prefix = ''] = address.exec(url) ?? []
  return bucket === undefined ? null : { bucket, prefix }
}

/** Completes what the environment says of a bucket. */
export function bucketSettings(given: BucketAddress & BucketStore): BucketSettings {
  const { bucket, endpoint, region, prefix, pathStyle, credentials } = given
  const path = prefix.replace(/^\/+|\/+$/g, '')
  return {
    bucket,
    endpoint,
    region,
    prefix: path === '' ? '' : `${path}/`,
    // Servers of one's own seldom have a host name for each bucket.
    pathStyle: pathStyle ? pathStyle === 'true' : endpoint !== undefined,
    ...(credentials && { credentials }),
  }
}

/** What the client of the AWS SDK is made with; how long it waits and tries, its user says. */
export function bucketClientOptions({ endpoint, region, pathStyle, credentials }: BucketSettings) {
  return {
    region: region ?? process.env['AWS_REGION'] ?? 'us-east-1',
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials && { credentials }),
    forcePathStyle: pathStyle,
    // Not every store knows the newer checksums. Content-MD5 is as old as S3.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  } as const
}

const hints: Record<string, string> = {
  NoSuchBucket: '没有这个存储桶，请先建好 (make the bucket first)',
  CredentialsProviderError: '没有凭据，请设置 AWS_ACCESS_KEY_ID 与 AWS_SECRET_ACCESS_KEY (no credentials)',
  InvalidAccessKeyId: '凭据不对 (wrong AWS_ACCESS_KEY_ID)',
  SignatureDoesNotMatch: '凭据不对 (wrong AWS_SECRET_ACCESS_KEY)',
  AccessDenied: '凭据没有所需的权限 (needs GetObject, PutObject, DeleteObject, ListBucket)',
  PermanentRedirect: '区域不对 (wrong region)',
}

/** What somebody has to mend where a store refused for a reason that stays; undefined where it may pass. */
export function bucketHint(error: unknown): string | undefined {
  return error instanceof Error ? hints[error.name] : undefined
}
