import type { Checked } from './checked.ts'
import type { Finding } from './finding.ts'

/** Captions that came with the manuscript and whose pictures are still not there. */
export function photosWanted({ photosWanted }: Checked): Finding[] {
  return photosWanted.flatMap(({ caption, photo }, row): Finding[] => {
    const words = caption?.trim() ?? ''
    if (photo !== null || words === '') return []
    const shown = words.length > 24 ? `${words.slice(0, 24)}…` : words
    return [
      {
        check: 'photo-wanted',
        severity: 'soft',
        about: words,
        message: {
          zh: `图说“${shown}”还没有照片。`,
          en: `The caption “${shown}” has no picture yet.`,
        },
        place: { kind: 'field', path: `photosWanted.${row}.photo` },
      },
    ]
  })
}
