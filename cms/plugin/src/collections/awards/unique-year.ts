import type { NumberFieldSingleValidation, Where } from 'payload'
import { number } from 'payload/shared'
import { inLanguage } from '../../language.ts'
import { takeTurn } from '../../other-processes/turns.ts'
import { isId } from '../../publishing/id.ts'

/** One award a series and year. */
export const uniqueYear: NumberFieldSingleValidation = async (value, options) => {
  const { data, event, id, req } = options
  const series = (data as { series?: unknown }).series // reason: an award's own data
  if (event !== 'onChange' && Number.isFinite(value) && isId(req, series)) {
    await takeTurn(req, `awards:${series}:${value}`)
    const same: Where[] = [{ series: { equals: series } }, { year: { equals: value } }]
    if (id !== undefined) same.push({ id: { not_equals: id } })
    const { totalDocs } = await req.payload.count({ collection: 'awards', where: { and: same }, req })
    if (totalDocs > 0) {
      return inLanguage(req, {
        zh: `这一奖项的 ${value} 年度已经有了。`,
        en: `This series already has an award of ${value}.`,
      })
    }
  }
  return number(value, options)
}
