'use client'

import { useSheetTools } from '../sheet-tools.ts'

/** The ids of the datalists. */
export const offersId = { credit: 'contact-sheet-credits', place: 'contact-sheet-places' }

/** What the boxes for credits and places offer, once for all rows. */
export function SheetOffers() {
  const { vocabulary, credits } = useSheetTools()
  return (
    <>
      <datalist id={offersId.credit}>
        {credits.map((credit) => (
          <option key={credit} value={credit} />
        ))}
      </datalist>
      <datalist id={offersId.place}>
        {vocabulary.places.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
    </>
  )
}
