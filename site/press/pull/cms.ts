import type { CollectionName } from '@guiyan/shared/content'
import { id } from '@guiyan/shared/content/reference'
import {
  changesPath,
  digestsPath,
  type HeadDigests,
  headDigestsSchema,
  type PublicStamps,
  publicStampsSchema,
} from '@guiyan/shared/press/changes'
import { holdPath, siteHoldSchema } from '@guiyan/shared/press/hold'
import type { Head } from '@guiyan/shared/press/head-digest'
import { z } from 'zod'
import { failPoint } from '../fail-point.ts'

/** The CMS could not be asked, or its answer cannot be trusted. Nothing may be concluded from it. */
export class CmsError extends Error {
  override name = 'CmsError'
}

const headSchema = z.object({ id, updatedAt: z.string() })
const pageSchema = z.object({ docs: z.array(z.unknown()), totalDocs: z.number().int().nonnegative() })
type Page = z.infer<typeof pageSchema>

const timeoutMs = 15_000

/**
 * Asks the CMS over its public REST interface, as anybody could: published documents only, relations as
 * ids. Whatever is not a whole, sound answer is an error, so that a failure never looks like a deletion.
 */
export class Cms {
  readonly #url: string
  readonly #signal: AbortSignal

  /** @param url without a trailing slash @param signal ends requests when the press stops */
  constructor(url: string, signal: AbortSignal) {
    this.#url = url
    this.#signal = signal
  }

  /**
   * Whether the public reads something else than when the CMS gave this ETag.
   * @returns null where it does not; without stamps where the CMS is an older one that cannot say
   */
  async changes(since: string | null): Promise<{ etag: string | null; stamps: PublicStamps | null } | null> {
    const response = await this.#get(changesPath, since === null ? {} : { 'if-none-match': since })
    if (response.status === 304) return null
    const stamps = await this.#said(response, publicStampsSchema, 'changes')
    return { etag: stamps && response.headers.get('etag'), stamps }
  }

  /** Digests of all heads that it has. @returns null where the CMS is an older one that makes none */
  async digests(): Promise<HeadDigests | null> {
    return this.#said(await this.#get(digestsPath), headDigestsSchema, 'digests')
  }

  /** Whether the other presses are held at an older release. An older CMS cannot say, and is taken to say no. */
  async isSiteHeld(): Promise<boolean> {
    const said = await this.#said(await this.#get(holdPath), siteHoldSchema, 'hold')
    return said?.held ?? false
  }

  /**
   * One page of ids and times of change with the number of all published documents.
   * @param sort `-updatedAt` (newest first) or `id` @param page from 1
   */
  async heads(
    collection: CollectionName,
    { sort, page, limit }: { sort: '-updatedAt' | 'id'; page: number; limit: number },
  ): Promise<{ heads: Head[]; total: number }> {
    const query = { 'select[updatedAt]': 'true', sort, page: String(page), limit: String(limit) }
    const answer = await this.#page(collection, query)
    const expected = Math.max(0, Math.min(limit, answer.totalDocs - (page - 1) * limit))
    const heads = z.array(headSchema).safeParse(answer.docs)
    if (!heads.success || heads.data.length !== expected) throw this.#short(collection, answer, expected)
    return { heads: heads.data, total: answer.totalDocs }
  }

  /** The documents of these ids (at most some hundred) as they are, by id. One that is not published is missing. */
  async documents(collection: CollectionName, ids: string[]): Promise<Map<string, unknown>> {
    const query = { 'where[id][in]': ids.join(','), limit: String(ids.length), page: '1' }
    const answer = await this.#page(collection, query)
    const found = new Map<string, unknown>()
    for (const document of answer.docs) {
      const known = z.object({ id }).safeParse(document)
      if (known.success && ids.includes(known.data.id)) found.set(known.data.id, document)
    }
    if (found.size !== answer.docs.length || found.size !== answer.totalDocs) {
      throw this.#short(collection, answer, answer.totalDocs)
    }
    return found
  }

  /** A derivative's bytes, or null where the CMS says that there is none. */
  async file(filename: string): Promise<Uint8Array | null> {
    const response = await this.#get(`/api/photos/derivatives/${encodeURIComponent(filename)}`)
    if (response.status === 404) return null
    if (!response.ok) throw new CmsError(`采编系统取图失败 (CMS answered ${response.status}): ${filename}`)
    return new Uint8Array(await this.#whole(response.arrayBuffer(), filename))
  }

  async #page(collection: CollectionName, query: Record<string, string>): Promise<Page> {
    const parameters = new URLSearchParams({ depth: '0', 'where[_status][equals]': 'published', ...query })
    const response = await this.#get(`/api/${collection}?${parameters}`)
    if (response.status !== 200) {
      throw new CmsError(`采编系统答复异常 (CMS answered ${response.status}): ${collection}`)
    }
    const parsed = pageSchema.safeParse(await this.#whole(response.json(), collection))
    if (!parsed.success) throw new CmsError(`采编系统答复不完整 (not a list): ${collection}`)
    failPoint('pull')
    return parsed.data
  }

  /** What an endpoint of ours says; null where an older CMS has none. */
  async #said<Said>(response: Response, schema: z.ZodType<Said>, what: string): Promise<Said | null> {
    if (response.status === 404) return null
    if (response.status !== 200)
      throw new CmsError(`采编系统答复异常 (CMS answered ${response.status}): ${what}`)
    const parsed = schema.safeParse(await this.#whole(response.json(), what))
    if (!parsed.success) throw new CmsError(`采编系统答复不完整 (not ${what}): ${what}`)
    return parsed.data
  }

  async #get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const signal = AbortSignal.any([this.#signal, AbortSignal.timeout(timeoutMs)])
    try {
      return await fetch(this.#url + path, { headers, signal, redirect: 'error' })
    } catch (cause) {
      throw new CmsError(`采编系统连不上 (CMS not reachable): ${this.#url}`, { cause })
    }
  }

  async #whole<T>(body: Promise<T>, what: string): Promise<T> {
    try {
      return await body
    } catch (cause) {
      throw new CmsError(`采编系统答复中断 (answer cut off): ${what}`, { cause })
    }
  }

  #short(collection: CollectionName, answer: Page, expected: number): CmsError {
    return new CmsError(
      `采编系统答复不完整 (short page): ${collection}: ${answer.docs.length} of ${expected}, ${answer.totalDocs} in all`,
    )
  }
}
