import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Releases } from './releases.ts'

/** One address whose file one tree has and the other has not, or has differently. */
export type TreeChange = { kind: 'added' | 'changed' | 'removed'; path: string }

/** A folder of a tree: its files, and its subfolders with the names of their trees. */
type Folder = { files: Set<string>; folders: Map<string, string> }

/**
 * What changes between two trees, by address (`/about/`, `/feed.xml`), in no order. A folder that both have under
 * the same name is the same folder and is not entered, so the work grows with what differs.
 * @param from null: everything in `to` is new @throws where a folder of a tree is not there any more
 */
export function* treeChanges(
  releases: Releases,
  from: string | null,
  to: string | null,
  at = '/',
): Generator<TreeChange> {
  if (from === to) return
  const [before, after] = [folderOf(releases, from), folderOf(releases, to)]
  for (const name of after.files) {
    if (from === null || to === null || !before.files.has(name))
      yield { kind: 'added', path: addressOf(at, name) }
    else if (!isSameFile(join(releases.root(from), name), join(releases.root(to), name)))
      yield { kind: 'changed', path: addressOf(at, name) }
  }
  for (const name of before.files) {
    if (!after.files.has(name)) yield { kind: 'removed', path: addressOf(at, name) }
  }
  for (const name of new Set([...before.folders.keys(), ...after.folders.keys()])) {
    const [old, next] = [before.folders.get(name) ?? null, after.folders.get(name) ?? null]
    yield* treeChanges(releases, old, next, `${at}${name}/`)
  }
}

/** The same as sorted lists. */
export function diffTrees(
  releases: Releases,
  from: string | null,
  to: string,
): Record<TreeChange['kind'], string[]> {
  const lists: Record<TreeChange['kind'], string[]> = { added: [], changed: [], removed: [] }
  for (const { kind, path } of treeChanges(releases, from, to)) lists[kind].push(path)
  for (const list of Object.values(lists)) list.sort()
  return lists
}

function folderOf(releases: Releases, tree: string | null): Folder {
  const folder: Folder = { files: new Set(), folders: new Map() }
  if (tree === null) return folder
  const root = releases.root(tree)
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) folder.folders.set(entry.name, basename(readlinkSync(join(root, entry.name))))
    else folder.files.add(entry.name)
  }
  return folder
}

function addressOf(folder: string, name: string): string {
  return name === 'index.html' ? folder : folder + name
}

/** Whether two files hold the same. Releases share an unchanged file; bytes are read only where each has its own. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [statSync(a), statSync(b)]
  if (one.dev === other.dev && one.ino === other.ino) return true
  return one.size === other.size && readFileSync(a).equals(readFileSync(b))
}
