import type { Api } from '../../support/api.ts'

/** How long each answer took that somebody else waited for, in milliseconds. */
export type Waits = { reads: number[]; saves: number[]; failures: number }

/** What others do meanwhile: five times a second one opens a list, and saves a paragraph. Ends when `stop` is called. */
export function othersAtWork(editor: Api, article: string | number): { stop: () => Promise<Waits> } {
  const waits: Waits = { reads: [], saves: [], failures: 0 }
  const busy: Promise<void>[] = []
  const timed = async (into: number[], work: () => Promise<{ status: number }>) => {
    const began = performance.now()
    const { status } = await work()
    into.push(performance.now() - began)
    if (status !== 200) waits.failures++
  }
  let turn = 0
  const timer = setInterval(() => {
    turn++
    busy.push(timed(waits.reads, () => editor.get('/api/articles?limit=20&depth=1&draft=true')))
    busy.push(
      timed(waits.saves, () =>
        editor.patch(`/api/articles/${article}?draft=true`, { deck: `第 ${turn} 稿` }),
      ),
    )
  }, 200)
  return {
    stop: async () => {
      clearInterval(timer)
      await Promise.all(busy)
      return waits
    },
  }
}
