'use client'

import type { Vocabulary } from '../../../photo-desk/vocabulary.ts'
import { useWords } from '../../press/words.ts'
import type { DeskPhoto } from '../desk-photo.ts'
import { ContactSheet } from '../sheet/contact-sheet.tsx'
import { useBatchPhotos } from './use-batch-photos.ts'

type Props = { batch: string; arrived: DeskPhoto[]; vocabulary: Vocabulary }

/** The photos of one batch, those that arrive meanwhile too. */
export function BatchSheet({ batch, arrived, vocabulary }: Props) {
  const { say } = useWords()
  const { photos, problem, onSaved } = useBatchPhotos(batch, arrived)
  if (problem !== null) return <p role="alert">{problem}</p>
  if (photos === null) return <p role="status">{say({ zh: '正在打开…', en: 'Opening…' })}</p>
  if (photos.length === 0)
    return <p>{say({ zh: '这一批还没有照片。', en: 'No photo in this batch yet.' })}</p>
  return <ContactSheet onSaved={onSaved} photos={photos} vocabulary={vocabulary} />
}
