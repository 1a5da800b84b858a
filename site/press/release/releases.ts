import { existsSync, mkdirSync, readlinkSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * Where releases lie. `trees/` holds immutable folders by name, side by side; a folder's subfolders are
 * relative links to others of them, so that releases share what did not change. `current` is a link to the
 * live one's root.
 */
export class Releases {
  readonly folder: string
  readonly trees: string
  /** Where a link to the next release waits for its swap. */
  readonly pending: string
  readonly current: string

  constructor(folder: string) {
    this.folder = folder
    this.trees = join(folder, 'trees')
    this.pending = join(folder, 'pending')
    this.current = join(folder, 'current')
    mkdirSync(this.trees, { recursive: true })
    mkdirSync(this.pending, { recursive: true })
  }

  /** Name of the live tree, or null before the first release. */
  live(): string | null {
    try {
      return basename(readlinkSync(this.current))
    } catch {
      return null
    }
  }

  has(tree: string): boolean {
    return existsSync(join(this.trees, tree))
  }

  root(tree: string): string {
    return join(this.trees, tree)
  }
}

/** Where the file of an address lies below a root: `/about/` → `about/index.html`, `/feed.xml` → `feed.xml`. */
export function fileOf(path: string): string {
  return path.slice(1) + (path.endsWith('/') ? 'index.html' : '')
}
