import { comparePlaces } from '@guiyan/shared/places'
import { provinceOf } from '@guiyan/shared/places/provinces'
import { directionLabels, unknownLabel } from '../text/labels.ts'
import type { LaureateNotes, LaureateView } from './rolls.ts'

/** How a row's bricks are laid: red for those who went out, blue for those who came, an outline for the unknown. */
export type BrickKind = 'brick' | 'sea' | 'unknown'
export type NumberRow = { label: string; count: number; kind: BrickKind }
/** A small table of counts, drawn as bricks. `singles`: what counts one each, where a row each would say little. */
export type RollNumbers = {
  id: string
  title: string
  note: string | null
  rows: NumberRow[]
  singles: string[]
}

const fewSingles = 3

type Known = LaureateView & { chamber: NonNullable<LaureateView['chamber']> }

/**
 * What a roll says in numbers: nothing that its chambers' records do not say. Only laureates whose chamber is
 * published are counted. Empty without any.
 * @param earlier the years of earlier editions of the series that this site records
 */
export function rollNumbers(
  laureates: LaureateView[],
  notes: (LaureateNotes | null)[],
  edition: { year: number; earlier: number[] },
): RollNumbers[] {
  const known = laureates.filter((laureate): laureate is Known => laureate.chamber !== null)
  if (known.length === 0) return []
  return [
    directions(known),
    places('homes', '籍贯地', known, (each) => each.chamber.homePlaces),
    places('hosts', '驻地所在省份', known, (each) => each.chamber.hostPlaces.map(provinceName)),
    classes(known),
    ...(edition.earlier.length > 0 ? [recurring(notes, edition)] : []),
  ]
}

function directions(known: Known[]): RollNumbers {
  const counts = tally(known.map(({ chamber }) => [chamber.direction ?? unknownLabel]))
  const order = [directionLabels.outbound, directionLabels.inbound, unknownLabel]
  const rows = order.flatMap((label) =>
    row(label, counts, label === directionLabels.inbound ? 'sea' : 'brick'),
  )
  return { id: 'directions', title: '方向', note: null, rows, singles: [] }
}

function classes(known: Known[]): RollNumbers {
  const counts = tally(known.map(({ chamber }) => [chamber.class ?? unknownLabel]))
  return {
    id: 'classes',
    title: '级别',
    note: null,
    rows: unknownLast([...counts.keys()]).flatMap((label) => row(label, counts)),
    singles: [],
  }
}

/** One place a row, the most first; a chamber of several places counts in each. */
function places(id: string, title: string, known: Known[], of: (each: Known) => string[]): RollNumbers {
  const lists = known.map((each) => [...new Set(of(each))])
  const counts = tally(lists.map((list) => (list.length > 0 ? list : [unknownLabel])))
  const names = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || comparePlaces(a, b),
  )
  const rows = unknownLast(names).flatMap((name) => row(name, counts))
  const single = rows.filter(({ count, kind }) => count === 1 && kind !== 'unknown')
  const isLong = single.length > fewSingles
  const several = lists.filter((list) => list.length > 1).length
  return {
    id,
    title,
    note: several > 0 ? `其中${several}家有几处，各计一次。` : null,
    rows: isLong ? rows.filter((each) => !single.includes(each)) : rows,
    singles: isLong ? single.map(({ label }) => label) : [],
  }
}

function recurring(
  notes: (LaureateNotes | null)[],
  { year, earlier }: { year: number; earlier: number[] },
): RollNumbers {
  const published = notes.filter((each) => each !== null)
  const before = published.filter(({ also }) => also.some((other) => other.year < year)).length
  const compared =
    earlier.length > 3 ? `较早${earlier.length}届` : earlier.map((each) => `${each}年`).join('、')
  const rows: NumberRow[] = [
    { label: '曾经入选', count: before, kind: 'brick' },
    { label: '此前未见', count: published.length - before, kind: 'unknown' },
  ]
  return {
    id: 'recurring',
    title: '较早届次',
    singles: [],
    note: `只与本站收录的${compared}名录比较。`,
    rows,
  }
}

/** 长三角 and other words that are no province stay as the source has them. */
function provinceName(place: string): string {
  return provinceOf(place)?.name ?? place
}

function tally(lists: string[][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of lists.flat()) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

function row(label: string, counts: Map<string, number>, kind: BrickKind = 'brick'): NumberRow[] {
  const count = counts.get(label) ?? 0
  return count === 0 ? [] : [{ label, count, kind: label === unknownLabel ? 'unknown' : kind }]
}

function unknownLast(labels: string[]): string[] {
  return [
    ...labels.filter((label) => label !== unknownLabel),
    ...labels.filter((label) => label === unknownLabel),
  ]
}
