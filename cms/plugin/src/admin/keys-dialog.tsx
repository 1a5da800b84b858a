'use client'

import type { Bilingual } from '../language.ts'
import { SheetDialog } from './photo-desk/sheet/sheet-dialog.tsx'
import { useWords } from './press/words.ts'

export type KeyWords = { keys: string; does: Bilingual }

type Props = { keys: KeyWords[]; note?: Bilingual; onClose: () => void }

/** What the keys of a desk do. */
export function KeysDialog({ keys, note, onClose }: Props) {
  const { say } = useWords()
  return (
    <SheetDialog onClose={onClose} title={say({ zh: '键盘', en: 'Keys' })}>
      <dl className="contact-sheet__keys">
        {keys.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      {note && <p>{say(note)}</p>}
    </SheetDialog>
  )
}
