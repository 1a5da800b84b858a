import { bodyLines } from '@guiyan/shared/text/body-lines'
import type { Line } from './checked.ts'

/** What readers read of an article's data, titles first. */
export function linesOf(data: Record<string, unknown>): Line[] {
  const titles = (['kicker', 'headline', 'deck'] as const).flatMap((part): Line[] => {
    const text = data[part]
    return typeof text === 'string' && text.trim() !== '' ? [{ part, kind: 'title', text }] : []
  })
  return [...titles, ...bodyLines(data.body).map(({ kind, text }): Line => ({ part: 'body', kind, text }))]
}
