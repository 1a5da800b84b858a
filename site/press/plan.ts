import { collections, type CollectionName } from '@guiyan/shared/content'
import { type Address, fixedPaths, pathsOf } from '../src/content/paths.ts'
import { recordReads } from '../src/content/recording.ts'
import type { ContentStore } from '../src/content/store.ts'
import { tags } from '../src/content/tags.ts'
import { failPoint } from './fail-point.ts'
import type { Notes, Reader } from './snapshot/notes.ts'
import type { Pacer } from './pacer.ts'
import { documentOf } from './snapshot/document-of.ts'
import { tagId } from './snapshot/tag-id.ts'

/** What a path list gave, and what it read for that (ids of tags). `undrawn`: it would have a poster more. */
export type PathList = { reader: Reader; addresses: Address[]; tags: number[]; undrawn: boolean }

/** The work that leads from the live release to the next. */
export type Plan = {
  /** Everything is rendered, into a tree of its own. */
  full: boolean
  /** Dirty tags up to this sequence are dealt with. */
  upTo: number
  pages: string[]
  files: { path: string; file: string }[]
  removed: string[]
  /** By how many pages the site grows; of a full plan, how many there are. */
  growth: number
  added: Set<string>
  pathLists: PathList[]
  /** Whether an address will be there. */
  exists: (path: string) => boolean
}

/** Plans a release from nothing: a first one, new templates, or another address of the site. */
export async function planAll(store: ContentStore, notes: Notes, pacer: Pacer): Promise<Plan> {
  const pathLists: PathList[] = []
  const all = new Map<string, Address>(fixedPaths.map((path) => [path, { path, file: null }]))
  for (const collection of collections) {
    for (const id of store.list(collection, 'all')) {
      const list = pathList(store, collection, id)
      // A month's address is brought by each of its articles: one copy is kept of it.
      for (const address of list.addresses) if (!all.has(address.path)) all.set(address.path, address)
      pathLists.push({ ...list, addresses: list.addresses.map((each) => all.get(each.path) ?? each) })
      await pacer.breathe()
    }
  }
  const parts = split([...all.values()].map(({ path, file }) => [path, file]))
  return {
    full: true,
    upTo: notes.newestDirty(),
    removed: [],
    growth: parts.pages.length,
    added: new Set(all.keys()),
    pathLists,
    ...parts,
    exists: (path) => all.has(path),
  }
}

/** Plans what touched tags ask for, the dirty ones if none are given; null where nothing is touched. */
export async function planDirty(
  store: ContentStore,
  notes: Notes,
  pacer: Pacer,
  dirty = notes.dirty(),
): Promise<Plan | null> {
  if (dirty.tags.length === 0) return null
  const readers = new Set(dirty.tags.flatMap((tag) => notes.readersOf(tag)))
  // A new document has no path list yet that could have read it.
  for (const tag of dirty.tags) if (tag.startsWith('doc:')) readers.add(`paths:${tag.slice('doc:'.length)}`)

  const pathLists: PathList[] = []
  for (const reader of readers) {
    if (!reader.startsWith('paths:')) continue
    const { collection, id } = documentOf(reader)
    pathLists.push(pathList(store, collection, id))
    await pacer.breathe()
  }
  const { added, removed, growth } = addressesThatMove(notes, pathLists)
  // A page that links to an address that comes or goes is looked at again, whoever wrote the link.
  const moved = [...added.keys(), ...removed]
  for (const path of moved) for (const reader of notes.readersOf(tags.path(path))) readers.add(reader)

  const gone = new Set(removed)
  const exists = (path: string) =>
    added.has(path) || (!gone.has(path) && (isFixed(path) || notes.bringersOf(path).length > 0))
  const pages = new Map(added)
  for (const reader of readers) {
    const path = reader.slice('page:'.length)
    if (reader.startsWith('page:') && exists(path)) pages.set(path, pages.get(path) ?? null)
  }
  return {
    full: false,
    upTo: dirty.upTo,
    removed,
    growth,
    added: new Set(added.keys()),
    pathLists,
    ...split(pages),
    exists,
  }
}

function pathList(store: ContentStore, collection: CollectionName, id: string): PathList {
  const read = new Set<number>()
  failPoint('plan')
  const recorded = recordReads(store, (tag) => read.add(tagId(tag)))
  let undrawn = false
  const drawn = (file: string) => {
    const isDrawn = recorded.drawn(file)
    undrawn ||= !isDrawn
    return isDrawn
  }
  const addresses = pathsOf({ ...recorded, drawn }, collection, id)
  return { reader: `paths:${collection}:${id}`, addresses, tags: [...read], undrawn }
}

/** An address comes with the first document that brings it and goes with the last. */
function addressesThatMove(notes: Notes, pathLists: PathList[]) {
  const asked = new Set(pathLists.map((list) => list.reader))
  const before = new Map(
    pathLists.flatMap((list) => notes.addressesOf(list.reader).map(({ path, file }) => [path, file])),
  )
  const after = new Map(pathLists.flatMap((list) => list.addresses.map(({ path, file }) => [path, file])))
  const broughtByOthers = (path: string) =>
    isFixed(path) || notes.bringersOf(path).some((reader) => !asked.has(reader))
  const added = new Map([...after].filter(([path]) => !before.has(path) && !broughtByOthers(path)))
  const removed = new Map([...before].filter(([path]) => !after.has(path) && !broughtByOthers(path)))
  return {
    added,
    removed: [...removed.keys()],
    growth: split(added).pages.length - split(removed).pages.length,
  }
}

const fixed = new Set(fixedPaths)
const isFixed = (path: string) => fixed.has(path)

function split(paths: Iterable<readonly [path: string, file: string | null]>): Pick<Plan, 'pages' | 'files'> {
  const entries = [...paths]
  return {
    pages: entries.flatMap(([path, file]) => (file === null ? [path] : [])),
    files: entries.flatMap(([path, file]) => (file === null ? [] : [{ path, file }])),
  }
}
