import type { FactKind } from '@guiyan/shared/content'
import { findNames, type Named } from '@guiyan/shared/caption/names'
import { type Amount, amountsIn, isOpenList } from './amounts.ts'
import { foundingYear, guessKind, honourLevel } from './guess-kind.ts'
import { guessPeriod } from './guess-period.ts'

type Id = Named['id']

/** What a passage says by itself. Null, or none, is what it does not say: nothing is filled in from elsewhere. */
export type FactGuess = {
  /** The chambers that it names, each a fact of its own. */
  chambers: Id[]
  /** The one that its paragraph speaks of, where the passage names none: a proposal to look at. */
  chamberBefore: Id | null
  kind: FactKind | null
  text: string
  value: string | null
  unit: string | null
  precision: Amount['precision'] | null
  period: string | null
  /** All numbers of the passage: where there are several, none is the value and a person chooses. */
  amounts: Amount[]
  /** It names some and leaves the others open: 等多家. */
  open: boolean
}

const nothing = { value: null, unit: null, precision: null }

/**
 * Proposes a fact for a passage.
 * @param before what stands before it in its paragraph
 * @param names chambers, and places, which keep a chamber's name from being found in a longer one
 */
export function guessFact(passage: string, before: string, names: readonly Named[]): FactGuess {
  const text = passage.trim().replace(/[。；;，,、]+$/u, '')
  const chambers = chambersIn(passage, names)
  const amounts = amountsIn(text).filter(({ value }) => !(value === '多' && isOpenList(text)))
  const kind = guessKind(text, amounts)
  const period = kind === 'year' ? null : guessPeriod(text)
  return {
    chambers,
    chamberBefore: chambers.length === 0 ? (chambersIn(before, names).at(-1) ?? null) : null,
    kind,
    text,
    ...valueOf(text, kind, amounts),
    period,
    amounts,
    open: isOpenList(text),
  }
}

function valueOf(
  text: string,
  kind: FactKind | null,
  amounts: Amount[],
): Pick<FactGuess, 'value' | 'unit' | 'precision'> {
  if (kind === 'honour') return { ...nothing, value: honourLevel(text) }
  const year = kind === 'year' ? foundingYear(text) : null
  if (year !== null) return { value: year, unit: '年', precision: 'exact' }
  const [only, second] = amounts
  if (!only || second) return nothing
  return { value: only.value, unit: only.unit, precision: only.precision }
}

/** Each once, in the order in which the text names them. */
function chambersIn(text: string, names: readonly Named[]): Id[] {
  const found = findNames(text, names).filter(({ kind }) => kind === 'chamber')
  return [...new Set(found.map(({ id }) => id))]
}
