import { failPoint } from './fail-point.ts'
import type { Notes, Release } from './snapshot/notes.ts'
import type { Pacer } from './pacer.ts'
import type { Plan } from './plan.ts'
import { buildOf, type Workshop } from './workshop.ts'

/** What each page read, by address. */
export type Reads = Map<string, string[]>

const recordsAtOnce = 200

/**
 * Notes what went live, and clears the dirty tags that this dealt with in the last transaction. A crash
 * before that only means that the same is rendered again, so a large release is noted in parts.
 * @param release null where no file differed
 */
export async function noteLive(
  { notes, bundle, siteUrl }: Workshop,
  plan: Plan,
  reads: Reads,
  release: Omit<Release, 'number'> | null,
  pacer: Pacer,
): Promise<Release | null> {
  failPoint('note')
  if (plan.full) forgetReaders(notes)
  const records = [
    ...[...reads].map(
      ([path, read]) =>
        () =>
          notes.record(`page:${path}`, read),
    ),
    ...plan.pathLists.map((list) => () => notes.record(list.reader, list.tags, list.addresses)),
    ...plan.removed.map((path) => () => notes.forget(`page:${path}`)),
  ]
  for (let from = 0; plan.full && from < records.length; from += recordsAtOnce) {
    const part = records.slice(from, from + recordsAtOnce)
    notes.inTransaction(() => part.forEach((record) => record()))
    failPoint('note')
    await pacer.breathe()
  }
  return notes.inTransaction(() => {
    if (plan.full) {
      const build = buildOf({ bundle, siteUrl })
      notes.set('build', build)
      for (const path of bundle.assets.keys())
        notes.run('INSERT OR IGNORE INTO assets VALUES (?, ?)', build, path)
    } else for (const record of records) record()
    failPoint('note')
    notes.run('DELETE FROM dirty WHERE sequence <= ?', plan.upTo)
    return release && notes.addRelease(release)
  })
}

/** Until `build` is set again, everything counts as not rendered. */
function forgetReaders(notes: Notes): void {
  notes.inTransaction(() => {
    notes.run(`DELETE FROM meta WHERE name = 'build'`)
    for (const table of ['reads', 'addresses', 'readers', 'tags']) notes.run(`DELETE FROM ${table}`)
  })
}
