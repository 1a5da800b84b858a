import type { Poster } from '../../src/posters/poster.ts'

/** Draws posters, somewhere else than in the press's own turn. */
export type Drawer = {
  /** Folder in which a drawn poster waits until it is taken. */
  readonly folder: string
  /**
   * Draws posters, each once; those that were asked for before and not taken yet are not drawn again.
   * @param urgent before all that wait
   * @returns names of the files that are there now, without those that could not be drawn
   */
  draw(posters: Poster[], urgent: boolean): Promise<string[]>
  /** Something was published: what takes time to begin with may begin. */
  ready(): void
  /** Whether a poster was tried and cannot be drawn. */
  gaveUp(filename: string): boolean
  /** Says that the file of this name was taken away. */
  taken(filename: string): void
  close(): Promise<void>
}

/** Where there is nobody to draw: pages then have the pictures that every page has. */
export const noDrawer: Drawer = {
  folder: '',
  draw: async () => [],
  ready: () => undefined,
  gaveUp: () => true,
  taken: () => undefined,
  close: async () => undefined,
}
