/** How large a title is set, in pixels, and on how many lines at most. */
export type TitleFit = { size: number; most: number }

/** The sizes that there are, with how many lines of each have room. */
const steps: TitleFit[] = [
  { size: 92, most: 2 },
  { size: 80, most: 3 },
  { size: 68, most: 3 },
  { size: 58, most: 4 },
  { size: 50, most: 4 },
]

/**
 * The largest step in which all of a title has room; the smallest where none has, and the rest is cut.
 * @param lines of a couplet there are two, each of which begins a line of its own @param width of a line, in pixels
 */
export function fitTitle(lines: string[], width: number): TitleFit {
  const needed = ({ size }: TitleFit) =>
    lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(emsOf(line) / Math.floor(width / size - 0.5))), 0)
  const [smallest] = steps.slice(-1)
  return steps.find((step) => needed(step) <= step.most) ?? smallest ?? { size: 50, most: 4 }
}

/** A Chinese character is as wide as it is high, a Latin one about half. */
function emsOf(line: string): number {
  return [...line].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.6 : 1), 0)
}
