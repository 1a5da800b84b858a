'use client'

import { amountOf } from '../../../facts/correction-text.ts'
import type { FactGuess } from '../../../facts/guess-fact.ts'
import { factKinds } from '../../../facts/kinds.ts'
import { gradeOptions } from '../../../fields/grade-options.ts'
import { useWords } from '../../press/words.ts'
import { AmountFields } from './amount-fields.tsx'
import { ChamberChips } from './chamber-chips.tsx'
import { FactInput, FactSelect } from './fact-input.tsx'
import type { NewFact } from './new-fact.ts'
import type { ChamberName } from './use-chamber-names.ts'

type Props = {
  fact: NewFact
  guess: FactGuess
  chambers: readonly ChamberName[]
  onChange: (change: Partial<NewFact>) => void
}

/** The boxes of a new fact. What the passage leaves open is said beside them. */
export function FactFields({ fact, guess, chambers, onChange }: Props) {
  const { say } = useWords()
  const set = (name: keyof Omit<NewFact, 'chambers'>) => (value: string) => onChange({ [name]: value })
  return (
    <div className="fact-fields">
      <ChamberChips
        chambers={chambers}
        chosen={fact.chambers}
        hint={useChamberHint(guess, fact)}
        onChange={(chosen) => onChange({ chambers: chosen })}
      />
      <FactSelect
        label={{ zh: '类别', en: 'Kind' }}
        none={{ zh: '请选择', en: 'Choose' }}
        onChange={set('kind')}
        options={factKinds}
        value={fact.kind}
      />
      <FactInput label={{ zh: '说法', en: 'Text' }} onChange={set('text')} rows={2} value={fact.text} />
      <Amounts guess={guess} onChange={onChange} />
      <AmountFields of={fact} onChange={onChange} />
      <Source fact={fact} onChange={onChange} />
      {guess.open && (
        <p className="fact-note">
          {say({
            zh: '原文是“等多家”，名单没有列完：不要把列出的几家当成总数。',
            en: 'The text says 等多家: the list is open, so what it names is no total.',
          })}
        </p>
      )}
    </div>
  )
}

/** How sure it is, and where it is from if not from here. */
function Source({ fact, onChange }: Pick<Props, 'fact' | 'onChange'>) {
  return (
    <div className="fact-row fact-row--source">
      <FactSelect
        label={{ zh: '依据', en: 'Grade' }}
        none={{ zh: '不详', en: 'Unknown' }}
        onChange={(grade) => onChange({ grade })}
        options={gradeOptions}
        value={fact.grade}
      />
      <FactInput
        label={{ zh: '网址', en: 'Address' }}
        onChange={(url) => onChange({ url })}
        type="url"
        value={fact.url}
      />
    </div>
  )
}

function useChamberHint({ chambers, chamberBefore }: FactGuess, fact: NewFact): string | null {
  const { say } = useWords()
  if (fact.chambers.length > 1) {
    return say({ zh: '每家商会各成一条，原文相同。', en: 'A fact of its own for each, with the same words.' })
  }
  if (chambers.length === 0 && chamberBefore !== null && fact.chambers[0] === chamberBefore) {
    return say({
      zh: '选中的话里没有商会名，按这一段前文填入，请核对。',
      en: 'The passage names no chamber; this is the one of its paragraph. Please check.',
    })
  }
  return null
}

/** Where the passage has several numbers, a person says which one is meant. */
function Amounts({ guess: { amounts }, onChange }: Pick<Props, 'guess' | 'onChange'>) {
  const { say } = useWords()
  if (amounts.length < 2) return null
  return (
    <div className="fact-chips">
      <span>{say({ zh: '原文里的数：', en: 'Numbers of the passage: ' })}</span>
      {amounts.map((amount) => (
        <button
          className="fact-offer"
          key={amount.start}
          onClick={() =>
            onChange({ value: amount.value, unit: amount.unit ?? '', precision: amount.precision })
          }
          type="button"
        >
          {amountOf(amount)}
        </button>
      ))}
    </div>
  )
}
