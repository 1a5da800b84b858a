import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { type CompletedPart, S3 } from '@aws-sdk/client-s3'
import { bucketClientOptions, bucketHint, type BucketSettings } from '@guiyan/shared/bucket'
import { BackupError } from './backup-error.ts'

/**
 * A path of a bucket; keys are as below it. It is private: no object is given rights or a type of its own. Nothing is
 * ever removed, so an account without that right will do. Every method throws BackupError where the store does not do
 * what is asked of it.
 */
export type BackupBucket = {
  /** Every object whose key begins so, with its size in bytes. */
  list: (start: string) => Promise<Map<string, number>>
  /** The first parts of all keys that have several. */
  folders: () => Promise<string[]>
  /** null where there is no such object */
  read: (key: string) => Promise<Readable | null>
  /** Stores it whole or not at all; what comes in several pieces, in parts. */
  put: (key: string, pieces: AsyncIterable<Buffer>) => Promise<void>
}

// Nobody waits at a screen: a large piece on a slow line may take its time.
const patience = {
  maxAttempts: 5,
  requestHandler: { connectionTimeout: 5000, requestTimeout: 300_000, throwOnRequestTimeout: true },
}

/** Opens a path of a bucket for backups. Nothing is asked yet. */
export function openBackupBucket(settings: BucketSettings): BackupBucket {
  const { bucket: Bucket, prefix } = settings
  const client = new S3({ ...bucketClientOptions(settings), ...patience })
  const at = (key: string) => ({ Bucket, Key: prefix + key })
  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (cause) {
      throw asBackupError(cause, `s3://${Bucket}/${prefix}`)
    }
  }
  const pages = async function* (start: string, Delimiter?: string) {
    let ContinuationToken: string | undefined
    do {
      const question = { Bucket, Prefix: prefix + start, Delimiter, ContinuationToken }
      const page = await client.listObjectsV2(question)
      yield page
      ContinuationToken = page.NextContinuationToken
    } while (ContinuationToken !== undefined)
  }
  return {
    list: (start) =>
      asked(async () => {
        const found = new Map<string, number>()
        for await (const { Contents = [] } of pages(start))
          for (const { Key = '', Size = 0 } of Contents) found.set(Key.slice(prefix.length), Size)
        return found
      }),
    folders: () =>
      asked(async () => {
        const found: string[] = []
        for await (const { CommonPrefixes = [] } of pages('', '/'))
          found.push(...CommonPrefixes.map(({ Prefix = '' }) => Prefix.slice(prefix.length, -1)))
        return found
      }),
    read: (key) =>
      asked(async () => {
        const { Body } = await client.getObject(at(key)).catch(nullIfNoSuchKey)
        return Body instanceof Readable ? Body : null
      }),
    put: (key, pieces) => asked(() => put(client, at(key), pieces)),
  }
}

async function put(client: S3, at: { Bucket: string; Key: string }, pieces: AsyncIterable<Buffer>) {
  const coming = pieces[Symbol.asyncIterator]()
  const first = (await coming.next()).value ?? Buffer.alloc(0)
  let next = await coming.next()
  if (next.done) return void (await client.putObject({ ...at, ...body(first) }))
  const upload = { ...at, UploadId: (await client.createMultipartUpload(at)).UploadId }
  try {
    const Parts: CompletedPart[] = []
    const putPart = async (piece: Buffer) => {
      const PartNumber = Parts.length + 1
      const { ETag } = await client.uploadPart({ ...upload, PartNumber, ...body(piece) })
      Parts.push({ ETag, PartNumber })
    }
    await putPart(first)
    for (; !next.done; next = await coming.next()) await putPart(next.value)
    await client.completeMultipartUpload({ ...upload, MultipartUpload: { Parts } })
  } catch (error) {
    await client.abortMultipartUpload(upload).catch(() => {})
    throw error
  }
}

function body(bytes: Buffer) {
  return { Body: bytes, ContentMD5: createHash('md5').update(bytes).digest('base64') }
}

function nullIfNoSuchKey(error: Error): { Body?: undefined } {
  if (error.name === 'NoSuchKey') return {}
  throw error
}

function asBackupError(cause: unknown, place: string): unknown {
  if (!(cause instanceof Error) || cause instanceof BackupError) return cause
  const rights = '凭据没有所需的权限 (needs ListBucket, GetObject, PutObject)'
  const hint = cause.name === 'AccessDenied' ? rights : bucketHint(cause)
  const passing = '存储连不上或没有照办，请稍后再试 (the store is out of reach or refused, try again later)'
  const detail = cause.message.split('\n', 1).join('') || ('code' in cause ? String(cause.code) : cause.name)
  return new BackupError(`${hint ?? passing}: ${place}${hint ? '' : `: ${detail}`}`, { cause })
}
