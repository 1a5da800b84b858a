import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { HouseWord, KnownChamber } from './checked.ts'
import { onceChanged } from './once-changed.ts'

/** More are not looked at: a list of that length is no newsroom's. */
const most = { chambers: 5_000, houseWords: 5_000 }

type ChamberRow = {
  id: number | string
  name?: string | null
  aliases?: { name?: string | null }[] | null
}

/** Every published chamber, by name. */
export function knownChambers(req: PayloadRequest): Promise<KnownChamber[]> {
  return onceChanged(req, 'chambers', () =>
    findChambers(req, { _status: { equals: 'published' } }, most.chambers),
  )
}

/** Chambers by their ids, published or not. */
export async function namedChambers(req: PayloadRequest, ids: (number | string)[]): Promise<KnownChamber[]> {
  return ids.length === 0 ? [] : findChambers(req, { id: { in: ids } }, ids.length)
}

async function findChambers(req: PayloadRequest, where: Where, limit: number): Promise<KnownChamber[]> {
  const { docs } = await req.payload.find({
    collection: 'chambers' as CollectionSlug, // reason: no generated types in the plugin
    where,
    select: { name: true, aliases: true } as never, // reason: as above
    sort: 'id',
    depth: 0,
    limit,
    pagination: false,
    req,
  })
  const rows = docs as unknown as ChamberRow[] // reason: as above
  return rows.map(({ id, name, aliases }) => ({
    id: String(id),
    name: name ?? '',
    aliases: (aliases ?? []).flatMap((alias) => alias.name ?? []),
  }))
}

/** 用词表. */
export function loadHouseWords(req: PayloadRequest): Promise<HouseWord[]> {
  return onceChanged(req, 'houseWords', async () => {
    const { docs } = await req.payload.find({
      collection: 'houseWords' as CollectionSlug, // reason: as above
      sort: 'word',
      depth: 0,
      limit: most.houseWords,
      pagination: false,
      req,
    })
    const rows = docs as unknown as Partial<HouseWord>[] // reason: as above
    return rows.map(({ word, instead, kind, isHard, note }) => ({
      word: word?.trim() ?? '',
      instead: instead?.trim() || null,
      kind: kind ?? 'banned',
      isHard: isHard === true,
      note: note?.trim() || null,
    }))
  })
}
