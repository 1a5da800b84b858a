'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { diffChars } from 'diff'
import { useState } from 'react'
import type { Bilingual } from '../../../language.ts'
import type { Manuscript } from '../../../manuscript/endpoints.ts'
import { useAnswer } from '../../photo-desk/page/use-answer.ts'
import { useWords } from '../../press/words.ts'
import { type ArticleText, passagesOf } from './article-text.ts'
import './compare-view.css'
import { type BlockState, compareBlocks } from './compare-blocks.ts'

/** The manuscript block by block beside the article as it is now. */
export function CompareView({ manuscript }: { manuscript: Manuscript }) {
  const { say } = useWords()
  const { config } = useConfig()
  const article = useAnswer<ArticleText>(`/articles/${manuscript.article}?draft=true&depth=0`)
  const [onlyChanged, setOnlyChanged] = useState(false)
  if (!article) return <p role="status">{say({ zh: '正在打开…', en: 'Opening…' })}</p>
  const passages = passagesOf(article)
  const states = compareBlocks(manuscript.blocks, passages)
  const changed = states.filter(({ state }) => state !== 'verbatim')
  return (
    <div className="manuscript-compare">
      <header>
        <h1>{manuscript.title}</h1>
        <p>
          {say({
            zh: `原稿 ${states.length} 段，${states.length - changed.length} 段一字未动，${changed.length} 段有改动或不在报道里。`,
            en: `${states.length} blocks: ${states.length - changed.length} verbatim, ${changed.length} changed or not in the article.`,
          })}
        </p>
        <nav>
          <button aria-pressed={onlyChanged} onClick={() => setOnlyChanged(!onlyChanged)} type="button">
            {say({ zh: '只看有改动的', en: 'Only what differs' })}
          </button>
          <Link href={`${config.routes.admin}/collections/articles/${article.id}`} prefetch={false}>
            {say({ zh: '打开报道', en: 'Open the article' })}
          </Link>
          <Link href={`${config.routes.admin}/manuscript-desk?id=${manuscript.id}`} prefetch={false}>
            {say({ zh: '打开稿件台', en: 'Open the desk' })}
          </Link>
        </nav>
      </header>
      <ol>
        {(onlyChanged ? changed : states).map((one) => (
          <Row key={one.block.id} one={one} passages={passages} />
        ))}
      </ol>
    </div>
  )
}

const stateNames: Record<BlockState['state'], Bilingual> = {
  verbatim: { zh: '一字未动', en: 'Verbatim' },
  changed: { zh: '有改动', en: 'Changed' },
  absent: { zh: '不在报道里', en: 'Not in the article' },
}

function Row({ one, passages }: { one: BlockState; passages: string[] }) {
  const { say } = useWords()
  const { block, passage, state } = one
  const text = block.text.trim()
  const now = passage === null ? null : (passages[passage] ?? null)
  return (
    <li data-state={state}>
      <p className="manuscript-compare__number">
        {block.id} <small>{say(stateNames[state])}</small>
      </p>
      <p>{text}</p>
      <p>{now === null ? '—' : state === 'changed' ? <Changes now={now} text={text} /> : now}</p>
    </li>
  )
}

/** What was taken away and what was added. */
function Changes({ text, now }: { text: string; now: string }) {
  return diffChars(text, now).map(({ added, removed, value }, index) => {
    // The parts have no names of their own; they are made anew with each comparison.
    if (added) return <ins key={index}>{value}</ins>
    return removed ? <del key={index}>{value}</del> : <span key={index}>{value}</span>
  })
}
