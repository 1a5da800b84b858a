import { createHash } from 'node:crypto'

/** What a poster shows: a page's picture for those who share its link. Equal posters are one file. */
export type Poster = {
  kind: 'article' | 'award' | 'series' | 'chamber' | 'site'
  /** A short line above the title. */
  over: string | null
  /** The title; a couplet has two lines, its break is kept. */
  lines: string[]
  /** At the foot: a date, a number of laureates, the way from home to host. */
  foot: string | null
}

/** To be counted up when press/posters draws the same words otherwise: a test there compares. */
export const posterVersion = 1

/** In pixels: what Facebook, X and WeChat take as a large picture. */
export const posterSize = { width: 1200, height: 630 } as const

/** Addresses of posters: files beside the page. */
export const posterAddress = /\/poster-[0-9a-f]{16}\.png$/

/** The name of a poster's file, which changes whenever the poster does. */
export function posterFile({ kind, over, lines, foot }: Poster): string {
  const shown = JSON.stringify([posterVersion, kind, over, lines, foot])
  return `poster-${createHash('sha256').update(shown).digest('hex').slice(0, 16)}.png`
}
