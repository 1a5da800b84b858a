import type { Arrangement, BlockRole, ManuscriptBlock } from '../arrangement.ts'
import type { Suggestion } from '../endpoints.ts'
import { autocorrected, openAutocorrect } from './autocorrect.ts'
import { doubled } from './doubled.ts'
import type { Looked } from './finding.ts'
import { halfWidthMarks } from './half-width.ts'
import { latinWords } from './latin-words.ts'
import { missingLabels } from './missing-label.ts'
import { straySpaces } from './stray-spaces.ts'
import { unbalanced } from './unbalanced.ts'

/** What is longer than an article is not looked at: rules compare each place with the whole. */
const maxCharacters = 100_000

/**
 * What looks damaged in a manuscript, in the order of its blocks; no two overlap, and what a person has changed already is left out. Nothing is changed.
 */
export async function suggest(
  blocks: readonly ManuscriptBlock[],
  arrangement: Pick<Arrangement, 'units' | 'unplaced' | 'edits'>,
): Promise<Suggestion[]> {
  const looked = withRoles(blocks, arrangement)
  const all = blocks.map(({ text }) => text).join('\n')
  if (all.length > maxCharacters) return []
  const spaces = straySpaces(looked)
  const format = await openAutocorrect()
  const found = [
    ...looked.flatMap(({ id, text }): Suggestion[] =>
      [
        ...latinWords(text),
        ...(spaces.get(id) ?? []),
        ...halfWidthMarks(text),
        ...doubled(text),
        ...missingLabels(text, all),
      ].map((one) => ({ block: id, ...one })),
    ),
    ...unitsOf(looked, arrangement).flatMap(unbalanced),
    ...(format
      ? looked.flatMap(({ id, text }) => autocorrected(text, format).map((one) => ({ block: id, ...one })))
      : []),
  ]
  return withoutOverlaps(found, arrangement.edits ?? [])
}

function withRoles(blocks: readonly ManuscriptBlock[], { units }: Pick<Arrangement, 'units'>): Looked[] {
  const roles = new Map<number, BlockRole>(units.flatMap((unit) => unit.blocks.map((id) => [id, unit.role])))
  return blocks.map(({ id, text }) => ({ id, text, role: roles.get(id) ?? null }))
}

function unitsOf(
  looked: readonly Looked[],
  { units, unplaced }: Pick<Arrangement, 'units' | 'unplaced'>,
): Looked[][] {
  const ids = [...units.map((unit) => unit.blocks), ...unplaced.map((id) => [id])]
  return ids.map((unit) => unit.flatMap((id) => looked[id - 1] ?? []))
}

type Place = Pick<Suggestion, 'block' | 'from' | 'to'>

/** Rules come in the order of their weight: the first to speak of a place has it. */
function withoutOverlaps(found: readonly Suggestion[], edits: readonly Place[]): Suggestion[] {
  const taken = new Set(edits.flatMap(placesIn))
  const free = found.filter((one) => {
    const places = placesIn(one)
    if (places.some((place) => taken.has(place))) return false
    for (const place of places) taken.add(place)
    return true
  })
  return free.toSorted((a, b) => a.block - b.block || a.from - b.from || a.to - b.to)
}

/** Each character that something is about, and each gap within; where it is about none, the gap. */
function placesIn({ block, from, to }: Place): string[] {
  if (from === to) return [`${block} before ${from}`]
  const at = Array.from({ length: to - from }, (_, offset) => from + offset)
  return [
    ...at.map((place) => `${block} ${place}`),
    ...at.slice(1).map((place) => `${block} before ${place}`),
  ]
}
