'use client'

import { type RefObject, useEffect, useMemo, useState } from 'react'
import { useDeskTools } from '../desk/desk-tools.ts'
import { outOfOrder } from '../state/out-of-order.ts'
import { readingOrder } from '../state/units.ts'
import { type Line, pathOf } from './line-path.ts'
import { measureLines } from './measure-lines.ts'

type Props = { desk: RefObject<HTMLElement | null> }

/** Lines between the two sides: at rest of what moved, or was joined; of anything while somebody points at it. */
export function Lines({ desk }: Props) {
  const { lit, state } = useDeskTools()
  const { now } = state
  const moved = useMemo(() => {
    const tails = now.units.flatMap(({ blocks }) => blocks.slice(1))
    return new Set([...outOfOrder(readingOrder(now)), ...tails])
  }, [now])
  const shown = useMemo(() => new Set([...moved, ...lit]), [lit, moved])
  const lines = useMeasured(desk, shown, lit, now)
  return (
    <svg aria-hidden className="manuscript-lines">
      {lines.map((line) => (
        <g className={lit.has(line.block) ? 'manuscript-line--lit' : undefined} key={line.block}>
          <path d={pathOf(line)} />
          <circle cx={line.to.x} cy={line.to.y} r={2.5} />
        </g>
      ))}
    </svg>
  )
}

/** Measured again, once a frame at most, whenever something may stand elsewhere. */
function useMeasured(
  desk: Props['desk'],
  shown: ReadonlySet<number>,
  lit: ReadonlySet<number>,
  story: unknown,
): Line[] {
  const [lines, setLines] = useState<Line[]>([])
  useEffect(() => {
    const element = desk.current
    if (!element) return
    let frame = 0
    const measure = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setLines(measureLines(element, shown, lit)))
    }
    measure()
    const sizes = new ResizeObserver(measure)
    for (const part of element.querySelectorAll('[data-side], [data-side] > ol')) sizes.observe(part)
    element.addEventListener('scroll', measure, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      element.removeEventListener('scroll', measure, { capture: true })
    }
  }, [desk, lit, shown, story])
  return lines
}
