/** The name that somebody meant: the one from which two letters at most differ, or null. */
export function nearest(written: string, names: readonly string[]): string | null {
  const near = names
    .map((name) => ({ name, steps: distance(written, name) }))
    .filter(({ steps }) => steps > 0 && steps <= 2)
    .sort((a, b) => a.steps - b.steps)
  return near[0]?.name ?? null
}

/** How many letters must be put in, left out or replaced (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...to].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
