import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropOldReleases, sweep } from '../collect.ts'
import { Pacer } from '../pacer.ts'
import { Ledger } from '../ledger/ledger.ts'
import { Derivatives } from '../pull/derivatives.ts'
import { Releases } from '../release/releases.ts'
import { Notes } from '../snapshot/notes.ts'
import { openSnapshot } from '../snapshot/open-snapshot.ts'
import { Stage } from '../stage.ts'
import { swap } from '../swap.ts'

/** What stands at addresses; null takes one away. */
export type Pages = Record<string, string | null>

/** Makes releases of any pages as the press does, without templates and newsroom, in a data folder of its own. */
export class ReleaseMaker {
  /** What `DATA_DIR` would name. */
  readonly dataDir = mkdtempSync(join(tmpdir(), 'guiyan-releases-'))
  /** The press's own. */
  readonly folder = join(this.dataDir, 'press')
  readonly releases = new Releases(join(this.folder, 'releases'))
  readonly #database = openSnapshot(join(this.folder, 'snapshot.db'))
  readonly #notes = new Notes(this.#database)
  readonly #ledger = new Ledger(this.#database)
  readonly #pacer = new Pacer(new AbortController().signal)

  /** @param base tree to go on from @param compared tree in which equal files are looked for @returns its name */
  async tree(base: string | null, pages: Pages, compared = base): Promise<string> {
    const stage = new Stage(this.releases, this.#pacer, base, compared)
    for (const [path, text] of Object.entries(pages)) {
      if (text === null) stage.remove(path)
      else stage.put(path, Buffer.from(text))
    }
    return stage.build()
  }

  /** Makes the next release from the live one and swaps to it. @returns its number and tree */
  async release(pages: Pages): Promise<{ number: number; tree: string }> {
    const tree = await this.tree(this.releases.live(), pages)
    await swap(this.releases, tree)
    const counts = { added: 0, changed: 0, removed: 0, durationMs: 0, pages: 0 }
    const release = { tree, at: new Date().toISOString(), build: 'test', ...counts }
    const number = this.#ledger.addRelease({ ...release, full: false, overrides: [], unprovenPages: [] })
    return { number, tree }
  }

  /** Forgets all releases but the newest and frees what nobody reaches. @returns whether it came to its end */
  async collect(kept = 1): Promise<boolean> {
    dropOldReleases(this.#ledger, kept)
    const derivatives = new Derivatives(join(this.folder, 'files'))
    const shop = { notes: this.#notes, ledger: this.#ledger, releases: this.releases, derivatives }
    return sweep(shop, this.#pacer, () => false)
  }

  remove(): void {
    this.#database.close()
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}
