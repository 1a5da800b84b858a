import { photoTextLimits } from '@guiyan/shared/content'

const limits: Readonly<Record<string, number>> = photoTextLimits

/**
 * A value as long as the photo's field may be, or an upload would be refused for what its file says. Texts are cut, the
 * whole stays in the metadata; a credit is left out instead: half of one names the wrong people.
 */
export function withinLimits(field: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const short = value.filter((item) => String(item).length <= photoTextLimits.keyword)
    return short.length > 0 ? short.slice(0, photoTextLimits.keywords) : undefined
  }
  const most = limits[field]
  if (typeof value !== 'string' || most === undefined || value.length <= most) return value
  if (field === 'credit') return undefined
  const cut = value.slice(0, most)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
