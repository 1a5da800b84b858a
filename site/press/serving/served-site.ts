import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { routes } from '@guiyan/shared/routes'
import { originalPath } from '../../src/zh-hant/twin-paths.ts'
import { redirectTarget } from '../release/links.ts'
import { fileOf } from '../release/releases.ts'

/** The served site could not be asked at all. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
}

const timeoutMs = 10_000
// Pictures are compared in memory.
const mostAtOnce = 8
const moved = [301, 308]
const gone = [404, 410]

/** The site as readers get it, asked over HTTP. */
export class ServedSite {
  readonly #urlOf: () => string
  readonly #siteUrl: string
  #asking = 0
  readonly #waiting: (() => void)[] = []

  /** @param url tells where it is asked @param siteUrl where readers ask; both without a trailing slash */
  constructor(url: () => string, siteUrl: string) {
    this.#urlOf = url
    this.#siteUrl = siteUrl
  }

  get #url(): string {
    return this.#urlOf()
  }

  /**
   * Compares what an address answers with the file that a tree has for it: the very bytes; for a former address a
   * redirect to the page's address now, or the bytes of the page that redirects; 404 or 410 where there is none.
   * @param root folder of the tree @returns null, or in Chinese what came instead @throws UnreachableError
   */
  async problem(path: string, root: string, signal: AbortSignal): Promise<string | null> {
    if (this.#asking >= mostAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#asking++
    try {
      return await this.#compared(path, root, signal)
    } finally {
      this.#asking--
      this.#waiting.shift()?.()
    }
  }

  async #compared(path: string, root: string, signal: AbortSignal): Promise<string | null> {
    const expected = fileIn(root, path)
    const { status, location, bytes } = await this.#get(path, expected?.byteLength ?? 0, signal)
    const where = `${this.#url}${path}`
    if (!expected) {
      return gone.includes(status) ? null : `${where} 应已撤下（404 或 410），实际应答 ${status}`
    }
    const target = path.endsWith('/') ? redirectTarget(expected.toString('utf8')) : null
    if (target !== null && moved.includes(status)) {
      return this.#isOwn(location, target)
        ? null
        : `${where} 应转到 ${target}，实际转到 ${location ?? '无处'}`
    }
    const wanted = originalPath(path) === routes.notFound() ? [200, 404] : [200]
    if (!wanted.includes(status)) return `${where} 应答 ${status}，应为 200`
    return bytes?.equals(expected)
      ? null
      : `${where} 的内容与这一版不同（可能是缓存，或读者看到的是别的服务器）`
  }

  #isOwn(location: string | null, target: string): boolean {
    if (location === null || !URL.canParse(location, this.#url)) return false
    const { origin, pathname } = new URL(location, this.#url)
    return pathname === target && [this.#url, this.#siteUrl].some((url) => new URL(url).origin === origin)
  }

  /** @param length how many bytes are wanted: a longer answer is not read to its end, and none of it returned */
  async #get(path: string, length: number, signal: AbortSignal) {
    try {
      const response = await fetch(this.#url + path, {
        redirect: 'manual',
        // Between us and the site no cache may answer for it; and what is compared is not to be packed first.
        headers: { 'cache-control': 'no-cache', 'accept-encoding': 'identity' },
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      })
      const bytes = await bodyOf(response, length)
      return { status: response.status, location: response.headers.get('location'), bytes }
    } catch (cause) {
      signal.throwIfAborted()
      throw new UnreachableError(`网站连不上 (served site not reachable): ${this.#url}${path}`, { cause })
    }
  }
}

async function bodyOf(response: Response, length: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    const bytes = part as Uint8Array // reason: fetch gives bytes
    size += bytes.byteLength
    if (size > length) return null
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

function fileIn(root: string, path: string): Buffer | null {
  const file = join(root, fileOf(path))
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null
}
