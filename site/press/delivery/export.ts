import { copyFileSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isSameFile, treeChanges } from '../release/diff-trees.ts'
import { flushToDisk } from '../release/flush.ts'
import { fileOf, type Releases } from '../release/releases.ts'
import { type ExportMark, writeMark } from './export-mark.ts'
import { inPhases } from './order.ts'
import type { KeptRelease } from './release-store.ts'

/** How many files an export wrote, took away and left as they were. */
export type Exported = { written: number; removed: number; unchanged: number }

/**
 * Makes a folder of plain files equal to a release. Each file is replaced whole and what goes goes last, so a server
 * may serve the folder meanwhile; what a killed run left is completed by the next.
 * @param before the folder's mark (export-mark.ts) @param compare look at every file, whatever the mark says
 */
export async function exportRelease(
  releases: Releases,
  release: KeptRelease,
  folder: string,
  { before, compare }: { before: ExportMark | null; compare: boolean },
): Promise<Exported> {
  const root = releases.root(release.tree)
  const wanted = new Set([...treeChanges(releases, null, release.tree)].map(({ path }) => path))
  const gone = before?.paths.filter((path) => !wanted.has(path)) ?? []
  const written =
    before?.complete && !compare && releases.has(before.tree)
      ? [...treeChanges(releases, before.tree, release.tree)].flatMap(({ kind, path }) =>
          kind === 'removed' ? [] : [path],
        )
      : [...wanted].filter((path) => !isThere(join(folder, fileOf(path)), join(root, fileOf(path))))
  const mark = { format: 1, release: release.number, tree: release.tree } as const
  if (written.length + gone.length > 0)
    writeMark(folder, { ...mark, complete: false, paths: [...wanted, ...gone].sort() })
  for (const path of inPhases(written).flat()) putFile(join(root, fileOf(path)), folder, fileOf(path))
  for (const path of gone) removeFile(folder, fileOf(path))
  const files = written.map((path) => join(folder, fileOf(path)))
  await flushToDisk(files, folder)
  writeMark(folder, { ...mark, complete: true, paths: [...wanted].sort() })
  return { written: written.length, removed: gone.length, unchanged: wanted.size - written.length }
}

function isThere(file: string, wanted: string): boolean {
  return existsSync(file) && isSameFile(file, wanted)
}

/** Copied, never linked: whoever changes the copy must not change the release. */
function putFile(from: string, folder: string, file: string): void {
  const part = join(folder, '.guiyan-export.part')
  copyFileSync(from, part)
  mkdirSync(join(folder, dirname(file)), { recursive: true })
  renameSync(part, join(folder, file))
}

/** A file, and the folders that are empty without it. */
function removeFile(folder: string, file: string): void {
  rmSync(join(folder, file), { force: true })
  for (let at = dirname(file); at !== '.'; at = dirname(at)) {
    try {
      rmdirSync(join(folder, at))
    } catch {
      return
    }
  }
}
