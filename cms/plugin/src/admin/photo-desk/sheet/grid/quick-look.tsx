'use client'

import { useConfig } from '@payloadcms/ui'
import { useWords } from '../../../press/words.ts'
import type { DeskPhoto } from '../../desk-photo.ts'
import { type Entry, shownValues } from '../saving/entry.ts'
import { lacksOf } from './lacks.ts'
import { PhotoMarks } from './photo-marks.tsx'
import { SheetDialog } from '../sheet-dialog.tsx'
import type { DocumentId } from '../sheet-values.ts'

type Props = { entries: Entry[]; id: DocumentId; onMove: (id: DocumentId) => void; onClose: () => void }

/** One picture as large as the screen allows, with its words; the arrows go to the others. */
export function QuickLook({ entries, id, onMove, onClose }: Props) {
  const { say } = useWords()
  const { config } = useConfig()
  const at = entries.findIndex(({ photo }) => photo.id === id)
  const entry = entries[at]
  if (!entry) return null
  const { photo } = entry
  const move = (by: number) => {
    const next = entries[at + by]
    if (next) onMove(next.photo.id)
  }
  return (
    <SheetDialog
      className="contact-sheet__quick-look"
      onClose={onClose}
      onKeyDown={({ key, code }) => {
        if (key === 'ArrowLeft' || key === 'ArrowUp') move(-1)
        if (key === 'ArrowRight' || key === 'ArrowDown') move(1)
        if (code === 'KeyQ') onClose()
      }}
      title={`${at + 1}/${entries.length} · ${photo.originalName ?? photo.id}`}
    >
      <div className="contact-sheet__large">
        <img alt={shownValues(entry).alt} src={largestOf(photo, config.routes.api)} />
      </div>
      <Words entry={entry} />
      <div className="contact-sheet__tools">
        <button disabled={at === 0} onClick={() => move(-1)} type="button">
          {say({ zh: '← 上一张', en: '← Previous' })}
        </button>
        <button disabled={at === entries.length - 1} onClick={() => move(1)} type="button">
          {say({ zh: '下一张 →', en: 'Next →' })}
        </button>
      </div>
    </SheetDialog>
  )
}

function Words({ entry }: { entry: Entry }) {
  const { say } = useWords()
  const values = shownValues(entry)
  return (
    <div aria-live="polite" className="contact-sheet__large-words">
      <p>{values.caption || say({ zh: '（没有说明）', en: '(no caption)' })}</p>
      <p>{values.credit && `（${values.credit}）`}</p>
      <PhotoMarks
        isLocked={false}
        lacks={lacksOf(values)}
        photo={entry.photo}
        rightsUntil={values.rightsUntil}
        usage={values.usage}
      />
    </div>
  )
}

/** The address of the largest derivative of the whole picture that every browser shows. */
function largestOf({ derivatives, thumbnailURL }: DeskPhoto, api: string): string | undefined {
  const [largest] = (derivatives ?? [])
    .filter(({ crop, mimeType }) => crop === null && mimeType === 'image/webp')
    .sort((a, b) => b.width - a.width)
  return largest ? `${api}/photos/derivatives/${largest.filename}` : (thumbnailURL ?? undefined)
}
