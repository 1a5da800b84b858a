import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { Person } from './person.ts'

const collection = 'payload-locked-documents' as CollectionSlug // reason: Payload's own, not among generated types
/** Payload's own: a lock that nobody renewed for this long is none. */
const lockMs = 300_000

type Lock = { id: number | string; updatedAt: string; user?: { relationTo: string; value: unknown } | null }

/** Who holds the lock of an article; null where nobody does. */
export async function lockHolder(
  req: PayloadRequest,
  article: number | string,
  now: Date,
): Promise<Person | null> {
  const lock = await lockOf(req, article, now)
  const holder = lock?.user?.value as { id: number | string; name?: string; email?: string } | undefined // reason: depth 1
  return holder ? { id: holder.id, name: holder.name || holder.email || String(holder.id) } : null
}

/**
 * Keeps the lock of somebody who is editing: Payload removes it with every save, so that whoever opened the article between
 * two autosaves would not be told. Leaves one that is somebody else's.
 */
export async function holdLock(
  req: PayloadRequest,
  article: number | string,
  by: Person,
  now: Date,
): Promise<void> {
  if (!(await lockHolder(req, article, now))) await takeLock(req, article, by)
}

/** Gives the lock to a person, whoever has it. */
export async function takeLock(req: PayloadRequest, article: number | string, by: Person): Promise<void> {
  await req.payload.db.deleteMany({ collection, where: of(article) })
  await req.payload.db.create({
    collection,
    data: {
      document: { relationTo: 'articles', value: article },
      user: { relationTo: req.user?.collection ?? 'users', value: by.id },
    },
    returning: false,
  })
}

/** Takes a person's own lock away: who stopped writing lets others in. */
export async function releaseLock(req: PayloadRequest, article: number | string, by: Person): Promise<void> {
  await req.payload.db.deleteMany({
    collection,
    where: { and: [of(article), { 'user.value': { equals: by.id } }] },
  })
}

async function lockOf(req: PayloadRequest, article: number | string, now: Date): Promise<Lock | undefined> {
  const fresh: Where = { updatedAt: { greater_than: new Date(now.getTime() - lockMs).toISOString() } }
  const { docs } = await req.payload.find({
    collection,
    where: { and: [of(article), fresh] },
    sort: '-updatedAt',
    depth: 1,
    limit: 1,
    pagination: false,
  })
  return docs[0] as unknown as Lock | undefined // reason: as above
}

function of(article: number | string): Where {
  return {
    and: [{ 'document.relationTo': { equals: 'articles' } }, { 'document.value': { equals: article } }],
  }
}
