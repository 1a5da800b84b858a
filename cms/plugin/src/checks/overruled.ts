import type { CollectionSlug, PayloadRequest } from 'payload'
import { nameOf } from '../press/record-publication.ts'
import { type Finding, keyOf } from './finding.ts'

type Id = number | string
/** 放行: who let a finding pass, when and why. */
export type Overrule = { id: Id; byName: string | null; reason: string | null; at: string }

const collection = 'overrules' as CollectionSlug // reason: no generated types in the plugin

/** More than an article ever has: the newest count. */
const most = 500

/** What was overruled in an article, by `keyOf`; the newest where it was so twice. */
export async function overrulesOf(req: PayloadRequest, article: Id): Promise<Map<string, Overrule>> {
  const { docs } = await req.payload.find({
    collection,
    where: { article: { equals: article } },
    sort: '-at',
    depth: 0,
    limit: most,
    pagination: false,
    req,
  })
  const rows = docs as unknown as (Overrule & Pick<Finding, 'check' | 'about'>)[] // reason: as above
  const known = rows.map(({ id, check, about, byName, reason, at }) => {
    const overrule = { id, byName: byName ?? null, reason: reason ?? null, at: new Date(at).toISOString() }
    return [keyOf({ check, about }), overrule] as const
  })
  return new Map(known.toReversed())
}

/** Lets findings pass in the name of whoever is signed in, in the request's transaction. No access rule lets anybody else. */
export async function recordOverrules(
  req: PayloadRequest,
  article: Id,
  findings: Pick<Finding, 'check' | 'about'>[],
  reason: string,
): Promise<void> {
  const who = { by: req.user?.id ?? null, byName: nameOf(req.user) }
  for (const { check, about } of findings) {
    const data = { article, check, about, reason, ...who, at: new Date().toISOString() }
    await req.payload.db.create({ collection, data, req })
  }
}
