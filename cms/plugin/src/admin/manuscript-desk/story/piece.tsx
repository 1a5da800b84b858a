'use client'

import { useDeskTools } from '../desk/desk-tools.ts'
import { markedText, type TextPart } from '../state/marked-text.ts'
import { useSuggestions } from '../suggestions/suggestion-tools.ts'
import { MarkedWords } from '../suggestions/marked-words.tsx'

type Props = { block: number; isCouplet: boolean }

/** The text of one block in the story, with what was changed in it and what looks damaged. */
export function Piece({ block, isCouplet }: Props) {
  const { blocks, state } = useDeskTools()
  const { shown } = useSuggestions()
  const edits = (state.now.edits ?? []).filter((edit) => edit.block === block)
  const parts = markedText(
    blocks.get(block)?.text ?? '',
    edits,
    shown.filter((one) => one.block === block),
  )
  return (
    <span className="manuscript-piece" data-piece={block}>
      {parts.map((part) => (
        <Part isCouplet={isCouplet} key={`${part.kind} ${part.from}`} part={part} />
      ))}
    </span>
  )
}

function Part({ part, isCouplet }: { part: TextPart; isCouplet: boolean }) {
  if (part.kind !== 'text') return <MarkedWords part={part} />
  if (!isCouplet) return part.text
  // The blank stays in the text; it is shown as a new line.
  return part.text.split(/(?<=\p{Script=Han})(\s+)(?=\p{Script=Han})/u).map((words, index) =>
    index % 2 === 1 ? (
      <span className="manuscript-couplet" key={index}>
        {words}
      </span>
    ) : (
      words
    ),
  )
}
