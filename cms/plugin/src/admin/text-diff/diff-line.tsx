'use client'

import type { Bilingual } from '../../language.ts'
import type { DiffRow } from '../../text-diff/diff-row.ts'
import type { LineKind } from '../../text-diff/text-line.ts'
import { useWords } from '../press/words.ts'
import { DiffWords } from './diff-words.tsx'

/** What a line is called where its looks do not say it. Paragraphs say it. */
const kindNames: Record<LineKind, Bilingual> = {
  kicker: { zh: '引题', en: 'Kicker' },
  headline: { zh: '主题', en: 'Headline' },
  deck: { zh: '副题', en: 'Deck' },
  byline: { zh: '署名', en: 'Byline' },
  paragraph: { zh: '正文', en: 'Paragraph' },
  subhead: { zh: '小标题', en: 'Subhead' },
  quote: { zh: '引文', en: 'Quotation' },
  item: { zh: '列项', en: 'List item' },
  block: { zh: '版块', en: 'Block' },
}

const marks: Record<DiffRow['kind'], { sign: string; name: Bilingual | null }> = {
  same: { sign: '', name: null },
  changed: { sign: '～', name: { zh: '改动', en: 'Changed' } },
  added: { sign: '＋', name: { zh: '新增', en: 'Added' } },
  removed: { sign: '－', name: { zh: '删去', en: 'Removed' } },
  away: { sign: '⤴', name: { zh: '原在此处，已移走', en: 'Was here, moved away' } },
  here: { sign: '⤵', name: { zh: '移到此处', en: 'Moved here' } },
}

/** One line of the comparison, with a sign beside it that says what became of it. */
export function DiffLine({ row }: { row: DiffRow }) {
  const { say } = useWords()
  const { sign, name } = marks[row.kind]
  const kind = row.after[0]?.kind ?? row.before[0]?.kind ?? 'paragraph'
  const tag = tagOf(row, kind)
  const isMove = row.kind === 'away' || row.kind === 'here'
  return (
    <li className={`text-diff__line text-diff__line--${row.kind} text-diff__line--${kind}`}>
      <span className="text-diff__sign" {...(name ? { title: say(name) } : {})}>
        <span aria-hidden="true">{sign}</span>
        {name && !isMove && <span className="text-diff__unseen">{say(name)}：</span>}
      </span>
      <div className="text-diff__text">
        {isMove && name && <span className="text-diff__tag">{say(name)}</span>}
        {tag && <span className="text-diff__tag">{say(tag)}</span>}
        <DiffWords parts={row.parts} />
      </div>
    </li>
  )
}

/** Names what the looks do not show, and a paragraph that became a subhead or the other way. */
function tagOf({ before, after }: DiffRow, kind: LineKind): Bilingual | null {
  const [old, now] = [before[0]?.kind, after[0]?.kind]
  if (old && now && old !== now) {
    const [from, to] = [kindNames[old], kindNames[now]]
    return { zh: `${from.zh} → ${to.zh}`, en: `${from.en} → ${to.en}` }
  }
  return ['kicker', 'headline', 'deck', 'byline', 'block'].includes(kind) ? kindNames[kind] : null
}
