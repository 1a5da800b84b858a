'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Bilingual } from '../../../language.ts'
import { useWords } from '../../press/words.ts'
import type { KnownPhoto } from '../queue/queue-state.ts'

type Props = { file: File | null; others: KnownPhoto[]; words?: Bilingual }

/** A handed-in picture beside those that the CMS has, which open when they are chosen. */
export function SideBySide({ file, others, words }: Props) {
  const { say } = useWords()
  const { config } = useConfig()
  const own = useObjectUrl(file)
  return (
    <div className="photo-desk-pair">
      {words && <p>{say(words)}</p>}
      <ul>
        <li>
          {own && <img alt="" src={own} />}
          <span>{say({ zh: '这一张', en: 'This one' })}</span>
        </li>
        {others.map(({ id, caption, credit, thumbnail }) => (
          <li key={id}>
            <Link href={`${config.routes.admin}/collections/photos/${id}`} prefetch={false} target="_blank">
              {thumbnail && <img alt="" src={thumbnail} />}
              <span>{caption || say({ zh: '（没有说明）', en: '(no caption)' })}</span>
              {credit && <small>{credit}</small>}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

function useObjectUrl(file: File | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!file) return
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url
}
