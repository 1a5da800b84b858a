import { linkSync, readdirSync, readlinkSync, symlinkSync, type Dirent } from 'node:fs'
import { basename, join } from 'node:path'
import type { Releases } from './releases.ts'

/** A folder of the next release in the making: what is new in it is there at once, what stays comes last. */
export class StagedFolder {
  readonly tree: string
  /** The folder that it goes on from, by name; null for none. */
  readonly old: string | null
  readonly #releases: Releases
  /** What is decided of each name. One map for all: a full release has a folder for each page. */
  readonly #entries = new Map<string, StagedFolder | 'file' | 'gone'>()

  /** @param tree name of an empty folder in `releases.trees` */
  constructor(releases: Releases, tree: string, old: string | null) {
    this.#releases = releases
    this.tree = tree
    this.old = old
  }

  /** Takes a name for a new file. @returns where to write it @throws where a subfolder has that name */
  place(name: string): string {
    if (!isPlain(name) || this.subfolder(name)) throw this.#unusable(name)
    this.#entries.set(name, 'file')
    return join(this.#releases.root(this.tree), name)
  }

  /** Leaves out a file that the old folder has. */
  remove(name: string): void {
    this.#entries.set(name, 'gone')
  }

  /** Adds a subfolder. @throws where a file has that name */
  enter(name: string, subfolder: StagedFolder): void {
    if (!isPlain(name) || this.#entries.get(name) === 'file') throw this.#unusable(name)
    this.#entries.set(name, subfolder)
  }

  subfolder(name: string): StagedFolder | null {
    const entry = this.#entries.get(name)
    return entry instanceof StagedFolder ? entry : null
  }

  /** Names of new files, and of subfolders with what they are. */
  *placed(): Generator<[name: string, what: StagedFolder | 'file']> {
    for (const [name, what] of this.#entries) if (what !== 'gone') yield [name, what]
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
    return entries.filter(({ name }) => !this.#entries.has(name))
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

  #unusable(name: string): Error {
    return new Error(`这个名字不能用，或既是文件又是文件夹 (no file can have this name here): ${name}`)
  }
}

function isPlain(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..'
}
