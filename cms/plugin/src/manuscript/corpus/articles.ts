import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Article, parseArticle } from './article.ts'

/**
 * `tuning`: what the repair may be made with. `kept-out`: what it is measured by; its authors do not look at it. `fresh`:
 * written after the repair was, by somebody who had not seen it; it measures the repair where what is kept out no longer can.
 */
export type CorpusPart = 'tuning' | 'kept-out' | 'fresh'

/** The articles of a part, by name. */
export function articlesOf(part: CorpusPart): Article[] {
  const folder = new URL(`articles/${part}/`, import.meta.url)
  return readdirSync(fileURLToPath(folder))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => parseArticle(file.replace('.txt', ''), readFileSync(new URL(file, folder), 'utf8')))
}
