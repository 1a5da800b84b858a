import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { families, type Family, isObject, loose, type Stored } from './families.ts'
import { MoveError } from './move-error.ts'
import type { Shelf } from './newsroom.ts'

/** What both databases hold of a collection, proven to be the same. */
export type Proof = { documents: number; versions: number; sha256: string }

/**
 * Reads a collection from both databases and compares every document and version.
 * @param clean what was not taken along of the source's
 * @throws MoveError naming the first that differs
 */
export async function compare(
  from: Payload,
  to: Payload,
  shelf: Shelf,
  clean: (shelf: Shelf, family: Family) => Family,
): Promise<Proof> {
  if (!shelf.numbered) return compareLoose(from, to, shelf)
  const hash = createHash('sha256')
  const proof = { documents: 0, versions: 0 }
  const there = families(to, shelf)
  for await (const batch of families(from, shelf)) {
    const other = (await there.next()).value ?? []
    for (const [at, family] of batch.entries()) {
      const text = inOneForm(clean(shelf, family))
      const twin = other[at]
      if (!twin || inOneForm(twin) !== text) throw differs(shelf, family.document['id'])
      hash.update(text)
      proof.documents++
      proof.versions += family.versions.length
    }
  }
  const extra = (await there.next()).value?.[0]
  if (extra) throw differs(shelf, extra.document['id'])
  return { ...proof, sha256: hash.digest('hex') }
}

async function compareLoose(from: Payload, to: Payload, shelf: Shelf): Promise<Proof> {
  const [here, there] = await Promise.all(
    [from, to].map(async (side) =>
      (await loose(side, shelf)).map((each) => JSON.stringify(canonical(each))).sort(),
    ),
  )
  const text = JSON.stringify(here)
  if (text !== JSON.stringify(there)) throw differs(shelf, '')
  return {
    documents: here?.length ?? 0,
    versions: 0,
    sha256: createHash('sha256').update(text).digest('hex'),
  }
}

/** The same text from both databases: version ids are each database's own. */
function inOneForm({ document, versions }: Family): string {
  const own = versions.map(({ id: _, latest, ...version }: Stored) => ({
    ...version,
    latest: latest === true,
  }))
  return JSON.stringify([canonical(document), own.map(canonical)])
}

/** Fields in one order; what has no value is left out, as one database keeps nothing where another keeps null or no rows. */
function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(canonical)
  if (!isObject(value)) return value ?? undefined
  const entries = Object.keys(value)
    .sort()
    .map((name): [string, unknown] => [name, canonical(value[name])])
    .filter(([, each]) => each !== undefined)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function differs({ slug }: Shelf, id: unknown): MoveError {
  return new MoveError(
    `${slug}/${String(id)} 与来源不同：搬迁时有人改过，或目标被动过。请清空目标再来 (differs from the source, which was changed meanwhile; empty the target and start again)`,
  )
}
