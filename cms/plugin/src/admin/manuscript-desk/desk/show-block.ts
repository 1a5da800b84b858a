import type { Side } from './desk-tools.ts'

const ofBlock = (block: number, side: Side) =>
  document.querySelector<HTMLElement>(`[data-side="${side}"] [data-blocks~="${block}"]`)

/** Gives the focus to where a block is on one side. */
export function focusBlock(block: number, side: Side): void {
  ofBlock(block, side)?.focus({ preventScroll: true })
}

/** Brings a block into sight on one side; on the other, as level with it as can be. */
export function showBlock(block: number, side: Side): void {
  const here = ofBlock(block, side)
  const there = ofBlock(block, side === 'story' ? 'originals' : 'story')
  if (here) inSight(here)
  if (there) levelWith(there, here)
}

function inSight(element: HTMLElement): void {
  const pane = paneOf(element)
  if (!pane) return element.scrollIntoView({ block: 'nearest', behavior: behavior() })
  const [box, frame] = [element.getBoundingClientRect(), pane.getBoundingClientRect()]
  if (box.top < frame.top) scroll(pane, box.top - frame.top - margin)
  else if (box.bottom > frame.bottom)
    scroll(pane, Math.min(box.bottom - frame.bottom + margin, box.top - frame.top - margin))
}

function levelWith(element: HTMLElement, other: HTMLElement | null): void {
  const pane = paneOf(element)
  if (!pane) return
  const [box, frame] = [element.getBoundingClientRect(), pane.getBoundingClientRect()]
  const level = other ? other.getBoundingClientRect().top : frame.top + margin
  const isSeen = box.top >= frame.top && box.bottom <= frame.bottom
  if (!isSeen)
    scroll(pane, box.top - Math.min(Math.max(level, frame.top + margin), frame.bottom - margin * 4))
}

const margin = 24

/** The part that scrolls by itself; none on a phone, where the page does. */
function paneOf(element: HTMLElement): HTMLElement | null {
  const pane = element.closest<HTMLElement>('[data-side]')
  return pane && pane.scrollHeight > pane.clientHeight + 1 ? pane : null
}

const scroll = (pane: HTMLElement, by: number) => pane.scrollBy({ top: by, behavior: behavior() })

const behavior = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
