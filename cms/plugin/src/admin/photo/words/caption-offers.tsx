'use client'

import { readCaptionLine } from '@guiyan/shared/caption/caption-line'
import { findNames, type NameFound } from '@guiyan/shared/caption/names'
import { useMemo } from 'react'
import type { Bilingual } from '../../../language.ts'
import { useWords } from '../../press/words.ts'
import type { CaptionWords } from './caption-words.ts'
import './words.css'

/** The words of a photo that a caption can say something about. */
type Words = { caption: string; credit: string; chambers: (number | string)[]; place: string }
type Offer = { key: string; label: Bilingual; change: Partial<Words> }

/** Buttons for what a caption says and other fields do not have yet. Nothing is done before one is pressed. */
export function CaptionOffers({
  onTake,
  vocabulary,
  words,
}: {
  words: Words
  vocabulary: CaptionWords | null
  onTake: (change: Partial<Words>) => void
}) {
  const { say } = useWords()
  const { caption } = words
  const found = useMemo(() => findNames(caption, vocabulary?.names ?? []), [caption, vocabulary])
  const offers = [...creditOffer(words), ...nameOffers(found, words)]
  if (offers.length === 0) return null
  return (
    <ul
      aria-label={say({ zh: '可以填入的内容', en: 'What could be filled in' })}
      className="photo-words__offers"
    >
      {offers.map(({ change, key, label }) => (
        <li key={key}>
          <button className="photo-words__offer" onClick={() => onTake(change)} type="button">
            {say(label)}
          </button>
        </li>
      ))}
    </ul>
  )
}

function creditOffer({ caption: written, credit: current }: Words): Offer[] {
  const { caption, credit } = readCaptionLine(written)
  if (credit === null) return []
  const before = current.trim()
  const label = (): Bilingual => {
    if (before === credit)
      return {
        zh: `署名里已有“${credit}”，从说明中去掉`,
        en: `“${credit}” is the credit already: take it from the caption`,
      }
    if (before === '') return { zh: `把“${credit}”移到署名`, en: `Move “${credit}” to the credit` }
    return {
      zh: `把“${credit}”移到署名，换掉“${before}”`,
      en: `Move “${credit}” to the credit, in place of “${before}”`,
    }
  }
  return [{ key: 'credit', label: label(), change: { caption, credit } }]
}

function nameOffers(found: NameFound[], { chambers, place }: Words): Offer[] {
  const once = new Map(found.map((name) => [`${name.kind} ${name.id}`, name]))
  return [...once].flatMap(([key, { id, kind, name }]): Offer[] => {
    if (kind === 'place') {
      if (place.trim() !== '') return []
      return [{ key, label: { zh: `地点填“${name}”`, en: `Place: ${name}` }, change: { place: name } }]
    }
    if (chambers.some((chamber) => String(chamber) === String(id))) return []
    return [
      { key, label: { zh: `关联 ${name}`, en: `Link ${name}` }, change: { chambers: [...chambers, id] } },
    ]
  })
}
