import { type CollectionName, documentSchemas } from '@guiyan/shared/content'
import type { Change } from '../../src/content/change.ts'
import { changeFromWire } from '../pull/wire.ts'

/** A draft as it can be shown, and what it lacks, in an editor's words. */
export type Presentable = { change: Change; lacking: string[] }
type Wire = Record<string, unknown>

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

/** What a page cannot do without: how the field is called, and what stands in its place, plain to see. */
const required: Record<
  CollectionName,
  Record<string, { name: string | null; standIn: (draft: Wire) => unknown }>
> = {
  articles: {
    headline: { name: '主题', standIn: () => '（未填主题）' },
    body: {
      name: '正文',
      standIn: () => ({ root: { type: 'root', children: [paragraph('（未写正文）')] } }),
    },
    // Both are made when it is published.
    slug: { name: null, standIn: ({ id }) => `preview-${String(id)}` },
    publishedAt: { name: null, standIn: () => new Date().toISOString() },
  },
  chambers: {
    name: { name: '名称', standIn: () => '（未填名称）' },
    slug: { name: null, standIn: ({ id }) => `preview-${String(id)}` },
  },
  awardSeries: {
    name: { name: '名称', standIn: () => '（未填名称）' },
    firstYear: { name: '首届年份', standIn: () => new Date().getFullYear() },
    slug: { name: null, standIn: ({ id }) => `preview-${String(id)}` },
  },
  awards: {
    series: { name: '奖项', standIn: () => standInSeries },
    year: { name: '年份', standIn: () => new Date().getFullYear() },
    edition: { name: null, standIn: () => 1 },
  },
  photos: {
    caption: { name: '图片说明', standIn: () => '（未填图片说明）' },
    credit: { name: '图片署名', standIn: () => '（未署名）' },
  },
}

/** Id of a series that only a preview has, for an edition that names none. */
export const standInSeries = 'preview'

const rowNames: Record<string, string> = {
  bylines: '署名',
  corrections: '更正',
  laureates: '得主',
  criteria: '评选标准',
  organisers: '主办单位',
  purposes: '宗旨',
  aliases: '别名',
  hostPlaces: '所在地',
  homePlaces: '籍贯地',
  honours: '荣誉',
  claims: '数据',
  facts: '事实',
  formerSlugs: '旧网址名',
}

/**
 * Makes a half-written draft fit the wire format: words in brackets stand for what is required, and rows and blocks
 * that are not filled in are left out and named.
 * @throws WireError naming the fields that cannot be shown whatever one does
 */
export function presentable(collection: CollectionName, wire: unknown): Presentable {
  const draft = structuredClone(wire) as Wire // reason: the CMS's answer; the schema checks what it holds
  const lacking: string[] = []
  for (const [field, { name, standIn }] of Object.entries(required[collection])) {
    if (!isBlank(draft[field])) continue
    draft[field] = standIn(draft)
    if (name !== null) lacking.push(name)
  }
  const parsed = documentSchemas[collection].safeParse(draft)
  if (!parsed.success)
    lacking.push(
      ...leaveOut(
        draft,
        parsed.error.issues.map(({ path }) => path),
      ),
    )
  return { change: changeFromWire(collection, draft), lacking: [...new Set(lacking)] }
}

/** Takes out the rows and blocks that issues are about. @returns their names */
function leaveOut(draft: Wire, paths: PropertyKey[][]): string[] {
  const rows = new Map<string, { list: unknown[]; index: number; field: string }>()
  for (const [field, ...rest] of paths) {
    const index = field === 'body' ? rest[2] : rest[0]
    const list = field === 'body' ? blocksOf(draft.body) : draft[String(field)]
    if (Array.isArray(list) && typeof index === 'number')
      rows.set(`${String(field)} ${index}`, { list, index, field: String(field) })
  }
  // From the end, so that what is taken out moves nothing that is still to come.
  for (const { list, index, field } of [...rows.values()].toSorted((a, b) => b.index - a.index)) {
    if (field === 'body') list[index] = paragraph('（这一块内容没有填完）')
    else list.splice(index, 1)
  }
  return [...rows.values()].map(({ field, index }) =>
    field === 'body' ? `正文第 ${index + 1} 段` : `${rowNames[field] ?? field}第 ${index + 1} 行`,
  )
}

function blocksOf(body: unknown): unknown {
  return (body as { root?: { children?: unknown } } | undefined)?.root?.children // reason: any shape; the caller looks
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}
