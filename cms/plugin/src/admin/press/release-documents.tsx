'use client'

import { getTranslation } from '@payloadcms/translations'
import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import type { ReleasedDocument } from '@guiyan/shared/press/release'
import type { ToldRelease } from '../../press/release-people.ts'
import { useWords } from './words.ts'

/** So many are shown without unfolding. */
const shown = 5

/** What a release brought, changed or took away, as links into the CMS. */
export function ReleaseDocuments({ release }: { release: ToldRelease }) {
  const { say } = useWords()
  const { documents, documentCount, full } = release
  const rest = documents.slice(shown)
  const unlisted = documentCount - documents.length
  if (documents.length === 0) {
    return (
      <p>
        {full
          ? say({ zh: '全部页面重做', en: 'Every page made anew' })
          : say({ zh: '没有内容变动', en: 'No content changed' })}
      </p>
    )
  }
  return (
    <>
      <Documents documents={documents.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary>{say({ zh: `共 ${documentCount} 项`, en: `${documentCount} in all` })}</summary>
          <Documents documents={rest} />
          {unlisted > 0 && <p>{say({ zh: `另有 ${unlisted} 项未列出`, en: `and ${unlisted} more` })}</p>}
        </details>
      )}
    </>
  )
}

function Documents({ documents }: { documents: ReleasedDocument[] }) {
  const { say } = useWords()
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  return (
    <ul>
      {documents.map(({ collection, id, revision, title }) => {
        const label = getEntityConfig({ collectionSlug: collection })?.labels.singular
        const name = title || id
        return (
          <li key={`${collection}:${id}`}>
            <small className="press-kind">{label ? getTranslation(label, i18n) : collection}</small>{' '}
            {revision === null ? (
              <>
                <s>{name}</s> <small>{say({ zh: '撤下', en: 'taken down' })}</small>
              </>
            ) : (
              <Link href={`${config.routes.admin}/collections/${collection}/${id}`}>{name}</Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
