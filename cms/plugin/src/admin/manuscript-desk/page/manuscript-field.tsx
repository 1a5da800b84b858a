'use client'

import { Link, useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { Manuscript } from '../../../manuscript/endpoints.ts'
import { useAnswer } from '../../photo-desk/page/use-answer.ts'
import { useWords } from '../../press/words.ts'

/** 来稿, beside an article: the manuscript that it was made of, side by side with what it is now. */
export function ManuscriptField() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <ManuscriptsOf article={id} />
}

function ManuscriptsOf({ article }: { article: number | string }) {
  const { say } = useWords()
  const { config } = useConfig()
  const query = new URLSearchParams({
    depth: '0',
    limit: '3',
    'where[article][equals]': String(article),
    'select[title]': 'true',
  })
  const found = useAnswer<{ docs: Pick<Manuscript, 'id' | 'title'>[] }>(`/manuscripts?${query}`)?.docs ?? []
  if (found.length === 0) return null
  return (
    <div className="field-type">
      <p className="field-label">{say({ zh: '来稿', en: 'Manuscript' })}</p>
      {found.map(({ id, title }) => (
        <p key={id}>
          <Link
            href={`${config.routes.admin}/manuscript-desk?id=${id}&article=beside`}
            prefetch={false}
            target="_blank"
          >
            {say({ zh: `与原稿对照：${title}`, en: `Beside the original: ${title}` })}
          </Link>
        </p>
      ))}
    </div>
  )
}
