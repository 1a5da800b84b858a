import type { Line } from './line-path.ts'

/**
 * Lines from the blocks as they came to their places in the story, as they stand on the screen now. Where an end of it is scrolled out
 * of sight there is no line, but for a block of `lit`: that is pointed to at the edge.
 * @param desk what has both sides, and what the lines are drawn over
 */
export function measureLines(desk: HTMLElement, blocks: Iterable<number>, lit: ReadonlySet<number>): Line[] {
  const [left, right] = [side(desk, 'originals'), side(desk, 'story')]
  if (!left || !right) return []
  const origin = desk.getBoundingClientRect()
  const frames = [frameOf(left), frameOf(right)] as const
  const lines: Line[] = []
  for (const block of blocks) {
    const from = left.querySelector(`[data-blocks="${block}"]`)?.getBoundingClientRect()
    const piece = right.querySelector(`[data-piece="${block}"]`)
    const first = piece?.getClientRects()[0]
    const place = piece?.closest('li')?.getBoundingClientRect()
    if (!from || !first || !place) continue
    const [start, end] = [from.top + Math.min(from.height / 2, 18), first.top + first.height / 2]
    const [hidesStart, hidesEnd] = [isOut(start, frames[0]), isOut(end, frames[1])]
    if ((hidesStart && hidesEnd) || ((hidesStart || hidesEnd) && !lit.has(block))) continue
    lines.push({
      block,
      from: { x: from.right - origin.left, y: within(start, frames[0]) - origin.top },
      to: { x: place.left - origin.left, y: within(end, frames[1]) - origin.top },
    })
  }
  return lines
}

const side = (desk: HTMLElement, name: string) => desk.querySelector<HTMLElement>(`[data-side="${name}"]`)

type Frame = { top: number; bottom: number }

/** What of a side is to be seen, below its head. */
function frameOf(pane: HTMLElement): Frame {
  const { top, bottom } = pane.getBoundingClientRect()
  const head = pane.querySelector('header')?.getBoundingClientRect()
  return { top: (head?.bottom ?? top) + 2, bottom: bottom - 2 }
}

const isOut = (y: number, { top, bottom }: Frame) => y < top || y > bottom
const within = (y: number, { top, bottom }: Frame) => Math.min(Math.max(y, top), bottom)
