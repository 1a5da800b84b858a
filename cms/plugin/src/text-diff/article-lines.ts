import { bodyLines } from '@guiyan/shared/text/body-lines'
import type { LineKind, TextLine } from './text-line.ts'

/** The words of an article as they are read, from the top. Takes drafts: what is not filled in has no line. */
export function articleLines(article: Readonly<Record<string, unknown>>): TextLine[] {
  const title = (kind: 'kicker' | 'headline' | 'deck') => lineOf(kind, article[kind])
  const bylines = Array.isArray(article.bylines) ? article.bylines.map(bylineOf) : []
  return [
    ...title('kicker'),
    ...title('headline'),
    ...title('deck'),
    ...bylines.flatMap((text) => lineOf('byline', text)),
    ...bodyLines(article.body).map(({ text, kind }) => ({ text, kind })),
  ]
}

function lineOf(kind: LineKind, text: unknown): TextLine[] {
  return typeof text === 'string' && text.trim() !== '' ? [{ text, kind }] : []
}

/** 融媒体记者 张剑峰 */
function bylineOf(row: unknown): string {
  const { role, name } = (row ?? {}) as { role?: unknown; name?: unknown } // reason: a draft may hold anything
  return [role, name].filter((word) => typeof word === 'string' && word !== '').join(' ')
}
