import { createHmac } from 'node:crypto'
import type { PurgeSettings } from '@guiyan/shared/settings'

/** So many addresses go in one request. */
const batchSize = 100
const timeoutMs = 10_000

/** What a receiver is told, as JSON. `urls` is `["*"]` where everything may differ; a release's batches come in turn, from 1. */
export type PurgeBody = {
  site: string
  release: number | null
  batch: number
  batches: number
  urls: string[]
}

/** The receiver could not be told. */
export class PurgeError extends Error {
  override name = 'PurgeError'
}

/**
 * What proves that a request is the press's: HMAC-SHA256 with `PURGE_SECRET` over the timestamp, a full stop and the body.
 * @param timestamp seconds since 1970
 */
export function purgeSignature(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

/** Tells the receiver, batch by batch, each after the one before was taken. @throws PurgeError */
export async function requestPurge(
  { url, secret }: PurgeSettings,
  { urls, ...about }: Pick<PurgeBody, 'site' | 'release' | 'urls'>,
  stopping: AbortSignal,
): Promise<void> {
  const batches = Math.ceil(urls.length / batchSize)
  for (let batch = 1; batch <= batches; batch++) {
    const some = urls.slice((batch - 1) * batchSize, batch * batchSize)
    await post(url, secret, { ...about, batch, batches, urls: some }, stopping)
  }
}

async function post(url: string, secret: string, told: PurgeBody, stopping: AbortSignal): Promise<void> {
  const body = JSON.stringify(told)
  const timestamp = String(Math.floor(Date.now() / 1000))
  const headers = {
    'content-type': 'application/json',
    'x-guiyan-timestamp': timestamp,
    'x-guiyan-signature': purgeSignature(secret, timestamp, body),
  }
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(timeoutMs)])
  const { host } = new URL(url)
  const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal }).catch(
    (cause: unknown) => {
      throw new PurgeError(`清除缓存的地址连不上 (purge hook not reachable): ${host}`, { cause })
    },
  )
  await response.body?.cancel()
  if (!response.ok)
    throw new PurgeError(
      `清除缓存的地址应答 ${response.status} (purge hook answered ${response.status}): ${host}`,
    )
}
