'use client'

import { useMemo } from 'react'
import { changeSize } from '../../text-diff/change-size.ts'
import { diffText } from '../../text-diff/diff-text.ts'
import { foldRows } from '../../text-diff/fold-rows.ts'
import type { TextLine } from '../../text-diff/text-line.ts'
import { useWords } from '../press/words.ts'
import { DiffLine } from './diff-line.tsx'
import { FoldedLines } from './folded-lines.tsx'
import './text-diff.css'

type Props = {
  /** The text as it was, see articleLines. */
  before: readonly TextLine[]
  after: readonly TextLine[]
}

/** What became of a text, to be read like the text: what went is struck out, what came underlined, what did not change folded. */
export function TextDiff({ before, after }: Props) {
  const { say } = useWords()
  const rows = useMemo(() => diffText(before, after), [before, after])
  const size = useMemo(() => changeSize(rows), [rows])
  if (size.lines === 0) return <p>{say({ zh: '文字没有改动。', en: 'The text is the same.' })}</p>
  const told = {
    zh: [
      size.added > 0 && `增 ${size.added} 字`,
      size.removed > 0 && `删 ${size.removed} 字`,
      size.moved > 0 && `移动 ${size.moved} 段`,
    ],
    en: [
      size.added > 0 && `${size.added} characters added`,
      size.removed > 0 && `${size.removed} removed`,
      size.moved > 0 && `${size.moved} paragraphs moved`,
    ],
  }
  return (
    <div className="text-diff">
      <p className="text-diff__size">
        {say({ zh: told.zh.filter(Boolean).join('，'), en: told.en.filter(Boolean).join(', ') }) ||
          say({ zh: '只改了段落或标题的划分。', en: 'Only paragraphs or subheads were set otherwise.' })}
      </p>
      <ol className="text-diff__lines">
        {foldRows(rows).map((one, at) =>
          one.folded ? (
            <FoldedLines key={`${at} folded`} rows={one.rows} />
          ) : (
            <DiffLine key={`${at} ${one.row.kind}`} row={one.row} />
          ),
        )}
      </ol>
    </div>
  )
}
