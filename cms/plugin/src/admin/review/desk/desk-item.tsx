'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { Bilingual } from '../../../language.ts'
import type { DeskArticle } from '../../../review/desk/desk-answer.ts'
import { useWords } from '../../press/words.ts'
import { Ago } from '../ago.tsx'
import { StageMark } from '../stage-mark.tsx'

const sinceWords: Record<DeskArticle['stage'], Bilingual> = {
  draft: { zh: '改动', en: 'changed' },
  proposed: { zh: '送审', en: 'handed in' },
  returned: { zh: '退回', en: 'returned' },
  ready: { zh: '定为待发', en: 'made ready' },
}

/** One article of the desk: what it is called, whose it is, how long it waits and what is new in it. */
export function DeskItem({ article }: { article: DeskArticle }) {
  const { config } = useConfig()
  const { say } = useWords()
  const { byName, characters, id, note, openNotes, since, stage, title, writer } = article
  const isByWriter = byName === writer
  return (
    <li className="review-desk__item">
      <StageMark of={stage} />
      <div>
        <Link
          className="review-desk__title"
          href={`${config.routes.admin}/collections/articles/${id}`}
          prefetch={false}
        >
          {title ?? say({ zh: '（还没有标题）', en: '(no headline yet)' })}
        </Link>
        <p className="review-desk__facts">
          <span>{writer ?? say({ zh: '作者不明', en: 'writer unknown' })}</span>
          <span>
            {!isByWriter && byName ? `${byName} ` : ''}
            <Ago at={since} /> {say(sinceWords[stage])}
          </span>
          <span>{say({ zh: `${characters} 字`, en: `${characters} characters` })}</span>
          <ChangedSince article={article} />
          {openNotes > 0 && (
            <span className="review-tag">
              {say({ zh: `${openNotes} 处批注待处理`, en: `${openNotes} open notes` })}
            </span>
          )}
        </p>
        {note && <p className="review-desk__said">{note}</p>}
      </div>
    </li>
  )
}

/** New, or how much was changed since somebody looked last. */
function ChangedSince({ article: { changed, isPublished, stage } }: { article: DeskArticle }) {
  const { say } = useWords()
  if (stage === 'returned' || stage === 'ready') {
    if (changed && changed.lines > 0) return <span>{say(sizeWords(changed))}</span>
    return stage === 'returned' ? <span>{say({ zh: '还没有改', en: 'not changed yet' })}</span> : null
  }
  if (changed === null) return <span className="review-tag">{say({ zh: '新稿', en: 'New' })}</span>
  const words =
    changed.lines === 0
      ? { zh: '上次审后没有改动', en: 'not changed since it was reviewed' }
      : sizeWords(changed)
  return (
    <>
      {isPublished && <span className="review-tag">{say({ zh: '已发布稿的修改', en: 'Is published' })}</span>}
      <span>{say(words)}</span>
    </>
  )
}

function sizeWords({ added, moved, removed }: NonNullable<DeskArticle['changed']>): Bilingual {
  const zh = [
    added > 0 && `增 ${added} 字`,
    removed > 0 && `删 ${removed} 字`,
    moved > 0 && `移 ${moved} 段`,
  ].filter(Boolean)
  const en = [
    added > 0 && `${added} added`,
    removed > 0 && `${removed} removed`,
    moved > 0 && `${moved} moved`,
  ].filter(Boolean)
  return { zh: zh.join('，') || '只改了分段', en: en.join(', ') || 'set otherwise' }
}
