'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { Bilingual } from '../../../language.ts'
import type { DeskDocument } from '../../../review/desk/desk-answer.ts'
import { useWords } from '../../press/words.ts'
import { Ago } from '../ago.tsx'
import { StageMark } from '../stage-mark.tsx'

const kinds: Record<DeskDocument['collection'], Bilingual> = {
  articles: { zh: '报道', en: 'Article' },
  photos: { zh: '照片', en: 'Photo' },
  chambers: { zh: '商会', en: 'Chamber' },
  awards: { zh: '届次', en: 'Award' },
  awardSeries: { zh: '奖项', en: 'Award series' },
}

/** A photo, a chamber or an award that was handed in. */
export function DeskDocumentItem({
  document: { collection, id, since, title, writer },
}: {
  document: DeskDocument
}) {
  const { config } = useConfig()
  const { say } = useWords()
  return (
    <li className="review-desk__item">
      <StageMark of="proposed" />
      <div>
        <Link
          className="review-desk__title"
          href={`${config.routes.admin}/collections/${collection}/${id}`}
          prefetch={false}
        >
          {title ?? say({ zh: '（没有名称）', en: '(no name)' })}
        </Link>
        <p className="review-desk__facts">
          <span className="review-tag">{say(kinds[collection])}</span>
          <span>{writer ?? say({ zh: '经手人不明', en: 'by somebody unknown' })}</span>
          <span>
            <Ago at={since} /> {say({ zh: '改动', en: 'changed' })}
          </span>
        </p>
      </div>
    </li>
  )
}
