import type { ReviewAction } from './review-action.ts'
import type { Stage } from './stages.ts'

/**
 * Which record holds the text that the reader of an article compares it with: an editor sees what the writer changed since an
 * editor looked last, a writer what editors changed since it was handed in. Null: nobody has looked yet.
 * @param history newest first
 */
export function baselineOf<R extends { action: ReviewAction }>(
  stage: Stage,
  history: readonly R[],
): R | null {
  const newest = (...actions: ReviewAction[]) =>
    history.find(({ action }) => actions.includes(action)) ?? null
  switch (stage) {
    case 'proposed':
      return newest('returned', 'ready', 'published')
    case 'returned':
    case 'ready':
      return newest('proposed', 'published')
    case 'draft':
      return history[0] ?? null
  }
}

/** The records of the present round: those since readers last got the article. @param history newest first */
export function roundOf<R extends { action: ReviewAction }>(history: readonly R[]): R[] {
  const published = history.findIndex(({ action }) => action === 'published')
  return published === -1 ? [...history] : history.slice(0, published)
}
