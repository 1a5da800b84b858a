'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useWords } from '../../press/words.ts'
import './photo-desk.css'

/** Above the list of photos: where many are handed in at once. */
export function PhotoDeskHint() {
  const { say } = useWords()
  const { config } = useConfig()
  return (
    <p>
      {say({ zh: '一次交多张？拖到', en: 'Many at once? Drop them on the ' })}
      <Link className="photo-desk-hint__link" href={`${config.routes.admin}/photo-desk`}>
        {say({ zh: '图片台', en: 'photo desk' })}
      </Link>
      {say({
        zh: '，说明和署名会从照片里读出。',
        en: '; captions and credits are read from the files.',
      })}
    </p>
  )
}
