import { createHash } from 'node:crypto'
import { Converter, type Term } from './converter.ts'
import { feedInTraditional, inTraditional, type Traditional, traditional } from './in-traditional.ts'
import type { Region } from './opencc.ts'
import { twinPath } from './twin-paths.ts'

/** A page in traditional characters. */
export type Twin = { path: string; bytes: Buffer }

/** Makes the twins of a site's pages: the one way that the press, `astro build` and `astro dev` have. */
export class Twins {
  /** Differs whenever a twin could look different for the same page. */
  readonly key: string
  readonly #traditional: Traditional

  /** @param siteUrl without a trailing slash */
  constructor(region: Region, siteUrl: string, terms: readonly Term[]) {
    this.key = createHash('sha256')
      .update(JSON.stringify([region, terms]))
      .digest('hex')
      .slice(0, 16)
    this.#traditional = traditional(region, siteUrl, new Converter(region, terms))
  }

  /** The twin of a page or a feed; null for a file that has none. @param bytes what lies at `path` */
  of(path: string, bytes: Uint8Array): Twin | null {
    const twin = twinPath(path)
    if (twin === null) return null
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
    const make = path.endsWith('/') || path.endsWith('.html') ? inTraditional : feedInTraditional
    return { path: twin, bytes: Buffer.from(make(text, this.#traditional)) }
  }
}
