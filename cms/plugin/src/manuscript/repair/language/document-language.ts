const longest = 5

/**
 * What stands next to what in a manuscript: how often a run of two to five characters occurs in it. The seam of two
 * blocks reads better where its characters stand together elsewhere, too.
 */
export type DocumentLanguage = {
  count: (run: string) => number
  /** How often the character begins, or ends, a sentence or clause rather than standing within one. */
  characters: number
}

/** Counts what stands in a manuscript, up to runs of a few characters: it is its own sample of the language. */
export function documentLanguage(texts: readonly string[]): DocumentLanguage {
  const counts = new Map<string, number>()
  let characters = 0
  for (const text of texts) {
    characters += text.length
    for (let from = 0; from < text.length; from++) {
      for (let length = 1; length <= longest && from + length <= text.length; length++) {
        const run = text.slice(from, from + length)
        counts.set(run, (counts.get(run) ?? 0) + 1)
      }
    }
  }
  return { count: (run) => counts.get(run) ?? 0, characters }
}
