import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { failPoint } from './fail-point.ts'
import { flushToDisk } from './release/flush.ts'
import type { Pacer } from './pacer.ts'
import { fileOf, type Releases } from './release/releases.ts'
import { StagedFolder } from './release/staged-folder.ts'

/**
 * The next release in the making. Nothing that is live is ever written to: a changed file is a new file, a
 * folder on the way to it a new folder, and everything else is linked. A half-made stage is in nobody's way
 * and is collected later.
 */
export class Stage {
  readonly #releases: Releases
  readonly #pacer: Pacer
  readonly #id = `${Date.now().toString(36)}-${randomBytes(3).toString('hex')}`
  readonly #base: string | null
  readonly #compared: string | null
  #root: StagedFolder | undefined
  #folders = 0

  /**
   * @param base name of the tree that this one goes on from; null to make one of what is put alone
   * @param compared name of the tree in which equal files are looked for
   */
  constructor(releases: Releases, pacer: Pacer, base: string | null, compared: string | null) {
    this.#releases = releases
    this.#pacer = pacer
    this.#base = base
    this.#compared = compared
  }

  /** Whether everything that is not put stays as it was. */
  get goesOn(): boolean {
    return this.#base !== null
  }

  /** Puts a page's bytes at an address. @returns whether they differ from what is there, or that nothing is */
  put(path: string, bytes: Uint8Array): 'same' | 'changed' | 'new' {
    const there = this.#compared && join(this.#releases.root(this.#compared), fileOf(path))
    const known = there && existsSync(there) ? readFileSync(there) : null
    if (there && known?.equals(bytes)) {
      if (this.#base === null) this.link(path, there)
      return 'same'
    }
    writeFileSync(this.#place(path), bytes, { flag: 'wx' })
    failPoint('stage')
    return known ? 'changed' : 'new'
  }

  /** Puts a file that never changes at an address, by a link to it: `from` must be on the same disk. */
  link(path: string, from: string): void {
    linkSync(from, this.#place(path))
  }

  /** Puts a file of the templates at an address: it is copied, for the next build may write over it. */
  copy(path: string, from: string): void {
    copyFileSync(from, this.#place(path))
  }

  /** Leaves out the file of an address, and folders in which nothing is left. */
  remove(path: string): void {
    const { folder, name } = this.#folderOf(path)
    folder.remove(name)
  }

  /**
   * Makes the tree and brings it to disk. @returns its name: the base's where nothing differs
   * @throws where the disk is full, or a linked file is not there
   */
  async build(): Promise<string> {
    if (this.#base !== null && !this.#root) return this.#base
    const root = this.#ownRoot()
    const written: string[] = []
    await this.#finish(root, written)
    await flushToDisk(written, this.#releases.trees)
    return root.tree
  }

  /** Takes away what a stage that will not go live has written. */
  abandon(): void {
    for (const name of readdirSync(this.#releases.trees)) {
      if (name.startsWith(this.#id)) rmSync(this.#releases.root(name), { recursive: true, force: true })
    }
  }

  #place(path: string): string {
    const { folder, name } = this.#folderOf(path)
    return folder.place(name)
  }

  /** The new folder that an address lies in; it and those on the way to it are made where they are not there yet. */
  #folderOf(path: string): { folder: StagedFolder; name: string } {
    const names = fileOf(path).split('/')
    const name = names.pop() ?? ''
    let folder = this.#ownRoot()
    for (const each of names) {
      const known = folder.subfolder(each)
      const next = known ?? this.#newFolder(folder.oldSubfolder(each))
      if (!known) folder.enter(each, next)
      folder = next
    }
    return { folder, name }
  }

  /** Completes a folder and those below it with what stays, and says what is new. @returns whether anything is in it */
  async #finish(folder: StagedFolder, written: string[]): Promise<boolean> {
    const root = this.#releases.root(folder.tree)
    let filled = false
    for (const [name, what] of folder.placed()) {
      if (what === 'file') written.push(join(root, name))
      else if (await this.#finish(what, written)) folder.link(name, what)
      else {
        rmdirSync(this.#releases.root(what.tree))
        continue
      }
      filled = true
      await this.#pacer.breathe()
    }
    for (const entry of folder.untouched()) {
      folder.keep(entry)
      filled = true
      await this.#pacer.breathe()
    }
    if (filled) written.push(root)
    return filled
  }

  #ownRoot(): StagedFolder {
    return (this.#root ??= this.#newFolder(this.#base))
  }

  #newFolder(old: string | null): StagedFolder {
    const tree = `${this.#id}-${(this.#folders++).toString(36)}`
    mkdirSync(this.#releases.root(tree))
    failPoint('stage')
    return new StagedFolder(this.#releases, tree, old)
  }
}
