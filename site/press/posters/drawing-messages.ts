import type { Poster } from '../../src/posters/poster.ts'

/** What the press asks of the process that draws: one poster, and the file to write. */
export type DrawingOrder = { poster: Poster; path: string }

/** Its answer, in the order of the orders. */
export type DrawingAnswer = { path: string; problem: string | null }
