'use client'

import { Link, useAuth, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { hasRole } from '../../../access/roles.ts'
import type { UsesAnswer } from '../../../photo/uses/endpoint.ts'
import type { PhotoUse } from '../../../photo/uses/uses-of.ts'
import { useWords } from '../../press/words.ts'
import { usePhotoUses } from './use-photo-uses.ts'
import './uses.css'
import { WithdrawButton } from './withdraw-button.tsx'

/** 用在哪里: the articles that show the photo, published or draft, and 全站撤下 for who may. */
export function PhotoUsesField() {
  const { hasPublishedDoc, id, lastUpdateTime } = useDocumentInfo()
  const { user } = useAuth()
  const withdrawnOn = useFormFields(([fields]) => fields.withdrawnOn?.value)
  const answer = usePhotoUses(id, `${lastUpdateTime} ${hasPublishedDoc}`)
  const { say } = useWords()
  if (id === undefined) return null
  const published = answer ? answer.uses.filter((use) => use.published) : []
  return (
    <div className="field-type photo-uses" id="field-photoUses">
      <h3 className="photo-uses__label">{say({ zh: '用在哪里', en: 'Used in' })}</h3>
      {answer ? (
        <Uses answer={answer} />
      ) : (
        <p role="status">
          {answer === null
            ? say({ zh: '正在查询…', en: 'Looking…' })
            : say({ zh: 'CMS 没有回应。', en: 'The CMS does not answer.' })}
        </p>
      )}
      {Boolean(withdrawnOn) && (
        <p className="photo-uses__hint">
          {say({
            zh: '已全站撤下：发布用到它的报道会被拒绝。编辑发布这张照片，即解除撤下。',
            en: 'Withdrawn: articles that show it are not published. Publishing the photo itself lifts that.',
          })}
        </p>
      )}
      {hasPublishedDoc && answer && hasRole(user, 'editor', 'admin') && (
        <WithdrawButton articles={published} id={id} />
      )}
    </div>
  )
}

function Uses({ answer: { uses, everPublished } }: { answer: UsesAnswer }) {
  const usage = useFormFields(([fields]) => fields.usage?.value)
  const { say } = useWords()
  const [first] = everPublished
  return (
    <>
      {usage === 'once' && first && (
        <p className="photo-uses__spent">
          {say({ zh: `只能用一次，已用于《${first.title}》`, en: `Once only, and used in “${first.title}”` })}
        </p>
      )}
      {uses.length === 0 ? (
        <p>{say({ zh: '没有报道用到它。', en: 'No article shows it.' })}</p>
      ) : (
        <ul>
          {uses.map((use) => (
            <UseItem key={use.id} use={use} />
          ))}
        </ul>
      )}
    </>
  )
}

function UseItem({ use: { id, title, published } }: { use: PhotoUse }) {
  const { say } = useWords()
  const { config } = useConfig()
  return (
    <li>
      <Link href={`${config.routes.admin}/collections/articles/${id}`}>{title}</Link>{' '}
      <span className={`photo-uses__mark photo-uses__mark--${published ? 'published' : 'draft'}`}>
        {published ? say({ zh: '已发布', en: 'Published' }) : say({ zh: '草稿', en: 'Draft' })}
      </span>
    </li>
  )
}
