/** What was done with an article on its way to readers. */
export const reviewActions = ['proposed', 'returned', 'ready', 'reopened', 'published'] as const
export type ReviewAction = (typeof reviewActions)[number]
