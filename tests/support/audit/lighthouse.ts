import { chromium } from '@playwright/test'
import { default as runLighthouse, type Result } from 'lighthouse'
import { browserLaunch } from '../browser-launch.ts'
import { freePort } from '../free-port.ts'

export const auditedTemplates = ['home', 'article', 'edition', 'chamber'] as const
export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo'

/** What Lighthouse says of a page: its scores of 100, and the audits that are not passed in full. */
export type Audit = { scores: Partial<Record<Category, number>>; failed: string[]; audits: Result['audits'] }

/**
 * Loads a page in a browser of its own as Lighthouse's mobile preset does: a mid phone, simulated slow 4G.
 * @param url where a server of ours answers
 */
export async function lighthouse(url: string, categories: Category[]): Promise<Audit> {
  const port = await freePort()
  const browser = await chromium.launch(browserLaunch(`--remote-debugging-port=${port}`))
  try {
    const result = await runLighthouse(url, {
      port,
      onlyCategories: categories,
      logLevel: 'error',
      output: 'json',
    })
    if (!result) throw new Error(`Lighthouse gave no result for ${url}`)
    const { lhr } = result
    const scores = Object.fromEntries(
      Object.values(lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
    )
    const counted = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    )
    const failed = counted.filter((id) => {
      const score = lhr.audits[id]?.score ?? null
      return score !== null && score < 1
    })
    return { scores, failed: [...new Set(failed)], audits: lhr.audits }
  } finally {
    await browser.close()
  }
}
