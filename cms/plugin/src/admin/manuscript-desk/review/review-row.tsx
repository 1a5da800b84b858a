'use client'

import { useEffect, useRef } from 'react'
import type { Bilingual } from '../../../language.ts'
import type { Grade } from '../../../manuscript/arrangement.ts'
import { useWords } from '../../press/words.ts'
import { shownText, useDeskTools } from '../desk/desk-tools.ts'
import { type ReviewItem } from '../state/review-list.ts'
import { nameOfBlocks } from '../state/step-words.ts'

/** One thing to look at: what is asked, between which words, why, and the two answers. */
export function ReviewRow({ item }: { item: ReviewItem }) {
  const { say } = useWords()
  const { choose, current, point } = useDeskTools()
  const isCurrent = current?.key === item.key
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const list = row.current?.parentElement
    if (!isCurrent || !row.current || !list) return
    list.scrollTop = row.current.offsetTop - 8
  }, [isCurrent])
  const show = () => {
    choose(item.key)
    point(item.blocks)
  }
  return (
    <li
      aria-current={isCurrent || undefined}
      className={`manuscript-review__row manuscript-review__row--${item.asked ? 'asked' : 'done'}`}
      data-grade={item.grade}
      onBlur={() => point(null)}
      onClick={show}
      onFocus={show}
      ref={row}
      tabIndex={isCurrent ? 0 : -1}
    >
      <div className="manuscript-review__words">
        <p>
          <small className="manuscript-review__grade">{say(gradeNames[item.grade])}</small>
          <strong>{say(questionOf(item))}</strong>
        </p>
        <Excerpt item={item} />
        <p className="manuscript-review__reasons">{item.reasons.join('；')}</p>
      </div>
      <Answers item={item} />
    </li>
  )
}

function Answers({ item }: { item: ReviewItem }) {
  const { say } = useWords()
  const { answer } = useDeskTools()
  return (
    <div className="manuscript-review__answers">
      {answersTo(item).map(({ words, key, yes }) => (
        <button
          key={key}
          onClick={(event) => {
            event.stopPropagation()
            answer(item, yes)
          }}
          type="button"
        >
          {say(words)}
          <kbd aria-hidden>{key}</kbd>
        </button>
      ))}
    </div>
  )
}

const gradeNames: Record<Grade, Bilingual> = {
  doubtful: { zh: '拿不准', en: 'Doubtful' },
  likely: { zh: '多半对', en: 'Likely' },
  certain: { zh: '有把握', en: 'Certain' },
}

function questionOf(item: ReviewItem): Bilingual {
  switch (item.kind) {
    case 'join': {
      const { first, second } = item
      return item.asked
        ? {
            zh: `第 ${second} 段接在第 ${first} 段后面，是一段吗？`,
            en: `Does block ${second} go on from block ${first}?`,
          }
        : {
            zh: `第 ${second} 段已接到第 ${first} 段后面，对吗？`,
            en: `Block ${second} was joined to ${first}. Right?`,
          }
    }
    case 'move': {
      const run = nameOfBlocks(item.run)
      const place: Bilingual =
        item.after === null
          ? { zh: '最前面', en: 'the beginning' }
          : { zh: `第 ${item.after} 段后面`, en: `after block ${item.after}` }
      return item.asked
        ? { zh: `${run.zh}移到${place.zh}吗？`, en: `Move ${run.en} to ${place.en}?` }
        : { zh: `${run.zh}已移到${place.zh}，对吗？`, en: `Moved ${run.en} to ${place.en}. Right?` }
    }
    case 'order': {
      const named = nameOfBlocks(item.blocks)
      return {
        zh: `${named.zh}的先后拿不准，请看一看`,
        en: `The order of ${named.en} is not sure. Please look.`,
      }
    }
  }
}

type Answer = { words: Bilingual; key: 'Y' | 'N'; yes: boolean }

function answersTo(item: ReviewItem): Answer[] {
  if (item.kind === 'order') return [{ words: { zh: '看过了', en: 'Seen' }, key: 'Y', yes: true }]
  if (!item.asked && item.grade === 'certain')
    return [{ words: { zh: '收回', en: 'Take back' }, key: 'N', yes: false }]
  return [
    { words: { zh: '是', en: 'Yes' }, key: 'Y', yes: true },
    { words: { zh: '否', en: 'No' }, key: 'N', yes: false },
  ]
}

/** How many signs of each side are shown. */
const shownSigns = 14

/** The words that meet. */
function Excerpt({ item }: { item: ReviewItem }) {
  const { blocks } = useDeskTools()
  if (item.kind === 'order') return null
  const [before, after] = item.kind === 'join' ? [item.first, item.second] : [item.after, item.run[0] ?? 0]
  const end = before === null ? '' : [...shownText(blocks, before)].slice(-shownSigns).join('')
  const start = [...shownText(blocks, after)].slice(0, shownSigns).join('')
  return (
    <p className="manuscript-review__excerpt">
      {before !== null && `…${end}`}
      <i aria-hidden>{item.kind === 'join' ? '＋' : '↵'}</i>
      {start}…
    </p>
  )
}
