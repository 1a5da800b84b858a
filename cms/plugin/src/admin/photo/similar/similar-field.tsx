'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { thumbnailOf } from '../../../photo/files/thumbnail.ts'
import { useWords } from '../../press/words.ts'
import './similar.css'
import { useSimilar } from './use-similar.ts'

/** 相似的照片: a warning with this picture and those that look like it side by side; nothing where there are none. */
export function SimilarPhotosField() {
  const { id, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  const { say } = useWords()
  const picture = thumbnailOf(savedDocumentData?.derivatives)
  const similar = useSimilar(id, picture)
  if (similar.length === 0 || picture === null) return <div role="status" />
  return (
    <div className="field-type photo-similar" id="field-photoSimilar">
      <p className="photo-similar__warning" role="status">
        {say({
          zh: `有 ${similar.length} 张照片和这张很像，可能是同一张图。`,
          en: `${similar.length} photos look like this one. It may be the same picture.`,
        })}
      </p>
      <ul>
        {similar.map((other) => (
          <li key={other.id}>
            <div className="photo-similar__pair">
              <img alt={say({ zh: '这一张', en: 'This one' })} src={picture} />
              <img alt={say({ zh: '另一张', en: 'The other' })} src={other.thumbnail ?? ''} />
            </div>
            <a href={`${config.routes.admin}/collections/photos/${other.id}`}>
              {other.caption ?? say({ zh: `第 ${other.id} 号照片（没有说明）`, en: `Photo ${other.id}` })}
            </a>
            {other.credit && <span className="photo-similar__credit">{other.credit}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
