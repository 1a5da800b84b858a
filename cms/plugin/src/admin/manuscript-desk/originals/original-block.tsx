'use client'

import type { Bilingual } from '../../../language.ts'
import { useWords } from '../../press/words.ts'
import { shownText, useDeskTools } from '../desk/desk-tools.ts'
import { nameOfRole } from '../state/roles.ts'
import { unitOf } from '../state/units.ts'

type Props = { block: number; isBrief: boolean; isTabStop: boolean }

/** One block as it came: its number, what it became, and with which others it reads on. */
export function OriginalBlock({ block, isBrief, isTabStop }: Props) {
  const { say } = useWords()
  const { arrived, blocks, focus, lit, point, state } = useDeskTools()
  const unit = unitOf(state.now, block)
  const at = unit?.blocks.indexOf(block) ?? -1
  const [before, after] = [unit?.blocks[at - 1], unit?.blocks[at + 1]]
  const text = shownText(blocks, block)
  const role = unit ? nameOfRole(unit.role) : inTray
  return (
    <li
      className={`manuscript-original${lit.has(block) ? ' manuscript-original--lit' : ''}`}
      data-blocks={block}
      data-role={unit?.role ?? 'tray'}
      onClick={() => unit && getSelection()?.isCollapsed && focus(block, 'story')}
      onFocus={() => arrived(block)}
      onMouseEnter={() => point(unit?.blocks ?? [block])}
      onMouseLeave={() => point(null)}
      tabIndex={isTabStop ? 0 : -1}
    >
      <span className="manuscript-original__number">
        {block}
        {unit?.role !== 'paragraph' && <small>{say(role)}</small>}
      </span>
      <p>
        {before !== undefined && (
          <Mark
            words={{ zh: `接在第 ${before} 段后`, en: `Goes on from block ${before}` }}
          >{`${before} ↘`}</Mark>
        )}
        {isBrief ? endsOf(text) : text}
        {after !== undefined && (
          <Mark words={{ zh: `下接第 ${after} 段`, en: `Goes on in block ${after}` }}>{`↗ ${after}`}</Mark>
        )}
      </p>
    </li>
  )
}

const inTray: Bilingual = { zh: '待放', en: 'Tray' }

/** Where the text is cut. */
function Mark({ words, children }: { words: Bilingual; children: string }) {
  const { say } = useWords()
  return (
    <span aria-label={say(words)} className="manuscript-original__cut" role="img" title={say(words)}>
      {children}
    </span>
  )
}

/** How much of a beginning and of an end is shown, in signs. */
const shownSigns = 22

function endsOf(text: string): string {
  const signs = [...text]
  if (signs.length <= shownSigns * 2 + 4) return text
  return `${signs.slice(0, shownSigns).join('')} …… ${signs.slice(-shownSigns).join('')}`
}
