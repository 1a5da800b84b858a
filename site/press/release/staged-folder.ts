import { linkSync, readdirSync, readlinkSync, symlinkSync, type Dirent } from 'node:fs'
import { basename, join } from 'node:path'
import type { Releases } from './releases.ts'

/** A folder of the next release in the making: what is new in it is there at once, what stays comes last. */
export class StagedFolder {
  readonly tree: string
  /** The folder that it goes on from, by name; null for none. */
  readonly old: string | null
  readonly subfolders = new Map<string, StagedFolder>()
  readonly #releases: Releases
  readonly #files = new Set<string>()
  readonly #gone = new Set<string>()

  /** @param tree name of an empty folder in `releases.trees` */
  constructor(releases: Releases, tree: string, old: string | null) {
    this.#releases = releases
    this.tree = tree
    this.old = old
  }

  /** Takes a name for a new file. @returns where to write it @throws where a subfolder has that name */
  place(name: string): string {
    if (!isPlain(name) || this.subfolders.has(name)) throw this.#unusable(name)
    this.#files.add(name)
    return join(this.#releases.root(this.tree), name)
  }

  /** Leaves out a file that the old folder has. */
  remove(name: string): void {
    this.#gone.add(name)
  }

  /** Adds a subfolder. @throws where a file has that name */
  enter(name: string, subfolder: StagedFolder): void {
    if (!isPlain(name) || this.#files.has(name)) throw this.#unusable(name)
    this.subfolders.set(name, subfolder)
  }

  /** The old folder's subfolder of that name, by the name of its tree. */
  oldSubfolder(name: string): string | null {
    if (this.old === null) return null
    try {
      return basename(readlinkSync(join(this.#releases.root(this.old), name)))
    } catch {
      return null
    }
  }

  /** Entries of the old folder that nothing has taken the place of. */
  untouched(): Dirent[] {
    if (this.old === null) return []
    const entries = readdirSync(this.#releases.root(this.old), { withFileTypes: true })
    return entries.filter(
      ({ name }) => !this.#files.has(name) && !this.#gone.has(name) && !this.subfolders.has(name),
    )
  }

  /** Brings an untouched entry over. */
  keep(entry: Dirent): void {
    const from = join(this.#releases.root(this.old ?? ''), entry.name)
    const to = join(this.#releases.root(this.tree), entry.name)
    try {
      // A link to a subfolder is shared like a file: in a wide folder a hard link costs a fraction of a new one.
      linkSync(from, to)
    } catch (error) {
      if (!entry.isSymbolicLink()) throw error
      symlinkSync(readlinkSync(from), to)
    }
  }

  /** Links a finished subfolder. */
  link(name: string, subfolder: StagedFolder): void {
    symlinkSync(join('..', subfolder.tree), join(this.#releases.root(this.tree), name))
  }

  get hasFiles(): boolean {
    return this.#files.size > 0
  }

  #unusable(name: string): Error {
    return new Error(`这个名字不能用，或既是文件又是文件夹 (no file can have this name here): ${name}`)
  }
}

function isPlain(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..'
}
