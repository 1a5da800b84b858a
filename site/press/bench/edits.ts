import type { SnapshotWriter } from '../snapshot/snapshot-writer.ts'
import { publish } from '../publish.ts'
import { Pacer } from '../pacer.ts'
import type { Workshop } from '../workshop.ts'

/** Times in milliseconds from a pulled edit to the live release. */
export type EditTimes = { p50Ms: number; p99Ms: number; pagesEach: number }

/** Changes the headline of `count` articles of all ages, one after the other, and publishes each. */
export async function publishEdits(
  shop: Workshop,
  writer: SnapshotWriter,
  count: number,
): Promise<EditTimes> {
  const ids = shop.store.list('articles', 'all')
  const times: number[] = []
  let pages = 0
  for (let n = 0; n < count; n++) {
    const article = shop.store.get('articles', ids[Math.floor((n * ids.length) / count)] ?? '')
    if (!article) throw new Error('there is no article to edit')
    const began = performance.now()
    const document = {
      ...article,
      headline: `第${n + 1}次修改`,
      updatedAt: new Date(2026, 0, 1, 0, 0, n).toISOString(),
    }
    writer.apply([{ collection: 'articles', id: article.id, document }], true)
    pages += (await publish(shop, new Pacer(new AbortController().signal), async () => {})).pagesRendered
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.ceil(times.length * share) - 1] ?? 0) * 10) / 10
  return { p50Ms: at(0.5), p99Ms: at(0.99), pagesEach: Math.round(pages / count) }
}
