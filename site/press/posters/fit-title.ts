/** How large a title is set, in pixels, and on how many lines at most each of its own lines stands. */
export type TitleFit = { size: number; clamps: number[] }

const smallest = { size: 50, most: 4 }
/** The sizes that there are, with how many lines of each have room. */
const steps = [
  { size: 92, most: 2 },
  { size: 80, most: 3 },
  { size: 68, most: 3 },
  { size: 58, most: 4 },
  smallest,
]

/**
 * The largest step in which all of a title has room; the smallest where none has, and each line is cut to its share.
 * @param lines of a couplet there are two, each of which begins a line of its own @param width of a line, in pixels
 */
export function fitTitle(lines: string[], width: number): TitleFit {
  for (const { size, most } of steps) {
    const clamps = lines.map((line) => Math.max(1, Math.ceil(emsOf(line) / Math.floor(width / size - 0.5))))
    if (clamps.reduce((sum, each) => sum + each, 0) <= most) return { size, clamps }
  }
  const shown = lines.slice(0, smallest.most)
  return { size: smallest.size, clamps: shown.map(() => Math.floor(smallest.most / shown.length)) }
}

/** A Chinese character is as wide as it is high, a Latin one about half. */
function emsOf(line: string): number {
  return [...line].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.6 : 1), 0)
}
