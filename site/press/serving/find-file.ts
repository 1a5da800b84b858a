import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { RecentlyUsed } from '../../src/content/recently-used.ts'
import { fileOf, type Releases } from '../release/releases.ts'

/** What stands at an address: a file, a folder whose address lacks its slash, or nothing. */
export type Found = { kind: 'file'; file: string } | { kind: 'folder' } | { kind: 'nothing' }

const keptAnswers = 10_000
const longestPath = 1024

/**
 * Finds files of releases. An answer holds for one tree and for ever, because trees never change; so a
 * request that began before a swap ends with the release it began with.
 */
export class FileFinder {
  readonly #releases: Releases
  readonly #known = new RecentlyUsed<string>(keptAnswers)

  constructor(releases: Releases) {
    this.#releases = releases
  }

  /** @param path decoded path of a request, with its leading slash @param tree name of the tree to look in */
  async find(path: string, tree: string): Promise<Found> {
    if (!isPlain(path)) return { kind: 'nothing' }
    const file = await this.#file(path, tree)
    if (file !== null) return { kind: 'file', file }
    const index = path.endsWith('/') ? null : await this.#file(`${path}/`, tree)
    return { kind: index === null ? 'nothing' : 'folder' }
  }

  async #file(path: string, tree: string): Promise<string | null> {
    const key = `${tree}${path}`
    const known = this.#known.peek(key)
    if (known !== undefined) return known
    const file = await this.#inside(join(this.#releases.root(tree), fileOf(path)))
    // Only what is there is kept: anybody can ask for any number of addresses that are not.
    if (file !== null) this.#known.get(key, () => file)
    return file
  }

  /** The real path of a file, or null where there is none or it lies outside the trees. */
  async #inside(file: string): Promise<string | null> {
    try {
      const real = await realpath(file)
      const within = real.startsWith((await realpath(this.#releases.trees)) + sep)
      return within && (await stat(real)).isFile() ? real : null
    } catch {
      return null
    }
  }
}

/** Whether a path can be an address of the site: no hidden, parent or empty folder, no page under its file's name. */
function isPlain(path: string): boolean {
  if (!path.startsWith('/') || path.length > longestPath || /[\0\\]/.test(path)) return false
  const names = path.slice(1).split('/')
  const last = names.pop()
  return (
    names.every((name) => name !== '' && !name.startsWith('.')) &&
    !last?.startsWith('.') &&
    last !== 'index.html'
  )
}
