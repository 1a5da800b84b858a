import type { CollectionSlug, PayloadRequest } from 'payload'
import { isId } from '../publishing/id.ts'
import type { CheckedAward } from './checked.ts'
import { namedChambers } from './load-lists.ts'

type Id = number | string
type AwardRow = {
  id: Id
  year?: number | null
  edition?: number | null
  announcedCount?: number | null
  organisers?: unknown[] | null
  laureates?: { chamber?: Id | null }[] | null
  series?: Id | null
}

type SeriesRow = { name?: string | null; firstYear?: number | null }

/** The edition as readers know it; its draft where it was never published. Null: there is none. */
export async function loadAward(req: PayloadRequest, id: Id): Promise<CheckedAward | null> {
  const award = await byId<AwardRow>(req, 'awards', id)
  if (!award) return null
  const rows = award.laureates ?? []
  const ids = rows.flatMap(({ chamber }) => (isId(req, chamber) ? [chamber] : []))
  const chambers = await namedChambers(req, ids)
  const series = isId(req, award.series) ? await byId<SeriesRow>(req, 'awardSeries', award.series) : null
  const byChamber = new Map(chambers.map((chamber) => [chamber.id, chamber]))
  return {
    id: String(award.id),
    year: award.year ?? null,
    edition: award.edition ?? null,
    announcedCount: award.announcedCount ?? null,
    organisers: award.organisers?.length ?? 0,
    laureates: ids.flatMap((each) => byChamber.get(String(each)) ?? []),
    series: series ? { name: series.name ?? '', firstYear: series.firstYear ?? null } : null,
  }
}

async function byId<Row>(req: PayloadRequest, collection: string, id: Id): Promise<Row | null> {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug, // reason: no generated types in the plugin
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  return (docs[0] as unknown as Row | undefined) ?? null // reason: as above
}
