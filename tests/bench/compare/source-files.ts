import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Documents, SourceArticle } from './documents.ts'

/** Front matter and Markdown: what both Hugo and Eleventy are made for. JSON values are YAML. */
export function markdown(front: Record<string, unknown>, body = ''): string {
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return ['---', ...lines, '---', '', body, ''].join('\n')
}

/** Writes articles to `articles/2026/11/slug.md`. @returns the months that have some, as `2026/11`, newest first */
export function writeArticles(folder: string, documents: Documents): string[] {
  const months = new Set<string>()
  for (const article of documents.articles()) {
    const month = `${article.year}/${article.month}`
    if (!months.has(month)) mkdirSync(join(folder, 'articles', month), { recursive: true })
    months.add(month)
    writeFileSync(join(folder, 'articles', month, `${article.slug}.md`), articleFile(article))
  }
  return [...months].sort().toReversed()
}

function articleFile({
  title,
  publishedAt,
  updatedAt,
  bylines,
  chambers,
  paragraphs,
}: SourceArticle): string {
  const front = { title, date: inQuanzhou(publishedAt), lastmod: updatedAt, bylines, chambers }
  return markdown(front, paragraphs.join('\n\n'))
}

/** The same moment with the newsroom's offset, so that every generator shows its day. */
function inQuanzhou(isoTime: string): string {
  return new Date(Date.parse(isoTime) + 8 * 3600_000).toISOString().replace(/\.\d+Z$/, '+08:00')
}

/** Pages that are there whatever is published, with the first words of ours. */
export const prosePages = [
  {
    path: 'awards',
    title: '榜单',
    description: '归燕记录的年度榜单和历届入选商会。',
    body: '还没有发布榜单。',
  },
  { path: 'about', title: '关于归燕', description: '归燕是什么。', body: '归燕记录泉州异地商会的年度荣誉。' },
  { path: 'method', title: '我们怎样核对', description: '归燕怎样核对。', body: '每一条事实都注明出处。' },
  {
    path: 'corrections',
    title: '更正',
    description: '归燕怎样更正，以及已作更正的报道。',
    body: '报道有误时，我们改正文。',
  },
]

/** The directory's pages besides the one by name. */
export const directoryPages = [
  { path: 'chambers/by-home', title: '商会名录（按籍贯地）', group: '未注明' },
  { path: 'chambers/by-host', title: '商会名录（按驻地）', group: '未注明' },
  { path: 'chambers/by-honour', title: '商会名录（按荣誉）', group: '未见荣誉记载' },
]
