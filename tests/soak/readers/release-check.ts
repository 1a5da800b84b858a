import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Where an address lies below a release's root. */
const fileOf = (path: string) => path.slice(1) + (path.endsWith('/') ? 'index.html' : '')

// Attributes as Astro writes them.
const attribute = /\s(?:href|src|srcset)="(\/[^"]*)"/g

/** The addresses of our own site that a page names, without query and fragment. */
export function namedBy(page: string): string[] {
  const found = new Set<string>()
  for (const [, value = ''] of page.matchAll(attribute)) {
    for (const source of value.split(/,\s+/)) {
      const path = source.split(/[\s?#]/)[0] ?? ''
      if (!path.startsWith('//') && path !== '') found.add(path)
    }
  }
  return [...found]
}

/** Holds what a web server sent against the releases that its press has on disk. */
export class ReleaseCheck {
  readonly #releases: string
  /** What a release was found to hold. */
  readonly #held = new Map<string, Set<string>>()

  /** @param releases the press's folder */
  constructor(releases: string) {
    this.#releases = releases
  }

  /** Name of the tree that is live now. */
  live(): string {
    return basename(readlinkSync(join(this.#releases, 'current')))
  }

  /**
   * The release that a body is of: the one live before the request or one that took its place meanwhile.
   * Null where it is no file of any of them.
   */
  releaseOf(path: string, body: Buffer, liveBefore: string): string | null {
    const now = this.live()
    const likely = now === liveBefore ? [now] : [liveBefore, now]
    const holds = (tree: string) => this.#read(tree, path)?.equals(body) ?? false
    const found = likely.find(holds)
    if (found !== undefined || now === liveBefore) return found ?? null
    // Several swaps happened while it was answered.
    const roots = readdirSync(join(this.#releases, 'trees')).filter((name) => name.endsWith('-0'))
    return roots.find((tree) => tree > liveBefore && tree < now && holds(tree)) ?? null
  }

  /** Those of the addresses that the release has no file for. */
  missing(release: string, paths: string[]): string[] {
    const held = this.#held.get(release) ?? new Set()
    this.#held.set(release, held)
    if (this.#held.size > 50) this.#held.delete(this.#held.keys().next().value ?? '')
    const lacking = paths.filter((path) => {
      if (held.has(path)) return false
      if (!existsSync(join(this.#releases, 'trees', release, fileOf(path)))) return true
      held.add(path)
      return false
    })
    // It may have been swept away, with all that it held.
    return existsSync(join(this.#releases, 'trees', release)) ? lacking : []
  }

  #read(tree: string, path: string): Buffer | null {
    try {
      return readFileSync(join(this.#releases, 'trees', tree, fileOf(path)))
    } catch {
      return null
    }
  }
}
