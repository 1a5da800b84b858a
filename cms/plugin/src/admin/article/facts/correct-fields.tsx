'use client'

import type { Bilingual } from '../../../language.ts'
import { useWords } from '../../press/words.ts'
import { AmountFields } from './amount-fields.tsx'
import type { Corrected, CorrectionDraft } from './correction-draft.ts'
import { FactInput } from './fact-input.tsx'

type Props = {
  draft: CorrectionDraft
  after: Corrected
  hasQuote: boolean
  /** Whether words that stand in the body become others. */
  quoteChanges: boolean
  onChange: (change: Partial<CorrectionDraft>) => void
}

const hints: Record<'told' | 'note', Bilingual> = {
  told: {
    zh: '写进报道的“更正”，读者在文首看到。',
    en: 'Goes into the corrections at the top of the story.',
  },
  note: {
    zh: '可不填；写在商会页这条事实的下面。',
    en: 'Optional; stands beneath the fact on the chamber’s page.',
  },
}

/** The boxes of a correction. What is not touched follows the value. */
export function CorrectFields({ draft, after, hasQuote, quoteChanges, onChange }: Props) {
  const { say } = useWords()
  const set = (name: keyof CorrectionDraft) => (value: string) => onChange({ [name]: value })
  return (
    <div className="fact-fields">
      <AmountFields of={draft} onChange={onChange} />
      <FactInput label={{ zh: '说法', en: 'Text' }} onChange={set('text')} rows={2} value={after.text} />
      {hasQuote && (
        <FactInput
          label={{ zh: '原文', en: 'Quoted words' }}
          onChange={set('quote')}
          rows={2}
          value={after.quote ?? ''}
        />
      )}
      {quoteChanges && (
        <label className="fact-check">
          <input
            checked={draft.bodyToo}
            onChange={({ target }) => onChange({ bodyToo: target.checked })}
            type="checkbox"
          />
          {say({ zh: '正文里的这句话一起改', en: 'Change these words of the body too' })}
        </label>
      )}
      <FactInput
        hint={say(hints.told)}
        label={{ zh: '更正说明（给读者）', en: 'Correction, for readers' }}
        onChange={set('told')}
        rows={2}
        value={after.told}
      />
      <FactInput
        hint={say(hints.note)}
        label={{ zh: '补充说明', en: 'Note' }}
        onChange={set('note')}
        value={draft.note}
      />
    </div>
  )
}
