/** Where a line begins and ends, in pixels of the drawing. */
export type Line = { block: number; from: { x: number; y: number }; to: { x: number; y: number } }

/** A calm curve from one side to the other, as an SVG path. */
export function pathOf({ from, to }: Line): string {
  const bend = (to.x - from.x) / 2
  return `M${from.x},${from.y} C${from.x + bend},${from.y} ${to.x - bend},${to.y} ${to.x},${to.y}`
}
