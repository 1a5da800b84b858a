'use client'

import { useWords } from '../../../press/words.ts'
import { captionSetNames, type CaptionSetName } from './caption-set.ts'
import { sheetFields } from '../sheet-fields.ts'

type Props = { chosen: readonly CaptionSetName[]; onChoose: (chosen: CaptionSetName[]) => void }

/** Which of the copied words are pasted. */
export function PasteChoice({ chosen, onChoose }: Props) {
  const { say } = useWords()
  return (
    <details className="contact-sheet__paste">
      <summary>{say({ zh: '粘贴哪些', en: 'What is pasted' })}</summary>
      <div>
        {captionSetNames.map((name) => (
          <label className="contact-sheet__flag" key={name}>
            <input
              checked={chosen.includes(name)}
              onChange={({ target }) =>
                onChoose(
                  captionSetNames.filter((each) => (each === name ? target.checked : chosen.includes(each))),
                )
              }
              type="checkbox"
            />
            {say(sheetFields[name].label)}
          </label>
        ))}
      </div>
    </details>
  )
}
