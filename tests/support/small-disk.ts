import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system in memory with room for so much. */
export type SmallDisk = { folder: string; resize: (kilobytes: number) => void; unmount: () => void }

/** @returns null where this user may not mount: it wants root */
export function mountSmallDisk(): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'guiyan-disk-'))
  const mount = (...options: string[]) => execFileSync('mount', ['-o', ...options, folder], { stdio: 'pipe' })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'pipe' })
  } catch {
    rmdirSync(folder)
    return null
  }
  return {
    folder,
    resize: (kilobytes) => mount(`remount,size=${kilobytes}k`),
    unmount: () => {
      execFileSync('umount', [folder])
      rmdirSync(folder)
    },
  }
}
