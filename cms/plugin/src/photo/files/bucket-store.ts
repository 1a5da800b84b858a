import { createHash } from 'node:crypto'
import type { S3 } from '@aws-sdk/client-s3'
import { bucketClientOptions, type BucketSettings } from '@guiyan/shared/bucket'
import { assertFileName, type FileStore, isFileName, type StoredFile } from './file-store.ts'
import { PictureStoreError } from './picture-store-error.ts'

/** A bucket of which nothing is loaded or asked before it is needed. */
export type OpenBucket = { s3: () => Promise<S3>; name: string; prefix: string }

// Somebody waits for the answer.
const patience = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 3000, requestTimeout: 30_000, throwOnRequestTimeout: true },
}

/** Opens a bucket for pictures. */
export function openBucket(settings: BucketSettings): OpenBucket {
  let opened: Promise<S3> | undefined
  const open = async () => {
    const { S3 } = await import('@aws-sdk/client-s3')
    return new S3({ ...bucketClientOptions(settings), ...patience })
  }
  return { s3: () => (opened ??= open()), name: settings.bucket, prefix: settings.prefix }
}

/**
 * Files below one path of a bucket. The bucket is private: no object is given rights of its own, nor a type that a browser
 * would show. Every method throws PictureStoreError where the store does not do what is asked of it.
 */
export function bucketStore({ s3, name: Bucket, prefix }: OpenBucket, folder: string): FileStore {
  const at = (name: string) => ({ Bucket, Key: `${prefix}${folder}/${name}` })
  const namesFrom = async (stem: string) => listed(await s3(), at(stem), at('').Key.length)
  return {
    put: async (files) => {
      for (const { name } of files) assertFileName(name)
      await asked('write', async () => {
        const client = await s3()
        const put = ({ name, bytes }: (typeof files)[number]) => {
          const ContentMD5 = createHash('md5').update(bytes).digest('base64')
          return client.putObject({ ...at(name), Body: bytes, ContentMD5 })
        }
        await allEnded(files.map(put))
      })
    },
    read: (name) =>
      asked('read', async () => {
        if (!isFileName(name)) return null
        const { Body } = await (await s3()).getObject(at(name))
        return Body ? Buffer.from(await Body.transformToByteArray()) : null
      }).catch((error: PictureStoreError) => {
        if (error.reason === 'NoSuchKey') return null
        throw error
      }),
    removeAll: (stem) =>
      asked('write', async () => {
        const client = await s3()
        const found = await namesFrom(stem)
        await allEnded(found.map(({ name }) => client.deleteObject(at(name))))
      }),
    list: () => asked('read', () => namesFrom('')),
    check: () =>
      asked('read', async () => {
        const abortSignal = AbortSignal.timeout(3000)
        await (await s3()).listObjectsV2({ Bucket, MaxKeys: 1 }, { abortSignal })
      }),
  }
}

async function asked<T>(what: 'read' | 'write', work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new PictureStoreError(what, cause)
  }
}

async function listed(
  client: S3,
  { Bucket, Key: Prefix }: { Bucket: string; Key: string },
  skip: number,
): Promise<StoredFile[]> {
  const found: StoredFile[] = []
  let ContinuationToken: string | undefined
  do {
    const page = await client.listObjectsV2({ Bucket, Prefix, ContinuationToken })
    for (const { Key = '', Size = 0 } of page.Contents ?? []) {
      const name = Key.slice(skip)
      if (isFileName(name)) found.push({ name, size: Size })
    }
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken !== undefined)
  return found
}

/** Waits for all, also where one fails: none may arrive after its upload was given up. */
async function allEnded(works: Promise<unknown>[]): Promise<void> {
  const ended = await Promise.allSettled(works)
  const failed = ended.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}
