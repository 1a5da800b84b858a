import { copyFileSync, existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What lies in a press's folder that should not, and what lacks. Names of folders and files. */
export type FolderState = { orphans: string[]; missing: string[] }

/**
 * Compares a press's folder with what its kept releases need. Follows the links by itself: it shares no code with the
 * sweep that it judges. @param folder `DATA_DIR/press`
 */
export function folderState(folder: string): FolderState {
  const [trees, pending, files] = ['releases/trees', 'releases/pending', 'files'].map((name) =>
    join(folder, name),
  ) as [string, string, string] // reason: three names in, three paths out
  const missing = new Set<string>()
  const needed = new Set<string>()
  const look = (tree: string) => {
    if (needed.has(tree)) return
    if (!existsSync(join(trees, tree))) return void missing.add(tree)
    needed.add(tree)
    for (const entry of readdirSync(join(trees, tree), { withFileTypes: true }))
      if (entry.isSymbolicLink()) look(basename(readlinkSync(join(trees, tree, entry.name))))
  }
  for (const tree of keptTrees(folder)) look(tree)
  look(basename(readlinkSync(join(folder, 'releases', 'current'))))
  const orphans = [
    ...readdirSync(trees).filter((tree) => !needed.has(tree)),
    ...readdirSync(pending),
    ...readdirSync(files).filter((name) => name.endsWith('.part')),
  ]
  return { orphans, missing: [...missing] }
}

function keptTrees(folder: string): string[] {
  const database = new DatabaseSync(join(folder, 'snapshot.db'), { readOnly: true })
  const rows = database.prepare('SELECT tree FROM ledger_releases WHERE is_kept = 1').all()
  database.close()
  return rows.map((row) => String(row['tree']))
}

/** What SQLite says of the snapshot as a killed press left it: `ok`, or what is broken. The press must not run. */
export function snapshotIntegrity(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'guiyan-integrity-'))
  try {
    for (const name of readdirSync(folder)) {
      if (name === 'snapshot.db' || name === 'snapshot.db-wal')
        copyFileSync(join(folder, name), join(copy, name))
    }
    const database = new DatabaseSync(join(copy, 'snapshot.db'))
    const rows = database.prepare('PRAGMA integrity_check').all()
    database.close()
    return rows.map((row) => String(row['integrity_check'])).join('; ')
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
