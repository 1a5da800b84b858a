import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { isId } from '../../../publishing/id.ts'
import { refusal } from '../../../refusal.ts'
import { awardTitle } from '../title.ts'

/**
 * Works out the edition (year − first year of the series + 1) and the title.
 * @throws ValidationError at `edition` where somebody gave another number
 */
export const numberEdition: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const series = await loadSeries(req, data.series)
  if (!series || !Number.isInteger(data.year)) return data
  data.title = awardTitle({ year: data.year, series })
  if (typeof series.firstYear !== 'number') return data
  const edition = data.year - series.firstYear + 1
  const given = data.edition !== originalDoc?.edition ? data.edition : null
  if (edition < 1 || (given != null && given !== edition)) {
    const message =
      edition < 1
        ? { zh: `这一奖项始于 ${series.firstYear} 年。`, en: `This series began in ${series.firstYear}.` }
        : {
            zh: `首届为 ${series.firstYear} 年，${data.year} 年应为第 ${edition} 届。`,
            en: `The first edition was in ${series.firstYear}, so ${data.year} is edition ${edition}.`,
          }
    throw refusal(req, collection.slug, [{ path: edition < 1 ? 'year' : 'edition', message }])
  }
  data.edition = edition
  return data
}

async function loadSeries(
  req: PayloadRequest,
  id: unknown,
): Promise<{ name?: string; firstYear?: number } | null> {
  if (!isId(req, id)) return null
  const found = await req.payload.find({
    collection: 'awardSeries',
    where: { id: { equals: id } },
    depth: 0,
    draft: true,
    limit: 1,
    req,
  })
  return (found.docs[0] as { name?: string; firstYear?: number } | undefined) ?? null // reason: no generated types
}
