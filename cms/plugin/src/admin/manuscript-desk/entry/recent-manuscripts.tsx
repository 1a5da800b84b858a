'use client'

import { Link, useAuth, useConfig } from '@payloadcms/ui'
import type { Bilingual } from '../../../language.ts'
import type { Manuscript } from '../../../manuscript/endpoints.ts'
import { useAnswer } from '../../photo-desk/page/use-answer.ts'
import { useWords } from '../../press/words.ts'

type Recent = Pick<Manuscript, 'id' | 'title' | 'article' | 'createdBy' | 'updatedAt'>

const recentPath = `/manuscripts?${new URLSearchParams({
  depth: '0',
  limit: '30',
  sort: '-updatedAt',
  'select[title]': 'true',
  'select[article]': 'true',
  'select[createdBy]': 'true',
  'select[updatedAt]': 'true',
})}`

/** The latest manuscripts: first one's own that are no article yet. */
export function RecentManuscripts() {
  const { user } = useAuth()
  const all = useAnswer<{ docs: Recent[] }>(recentPath)?.docs ?? []
  const isOpen = (one: Recent) => one.createdBy === user?.id && !one.article
  return (
    <>
      <List manuscripts={all.filter(isOpen)} title={{ zh: '接着做', en: 'Go on with' }} />
      <List manuscripts={all.filter((one) => !isOpen(one))} title={{ zh: '最近的来稿', en: 'Latest' }} />
    </>
  )
}

function List({ title, manuscripts }: { title: Bilingual; manuscripts: Recent[] }) {
  const { say, time } = useWords()
  const { config } = useConfig()
  if (manuscripts.length === 0) return null
  return (
    <section>
      <h2>{say(title)}</h2>
      <ul>
        {manuscripts.map((one) => (
          <li key={one.id}>
            <Link href={`${config.routes.admin}/manuscript-desk?id=${one.id}`} prefetch={false}>
              {one.title}
            </Link>
            <small>{one.article ? say({ zh: '已成稿', en: 'Has its article' }) : ''}</small>
            <time dateTime={one.updatedAt}>{time(one.updatedAt).slice(0, 16)}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}
