import { createHash } from 'node:crypto'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
} from '@aws-sdk/client-s3'
import { bucketClientOptions, bucketHint, type BucketSettings } from '@guiyan/shared/bucket'

/** The bucket does not take what is asked of it. */
export class BucketError extends Error {
  override name = 'BucketError'
}

// Every object that we put says so, and no other is ever removed.
const ourMark = { guiyan: 'site' }
const attempts = 5
const timeouts = { connectionTimeout: 10_000, requestTimeout: 60_000, throwOnRequestTimeout: true }

/** A bucket, or the part of one below a prefix. Keys are as below the prefix. Each request is tried a few times. */
export class Bucket {
  readonly #client: S3Client
  readonly #bucket: string
  readonly #prefix: string
  #takesRedirects = true

  constructor(settings: BucketSettings) {
    this.#bucket = settings.bucket
    this.#prefix = settings.prefix
    const options = { ...bucketClientOptions(settings), maxAttempts: attempts, requestHandler: timeouts }
    this.#client = new S3Client(options)
  }

  /** @throws BucketError */
  async put(key: string, bytes: Buffer, headers: Partial<PutObjectCommandInput>): Promise<void> {
    const { WebsiteRedirectLocation, ...others } = headers
    const redirect = this.#takesRedirects && WebsiteRedirectLocation ? { WebsiteRedirectLocation } : {}
    const object = {
      ...this.#at(key),
      Body: bytes,
      ContentMD5: createHash('md5').update(bytes).digest('base64'),
      Metadata: ourMark,
      ...others,
    }
    try {
      await this.#client.send(new PutObjectCommand({ ...object, ...redirect }))
    } catch (error) {
      if (nameOf(error) !== 'NotImplemented' || !('WebsiteRedirectLocation' in redirect))
        throw asBucketError(error)
      // The small page redirects by itself where the store has no website hosting.
      this.#takesRedirects = false
      await this.put(key, bytes, others)
    }
  }

  /** The text of an object; null where there is none. @throws BucketError */
  async read(key: string): Promise<string | null> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand(this.#at(key)))
      return (await Body?.transformToString()) ?? null
    } catch (error) {
      if (nameOf(error) === 'NoSuchKey') return null
      throw asBucketError(error)
    }
  }

  /** Every object with its ETag, which for what we put is its MD5 on most stores. @throws BucketError */
  async list(): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    let token: string | undefined
    do {
      const question = { Bucket: this.#bucket, Prefix: this.#prefix, ContinuationToken: token }
      const page = await this.#client.send(new ListObjectsV2Command(question)).catch((error: unknown) => {
        throw asBucketError(error)
      })
      for (const { Key = '', ETag = '' } of page.Contents ?? [])
        found.set(Key.slice(this.#prefix.length), ETag.replaceAll('"', ''))
      token = page.NextContinuationToken
    } while (token !== undefined)
    return found
  }

  /** Removes an object, but only one that we put. @returns whether it was ours @throws BucketError */
  async removeOurs(key: string): Promise<boolean> {
    try {
      const { Metadata } = await this.#client.send(new HeadObjectCommand(this.#at(key)))
      if (Metadata?.['guiyan'] !== ourMark.guiyan) return false
      await this.#client.send(new DeleteObjectCommand(this.#at(key)))
      return true
    } catch (error) {
      if (nameOf(error) === 'NotFound' || nameOf(error) === 'NoSuchKey') return false
      throw asBucketError(error)
    }
  }

  #at(key: string) {
    return { Bucket: this.#bucket, Key: this.#prefix + key }
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}

function asBucketError(cause: unknown): BucketError {
  const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
  const hint = bucketHint(cause) ?? '存储桶没有照办，可以再次部署 (deploy again)'
  return new BucketError(`${hint}: ${detail}`, { cause })
}
