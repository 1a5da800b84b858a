import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Poster, posterFile } from '../../src/posters/poster.ts'
import type { Drawer } from '../posters/drawer.ts'

/** What `QuickDrawer` makes of a poster: its words. */
export function quickPoster(poster: Poster): Buffer {
  return Buffer.from(JSON.stringify(poster))
}

/** Posters without the drawing, for tests of everything around it. */
export class QuickDrawer implements Drawer {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
    mkdirSync(folder, { recursive: true })
  }

  async draw(posters: Poster[]): Promise<string[]> {
    return posters.map((poster) => {
      const file = posterFile(poster)
      writeFileSync(join(this.folder, file), quickPoster(poster))
      return file
    })
  }

  ready(): void {
    // It always is.
  }

  gaveUp(): boolean {
    return false
  }

  taken(): void {
    // Nothing is remembered.
  }

  async close(): Promise<void> {
    // Nothing runs.
  }
}
