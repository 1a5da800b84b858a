'use client'

import { Button, TextareaInput } from '@payloadcms/ui'
import { useState } from 'react'
import type { ArticleTitle } from '../../../photo/uses/uses-of.ts'
import { usePlan } from '../../plan/use-plan.ts'
import { useWords } from '../../press/words.ts'
import { useWithdrawal } from './use-withdrawal.ts'

type Props = {
  id: number | string
  articles: ArticleTitle[]
  /** The heading's id: it names the dialog. */
  heading: string
  onClose: () => void
}

/** How many articles are listed. */
const listed = 8

/** Asks why, once it has said what goes. */
export function WithdrawDialog({ articles, heading, id, onClose }: Props) {
  const [reason, setReason] = useState('')
  const { busy, problem, withdraw } = useWithdrawal(id)
  const { say } = useWords()
  return (
    <div className="photo-withdraw__box">
      <h2 id={heading}>{say({ zh: '全站撤下这张照片？', en: 'Withdraw this photo everywhere?' })}</h2>
      <Loss articles={articles} id={id} />
      <TextareaInput
        label={say({ zh: '原因（只有编辑部看得到）', en: 'Reason (seen in the newsroom only)' })}
        onChange={(event: { target: { value: string } }) => setReason(event.target.value)}
        path="withdrawal-reason"
        required
        rows={2}
        value={reason}
      />
      {problem && (
        <p className="photo-withdraw__problem" role="alert">
          {problem}
        </p>
      )}
      <div className="photo-withdraw__buttons">
        <Button buttonStyle="secondary" disabled={busy} margin={false} onClick={onClose}>
          {say({ zh: '取消', en: 'Cancel' })}
        </Button>
        <Button
          disabled={busy || reason.trim() === ''}
          margin={false}
          onClick={async () => {
            if (await withdraw(reason)) onClose()
          }}
        >
          {busy ? say({ zh: '正在撤下…', en: 'Withdrawing…' }) : say({ zh: '全站撤下', en: 'Withdraw' })}
        </Button>
      </div>
    </div>
  )
}

/** The articles that lose the picture, and how many pages change. */
function Loss({ articles, id }: Pick<Props, 'articles' | 'id'>) {
  const { plan } = usePlan({ collection: 'photos', id }, 'unpublish', null)
  const { say } = useWords()
  const more = articles.length - listed
  return (
    <>
      {articles.length === 0 ? (
        <p>
          {say({
            zh: '没有已发布的报道用到它，撤下的是它自己的页面。',
            en: 'No published article shows it; its own page goes.',
          })}
        </p>
      ) : (
        <>
          <p>
            {say({
              zh: '照片和它的页面从网站上消失，这些报道马上不再显示它，文字不变：',
              en: 'The photo and its page go. These articles stop showing it, their text stays:',
            })}
          </p>
          <ul>
            {articles.slice(0, listed).map(({ id: article, title }) => (
              <li key={article}>{title}</li>
            ))}
            {more > 0 && <li>{say({ zh: `还有 ${more} 篇`, en: `and ${more} more` })}</li>}
          </ul>
        </>
      )}
      {plan && (
        <p className="photo-uses__hint">
          {say({
            zh: `网站上改动 ${plan.counts.changed} 页，撤下 ${plan.counts.removed} 页和文件。`,
            en: `On the site ${plan.counts.changed} pages change; ${plan.counts.removed} pages and files go.`,
          })}
        </p>
      )}
    </>
  )
}
