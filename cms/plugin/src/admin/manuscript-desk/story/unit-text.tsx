'use client'

import { Fragment } from 'react'
import type { Unit } from '../../../manuscript/arrangement.ts'
import { useWords } from '../../press/words.ts'
import { useDeskTools } from '../desk/desk-tools.ts'
import { coupletLines } from './couplet.ts'
import { Piece } from './piece.tsx'

/** The words of a unit, its pieces with the seams between them. */
export function UnitText({ unit, seam }: { unit: Unit; seam: number | null }) {
  const { blocks } = useDeskTools()
  const [first = 0] = unit.blocks
  const lines = unit.role === 'headline' ? coupletLines(blocks.get(first)?.text ?? '') : []
  return (
    <p data-lines={lines.length > 1 ? lines.length : undefined}>
      {unit.blocks.map((block, index) => (
        <Fragment key={block}>
          {index > 0 && <Seam before={block} isChosen={seam === block} unit={unit} />}
          <Piece block={block} isCouplet={lines.length > 1 && index === 0} />
        </Fragment>
      ))}
    </p>
  )
}

function Seam({ before, isChosen, unit }: { before: number; isChosen: boolean; unit: Unit }) {
  const { say } = useWords()
  const { act, focus, state } = useDeskTools()
  const join = state.now.joins.find(({ blocks }) => blocks[1] === before)
  const words = say({ zh: `在第 ${before} 段前断开`, en: `Cut before block ${before}` })
  return (
    <button
      aria-label={words}
      className={`manuscript-seam${isChosen && unit.blocks.length > 2 ? ' manuscript-seam--chosen' : ''}`}
      data-grade={join?.grade}
      onClick={() => {
        act({ type: 'cut', before })
        focus(unit.blocks[0] ?? before, 'story')
      }}
      tabIndex={-1}
      title={[`${words}（X）`, ...(join?.reasons ?? [])].join('\n')}
      type="button"
    />
  )
}
