'use client'

import { Link, useAuth, useConfig } from '@payloadcms/ui'
import type { Vocabulary } from '../../../photo-desk/vocabulary.ts'
import { type DeskPhoto, mayEdit } from '../desk-photo.ts'

export type ContactSheetProps = {
  /** In the order in which they were handed in. New ones are added at the end as they arrive. */
  photos: DeskPhoto[]
  vocabulary: Vocabulary
  /** Called with photos as they are after a save, or as a conflict showed them. */
  onSaved: (photos: DeskPhoto[]) => void
}

/** The photos of a batch, side by side. */
export function ContactSheet({ photos }: ContactSheetProps) {
  const { config } = useConfig()
  const { user } = useAuth()
  return (
    <ul className="photo-desk-sheet">
      {photos.map((photo) => (
        <li key={photo.id}>
          <Link href={`${config.routes.admin}/collections/photos/${photo.id}`} prefetch={false}>
            {photo.thumbnailURL && <img alt="" loading="lazy" src={photo.thumbnailURL} />}
            <span>{photo.caption || photo.originalName}</span>
          </Link>
          <small>
            {photo.credit} {mayEdit(user, photo) ? '' : '🔒'}
          </small>
        </li>
      ))}
    </ul>
  )
}
