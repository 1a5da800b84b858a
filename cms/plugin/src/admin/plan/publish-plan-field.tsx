'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { PageList } from '../press/page-list.tsx'
import { useWords } from '../press/words.ts'
import { PlanChecks } from './plan-checks.tsx'
import './plan.css'
import { type Told, usePlan } from './use-plan.ts'

/** Which way the pages are asked about. */
type Action = 'publish' | 'unpublish'

type Props = {
  siteUrl: string
  /** 发布前检查 stands above: what keeps a publish from being taken is said there. */
  hasChecks: boolean
}

/** 发布前看看: what publishing the document as it is now would change on the site, from a dry run; after each save anew. */
export function PublishPlanField({ hasChecks, siteUrl }: Props) {
  const { collectionSlug, hasPublishedDoc, id, lastUpdateTime } = useDocumentInfo()
  const [wanted, setWanted] = useState<Action>('publish')
  const action = hasPublishedDoc ? wanted : 'publish'
  const document = id === undefined || !collectionSlug ? null : { collection: collectionSlug, id }
  const told = usePlan(document, action, lastUpdateTime)
  const { say } = useWords()
  if (!document) return null
  return (
    <div className="field-type press-plan" id="field-pressPlan">
      <div className="press-plan__head">
        <span>
          {action === 'publish'
            ? say(
                hasChecks
                  ? { zh: '发布会改动', en: 'What changes' }
                  : { zh: '发布前看看', en: 'Before you publish' },
              )
            : say({ zh: '取消发布前看看', en: 'Before you unpublish' })}
        </span>
        {hasPublishedDoc && (
          <button
            className="press-plan__other"
            onClick={() => setWanted(action === 'publish' ? 'unpublish' : 'publish')}
            type="button"
          >
            {action === 'publish'
              ? say({ zh: '看取消发布', en: 'If unpublished' })
              : say({ zh: '看发布', en: 'If published' })}
          </button>
        )}
      </div>
      <Body action={action} saidAbove={hasChecks && action === 'publish'} siteUrl={siteUrl} told={told} />
    </div>
  )
}

type BodyProps = { action: Action; saidAbove: boolean; siteUrl: string; told: Told }

function Body({ action, saidAbove, siteUrl, told: { plan, problem, isOld } }: BodyProps) {
  const { say } = useWords()
  if (!plan) {
    const away = say({ zh: 'CMS 没有回应，暂时算不出。', en: 'The CMS does not answer.' })
    return (
      <p className="press-plan__line" role="status">
        {problem === null ? say({ zh: '正在推算…', en: 'Working it out…' }) : problem || away}
      </p>
    )
  }
  const { added, changed, removed } = plan.counts
  const total = added + changed + removed
  return (
    <div aria-busy={isOld} className="press-plan__body">
      {!(saidAbove && plan.problems.length > 0) && <PlanChecks action={action} plan={plan} />}
      {total === 0 ? (
        <p className="press-plan__line" role="status">
          {plan.problems.length > 0
            ? say({ zh: '改好后再推算会改动哪些页。', en: 'Mend this first to see which pages change.' })
            : say({ zh: '不会改动任何页面。', en: 'No page would change.' })}
        </p>
      ) : (
        <details className="press-plan__pages">
          <summary className="press-plan__line">
            <span role="status">
              <Counts counts={plan.counts} exact={plan.exact} />
            </span>
          </summary>
          <PageList hrefOf={(path, sign) => (sign === '+' ? null : siteUrl + path)} pages={plan.pages} />
        </details>
      )}
    </div>
  )
}

function Counts({
  counts,
  exact,
}: {
  counts: { added: number; changed: number; removed: number }
  exact: boolean
}) {
  const { say } = useWords()
  const { added, changed, removed } = counts
  const total = added + changed + removed
  const zh = [
    added > 0 && `新增 ${added}`,
    changed > 0 && `改动 ${changed}`,
    removed > 0 && `撤下 ${removed}`,
  ].filter(Boolean)
  const en = [
    added > 0 && `${added} new`,
    changed > 0 && `${changed} changed`,
    removed > 0 && `${removed} removed`,
  ]
  const pages = {
    zh: `${exact ? '将' : '至多'}改动 ${total} 页`,
    en: `${exact ? '' : 'At most '}${total} pages`,
  }
  // 改动 twice says nothing new.
  if (changed === total) return say({ zh: pages.zh, en: `${pages.en} changed` })
  return say({ zh: `${pages.zh}：${zh.join('，')}`, en: `${pages.en}: ${en.filter(Boolean).join(', ')}` })
}
