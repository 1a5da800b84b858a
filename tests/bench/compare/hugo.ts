import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Documents } from './documents.ts'
import { directoryPages, markdown, prosePages, writeArticles } from './source-files.ts'

/** Writes the sources of the whole site for Hugo into `folder`. */
export function writeHugoSite(folder: string, documents: Documents): void {
  cpSync(join(import.meta.dirname, '../hugo'), folder, { recursive: true })
  const content = join(folder, 'content')
  const put = (path: string, front: Record<string, unknown>, body?: string) => {
    mkdirSync(join(content, path, '..'), { recursive: true })
    writeFileSync(join(content, path), markdown(front, body))
  }
  const months = writeArticles(content, documents)
  put('articles/_index.md', { title: '报道', layout: 'archive' })
  for (const year of new Set(months.map((month) => month.slice(0, 4)))) {
    put(`articles/${year}/_index.md`, { title: `${year}年`, layout: 'year', weight: 9999 - Number(year) })
  }
  for (const path of months) {
    const [year, month] = path.split('/').map(Number)
    if (year === undefined || month === undefined) continue
    const front = { title: `${year}年${month}月`, month, layout: 'month', weight: 13 - month }
    put(`articles/${path}/_index.md`, { ...front, outputs: ['HTML', 'SitemapMonth'] })
  }
  put('chambers/_index.md', { title: '商会名录' })
  for (const { slug, name } of documents.chambers) put(`chambers/${slug}/_index.md`, { title: name })
  for (const { path, body, ...front } of prosePages) put(`${path}.md`, front, body)
  for (const { path, ...front } of directoryPages) {
    put(`${path.replace('/', '-')}.md`, { ...front, url: `/${path}/`, layout: 'directory' })
  }
}
