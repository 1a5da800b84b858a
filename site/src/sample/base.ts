/** What every sample document carries. */
export const base = (id: number) => ({
  id,
  createdAt: '2026-11-20T02:00:00.000Z',
  updatedAt: '2026-11-22T08:30:00.000Z',
})

/** A fact stated in the sample article (id 1). */
export const stated = (quote: string) => ({ grade: 'stated', quote, article: 1 })
