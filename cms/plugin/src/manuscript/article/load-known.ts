import { quanzhouCounties } from '@guiyan/shared/places'
import type { CollectionSlug, PayloadRequest, SelectType } from 'payload'
import { z } from 'zod'
import { awardTitle } from '../../collections/awards/title.ts'
import type { Known } from './known.ts'

const id = z.union([z.number(), z.string()])
/** The rows of an array whose one word that counts is `name`. */
const names = z
  .array(z.object({ name: z.string().nullish() }))
  .nullish()
  .transform((rows) => (rows ?? []).flatMap(({ name }) => (name?.trim() ? [name.trim()] : [])))

const chamberSchema = z.object({ id, name: z.string().trim().min(1), aliases: names, hostPlaces: names })
const seriesSchema = z.object({ id, name: z.string().trim().min(1) })
const awardSchema = z.object({
  id,
  year: z.number(),
  series: id,
  laureates: z
    .array(z.object({ chamber: id.nullish() }))
    .nullish()
    .transform((rows) => (rows ?? []).flatMap(({ chamber }) => chamber ?? [])),
})

/** What the newsroom knows, drafts included, as the person may read it. A draft that has no name yet cannot be named. */
export async function loadKnown(req: PayloadRequest): Promise<Known> {
  const chambers = await all(req, 'chambers', chamberSchema, { name: true, aliases: true, hostPlaces: true })
  const series = await all(req, 'awardSeries', seriesSchema, { name: true })
  const awards = await all(req, 'awards', awardSchema, { year: true, series: true, laureates: true })
  const seriesNames = new Map(series.map((one) => [one.id, one.name]))
  return {
    chambers: chambers.map((chamber) => ({ id: chamber.id, name: chamber.name, aliases: chamber.aliases })),
    places: [
      ...new Set(['泉州市', ...quanzhouCounties, ...chambers.flatMap(({ hostPlaces }) => hostPlaces)]),
    ],
    awards: awards.flatMap((award) => {
      const name = seriesNames.get(award.series)
      if (name === undefined) return []
      const title = awardTitle({ ...award, series: { name } })
      return [{ id: award.id, title, year: award.year, series: name, laureates: award.laureates }]
    }),
  }
}

async function all<T>(
  req: PayloadRequest,
  collection: string,
  schema: z.ZodType<T>,
  select: SelectType,
): Promise<T[]> {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug, // reason: no generated types in the plugin
    depth: 0,
    draft: true,
    overrideAccess: false,
    pagination: false,
    select,
    sort: 'createdAt',
    req,
  })
  return docs.flatMap((doc) => {
    const read = schema.safeParse(doc)
    return read.success ? [read.data] : []
  })
}
