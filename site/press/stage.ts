import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { failPoint } from './fail-point.ts'
import { flushToDisk } from './release/flush.ts'
import type { Pacer } from './pacer.ts'
import { type PendingFile, type PendingFolder, putPending } from './release/pending-tree.ts'
import { fileOf, type Releases } from './release/releases.ts'

const placing = { move: renameSync, link: linkSync, copy: copyFileSync }

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
  readonly #changes: PendingFolder = new Map()
  readonly #made: string[] = []
  #folders = 0
  #pages = 0

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

  /** Puts a page's bytes at an address. @returns whether they differ from what is there, or that nothing is */
  put(path: string, bytes: Uint8Array): 'same' | 'changed' | 'new' {
    const file = fileOf(path)
    const there = this.#compared && join(this.#releases.root(this.#compared), file)
    const known = there && existsSync(there) ? readFileSync(there) : null
    if (there && known?.equals(bytes)) {
      if (this.#base === null) putPending(this.#changes, file, { kind: 'link', from: there })
      return 'same'
    }
    const from = join(this.#releases.pending, `${this.#id}-${this.#pages++}`)
    writeFileSync(from, bytes, { flag: 'wx' })
    failPoint('stage')
    putPending(this.#changes, file, { kind: 'move', from })
    return known ? 'changed' : 'new'
  }

  /** Puts a file that never changes at an address, by a link to it: `from` must be on the same disk. */
  link(path: string, from: string): void {
    putPending(this.#changes, fileOf(path), { kind: 'link', from })
  }

  /** Puts a file of the templates at an address: it is copied, for the next build may write over it. */
  copy(path: string, from: string): void {
    putPending(this.#changes, fileOf(path), { kind: 'copy', from })
  }

  remove(path: string): void {
    putPending(this.#changes, fileOf(path), { kind: 'gone' })
  }

  /**
   * Makes the tree and brings it to disk. @returns its name: the base's where nothing differs
   * @throws where the disk is full, or a linked file is not there
   */
  async build(): Promise<string> {
    if (this.#base !== null && this.#changes.size === 0) return this.#base
    const tree = (await this.#folder(this.#base, this.#changes)) ?? this.#newFolder()
    await flushToDisk(this.#made, this.#releases.trees)
    return tree
  }

  /** Takes away what a stage that will not go live has written. */
  abandon(): void {
    for (const name of readdirSync(this.#releases.pending)) {
      if (name.startsWith(this.#id)) rmSync(join(this.#releases.pending, name), { force: true })
    }
    for (const name of this.#made) rmSync(name, { recursive: true, force: true })
  }

  /** A folder with the old one's entries but for what changes; null where nothing is left in it. */
  async #folder(old: string | null, changes: PendingFolder): Promise<string | null> {
    const kept = old === null ? [] : readdirSync(this.#releases.root(old), { withFileTypes: true })
    const subfolders = new Map<string, string>()
    for (const [name, change] of changes) {
      if (!(change instanceof Map)) continue
      const link = kept.find((entry) => entry.name === name)
      const before =
        link && old !== null ? basename(readlinkSync(join(this.#releases.root(old), name))) : null
      const made = await this.#folder(before, change)
      if (made !== null) subfolders.set(name, made)
    }
    const untouched = kept.filter((entry) => !changes.has(entry.name))
    const files = [...changes].filter(
      (change): change is [string, Exclude<PendingFile, { kind: 'gone' }>] =>
        !(change[1] instanceof Map) && change[1].kind !== 'gone',
    )
    if (untouched.length + subfolders.size + files.length === 0) return null

    const tree = this.#newFolder()
    const at = this.#releases.root(tree)
    for (const entry of untouched) {
      const from = join(this.#releases.root(old ?? ''), entry.name)
      if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), join(at, entry.name))
      else linkSync(from, join(at, entry.name))
      await this.#pacer.breathe()
    }
    for (const [name, made] of subfolders) symlinkSync(join('..', made), join(at, name))
    for (const [name, { kind, from }] of files) {
      placing[kind](from, join(at, name))
      failPoint('stage')
      if (kind !== 'link') this.#made.push(join(at, name))
      await this.#pacer.breathe()
    }
    return tree
  }

  #newFolder(): string {
    const tree = `${this.#id}-${(this.#folders++).toString(36)}`
    mkdirSync(this.#releases.root(tree))
    failPoint('stage')
    this.#made.push(this.#releases.root(tree))
    return tree
  }
}
