'use client'

import { SetStepNav } from '@payloadcms/ui'
import { useMemo } from 'react'
import type { Bilingual } from '../../../language.ts'
import type { DeskAnswer, DeskArticle } from '../../../review/desk/desk-answer.ts'
import { useWords } from '../../press/words.ts'
import '../review.css'
import { DeskDocumentItem } from './desk-document-item.tsx'
import { DeskItem } from './desk-item.tsx'
import './desk.css'
import { useDesk } from './use-desk.ts'

/** 审稿台: what waits for an editor, the longest first; for a writer what came back, and where the rest is. */
export function DeskPage() {
  const { say } = useWords()
  const { desk, isOld } = useDesk()
  const title = say({ zh: '审稿台', en: 'Review desk' })
  const nav = useMemo(() => [{ label: title }], [title])
  return (
    <>
      <SetStepNav nav={nav} />
      <div className="gutter--left gutter--right review-desk">
        <h1>{title}</h1>
        {isOld && (
          <p className="review-desk__old" role="status">
            {say({
              zh: 'CMS 没有回应，下面可能已不是最新。',
              en: 'The CMS does not answer: this may be old.',
            })}
          </p>
        )}
        {desk ? <Lists desk={desk} /> : <p role="status">{say({ zh: '正在查询…', en: 'Looking…' })}</p>}
      </div>
    </>
  )
}

type Section = { title: Bilingual; articles: DeskArticle[] }

function Lists({ desk }: { desk: DeskAnswer }) {
  const { say } = useWords()
  const { isAll, others, ready, returned, waiting } = desk
  const returnedOnes: Section = {
    title: isAll
      ? { zh: '退回，等作者改', en: 'Returned, with their writers' }
      : { zh: '退回给你修改', en: 'Returned to you' },
    articles: returned,
  }
  const waitingOnes: Section = {
    title: isAll ? { zh: '待审', en: 'To review' } : { zh: '已送审，等编辑看', en: 'Handed in' },
    articles: waiting,
  }
  const readyOnes: Section = { title: { zh: '待发', en: 'Ready' }, articles: ready }
  const sections = isAll ? [waitingOnes, readyOnes, returnedOnes] : [returnedOnes, waitingOnes, readyOnes]
  const shown = sections.filter(({ articles }) => articles.length > 0)
  if (shown.length + others.length === 0) {
    return (
      <p>
        {isAll
          ? say({ zh: '没有待审的稿件。', en: 'Nothing waits.' })
          : say({ zh: '没有退回给你的，也没有在审的稿件。', en: 'Nothing of yours is under review.' })}
      </p>
    )
  }
  return (
    <>
      {shown.map((section) => (
        <ArticleList key={section.title.en} section={section} />
      ))}
      {others.length > 0 && (
        <section className="review-desk__section">
          <h2>
            {say({ zh: `送审的资料（${others.length}）`, en: `Photos, chambers, awards (${others.length})` })}
          </h2>
          <ul>
            {others.map((document) => (
              <DeskDocumentItem document={document} key={`${document.collection} ${document.id}`} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function ArticleList({ section: { articles, title } }: { section: Section }) {
  const { say } = useWords()
  return (
    <section className="review-desk__section">
      <h2>{say({ zh: `${title.zh}（${articles.length}）`, en: `${title.en} (${articles.length})` })}</h2>
      <ol>
        {articles.map((article) => (
          <DeskItem article={article} key={article.id} />
        ))}
      </ol>
    </section>
  )
}
