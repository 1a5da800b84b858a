/**
 * In which order files go to a place where readers look on meanwhile: what pages need, the pages, then what names
 * them to machines. Whoever follows a link or loads a picture then finds it. @returns 0, 1, 2
 */
function phaseOf(path: string): number {
  if (path.endsWith('/') || path.endsWith('.html')) return 1
  return path.endsWith('.xml') || path.endsWith('.txt') ? 2 : 0
}

/** The addresses in phases: those of one phase may go in any order. */
export function inPhases(paths: Iterable<string>): string[][] {
  const phases: string[][] = [[], [], []]
  for (const path of paths) phases[phaseOf(path)]?.push(path)
  return phases
}
