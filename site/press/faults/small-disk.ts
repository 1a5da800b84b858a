import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system in memory that can be filled to its last block or its last file. Mounting wants root. */
export class SmallDisk {
  readonly folder: string
  readonly #ballast: string

  private constructor(folder: string) {
    this.folder = folder
    this.#ballast = join(folder, 'ballast')
    mkdirSync(this.#ballast)
  }

  /** @returns null where this user may not mount */
  static mount(): SmallDisk | null {
    const folder = mkdtempSync(join(tmpdir(), 'guiyan-disk-'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m,nr_inodes=12000', 'tmpfs', folder], {
        stdio: 'pipe',
      })
      return new SmallDisk(folder)
    } catch {
      rmdirSync(folder)
      return null
    }
  }

  /** Fills it until only so many blocks (of 4 KiB), or so many files, find room. */
  leave(what: 'blocks' | 'files', room: number): void {
    mkdirSync(this.#ballast, { recursive: true })
    const { bfree, ffree, bsize } = statfsSync(this.folder)
    if (what === 'blocks') writeFileSync(join(this.#ballast, 'blocks'), Buffer.alloc((bfree - room) * bsize))
    else for (let made = ffree; made > room; made--) writeFileSync(join(this.#ballast, `${made}`), '')
  }

  /** Takes the filling out again. */
  relieve(): void {
    rmSync(this.#ballast, { recursive: true, force: true })
  }

  unmount(): void {
    execFileSync('umount', [this.folder])
    rmdirSync(this.folder)
  }
}
