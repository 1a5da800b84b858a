'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { Bilingual } from '../../../language.ts'
import type { Batch } from '../../../photo-desk/batch.ts'
import { useWords } from '../../press/words.ts'
import { useAnswer } from './use-answer.ts'

/** The batches, newest first, with what their photos lack. */
export function BatchList() {
  const { say, time } = useWords()
  const { config } = useConfig()
  const batches = useAnswer<{ batches: Batch[] }>('/photo-desk/batches')?.batches
  if (!batches) return null
  return (
    <section>
      <h2>{say({ zh: '最近各批', en: 'Latest batches' })}</h2>
      {batches.length === 0 && <p>{say({ zh: '还没有成批上传过照片。', en: 'No batch yet.' })}</p>}
      <ul className="photo-desk-batches">
        {batches.map(({ batch, startedAt, photos, lacking }) => (
          <li key={batch}>
            <Link
              href={`${config.routes.admin}/photo-desk?batch=${encodeURIComponent(batch)}`}
              prefetch={false}
            >
              {time(startedAt).slice(0, 16)}
            </Link>
            <span>{say({ zh: `${photos} 张`, en: `${photos} photos` })}</span>
            <span className="photo-desk-note">{say(lacks(lacking))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function lacks({ caption, credit, alt }: Batch['lacking']): Bilingual {
  const named: [number, Bilingual][] = [
    [caption, { zh: '说明', en: 'captions' }],
    [credit, { zh: '署名', en: 'credits' }],
    [alt, { zh: '替代文字', en: 'alternative texts' }],
  ]
  const some = named.filter(([count]) => count > 0)
  if (some.length === 0) return { zh: '都写好了', en: 'Nothing lacks' }
  return {
    zh: `还缺${some.map(([count, name]) => `${name.zh} ${count} 张`).join('、')}`,
    en: `Lack ${some.map(([count, name]) => `${count} ${name.en}`).join(', ')}`,
  }
}
