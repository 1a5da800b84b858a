'use client'

import { Fragment, useState } from 'react'
import { type DiffPart, paragraphBreak } from '../../text-diff/diff-row.ts'
import { useWords } from '../press/words.ts'

/** A stretch without a change that is longer is shortened to this much at either end. */
const longest = 240
const shown = 60

/** The words of one line: what went struck out, what came underlined, long stretches without a change shortened. */
export function DiffWords({ parts }: { parts: DiffPart[] }) {
  const isChanged = parts.some(({ kind }) => kind !== 'same')
  return parts.map(({ kind, text }, at) => {
    const key = `${at} ${kind}`
    if (kind === 'added')
      return (
        <ins key={key}>
          <Broken text={text} />
        </ins>
      )
    if (kind === 'removed')
      return (
        <del key={key}>
          <Broken text={text} />
        </del>
      )
    return isChanged && text.length > longest ? (
      <Shortened isFirst={at === 0} isLast={at === parts.length - 1} key={key} text={text} />
    ) : (
      <Broken key={key} text={text} />
    )
  })
}

/** Where paragraphs were cut or joined stands the printers' mark. */
function Broken({ text }: { text: string }) {
  const { say } = useWords()
  return text.split(paragraphBreak).map((piece, at) => (
    <Fragment key={`${at} ${piece.length}`}>
      {at > 0 && (
        <>
          <span className="text-diff__break" title={say({ zh: '分段', en: 'New paragraph' })}>
            ¶
          </span>
          <br />
        </>
      )}
      {piece}
    </Fragment>
  ))
}

type ShortenedProps = { text: string; isFirst: boolean; isLast: boolean }

function Shortened({ text, isFirst, isLast }: ShortenedProps) {
  const { say } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return <Broken text={text} />
  // Beside a change one reads on; at the line's own end there is none.
  const [start, end] = [isFirst ? 0 : shown, isLast ? text.length : text.length - shown]
  const hidden = end - start
  return (
    <>
      <Broken text={text.slice(0, start)} />
      <button className="text-diff__more" onClick={() => setIsOpen(true)} type="button">
        {say({ zh: `⋯ ${hidden} 字未改 ⋯`, en: `⋯ ${hidden} characters unchanged ⋯` })}
      </button>
      <Broken text={text.slice(end)} />
    </>
  )
}
