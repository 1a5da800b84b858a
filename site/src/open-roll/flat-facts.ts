import type { OpenRoll, RollChamber, RollEdition, RollOrigin, RollSaying } from '@guiyan/shared/open-roll'
import { honourName } from '../content/chamber-cards.ts'
import { classLabels, criterionLabels, directionLabels, factKindLabels } from '../text/labels.ts'
import type { RollField } from './fields.ts'

/** What a fact is about: an address of ours and the name of what stands there. */
export type Subject = { id: string; name: string }

/** One fact of a roll by itself. A null `value` is 未注明. */
export type FlatFact = {
  /** Null where it is about the series. */
  edition: RollEdition | null
  subject: Subject
  field: RollField
  /** A criterion's group, a saying's kind. */
  group: string | null
  value: string | null
  period: string | null
  /** The numbers and corrections of what an article says. */
  saying: RollSaying | null
  origin: RollOrigin
}

/** Every fact of a roll, each by itself, in a fixed order. */
export function flatFacts(roll: OpenRoll): FlatFact[] {
  const { firstYear, ...subject } = roll.series
  return [one(null, subject, 'first_year', firstYear), ...roll.editions.flatMap(factsOfEdition)]
}

function factsOfEdition(edition: RollEdition): FlatFact[] {
  const subject = { id: edition.id, name: edition.title }
  const about = (field: RollField, valued: Valued) => one(edition, subject, field, valued)
  const listed = (field: RollField, { value, ...origin }: Sourced<string[]>) =>
    (value ?? [null]).map((each) => about(field, { value: each, ...origin }))
  return [
    about('edition', edition.edition),
    about('announced_on', edition.announcedOn),
    about('announced_count', edition.announcedCount),
    about('parent_event', edition.parentEvent),
    about('deciding_body', edition.decidingBody),
    ...listed('organiser', edition.organisers),
    ...listed('purpose', edition.purposes),
    ...edition.criteria.flatMap(({ name, kind, items, ...origin }) =>
      items.map((value) => ({
        ...about('criterion', { value, ...origin }),
        group: kind === null ? name : `${name}（${criterionLabels[kind]}）`,
      })),
    ),
    ...sayingsOf(edition, subject, edition.sayings),
    ...edition.laureates.flatMap((laureate) => factsOfLaureate(edition, laureate)),
  ]
}

type Laureate = RollEdition['laureates'][number]
function factsOfLaureate(edition: RollEdition, { chamber, ...laureate }: Laureate): FlatFact[] {
  // Its own page is not published: the listing stays, under the edition.
  const subject = chamber ?? { id: edition.id, name: edition.title }
  const given = (field: RollField, value: string | null) =>
    value === null ? [] : [one(edition, subject, field, { value, ...edition.laureatesOrigin })]
  return [
    one(edition, subject, 'laureate', { value: edition.title, ...edition.laureatesOrigin }),
    ...given('rank', laureate.rank === null ? null : String(laureate.rank)),
    ...given('category', laureate.category),
    ...given('citation', laureate.citation),
    ...(chamber ? factsOfChamber(edition, chamber) : []),
  ]
}

function factsOfChamber(edition: RollEdition, chamber: RollChamber): FlatFact[] {
  const about = (field: RollField, valued: Valued) => one(edition, chamber, field, valued)
  const places = (field: RollField, all: Sourced<string>[]) =>
    (all.length > 0 ? all : [unknown]).map((place) => about(field, place))
  return [
    about('direction', labelled(chamber.direction, directionLabels)),
    ...places('home_place', chamber.homePlaces),
    ...places('host_place', chamber.hostPlaces),
    about('class', labelled(chamber.class, classLabels)),
    ...chamber.honours.map((honour) => ({
      ...about('honour', { ...originOf(honour), value: honourName(honour) }),
      period: honour.year === null ? null : `${honour.year}年`,
    })),
    ...sayingsOf(edition, chamber, chamber.sayings),
  ]
}

function sayingsOf(edition: RollEdition, subject: Subject, sayings: RollSaying[]): FlatFact[] {
  return sayings.map((saying) => ({
    ...one(edition, subject, 'saying', { ...originOf(saying), value: saying.text }),
    group: factKindLabels[saying.kind],
    period: saying.period,
    saying,
  }))
}

type Sourced<T> = RollOrigin & { value: T | null }
type Valued = Sourced<string | number>
const unknown: Sourced<string> = { value: null, grade: 'unknown', quote: null, article: null, url: null }

function one(edition: RollEdition | null, subject: Subject, field: RollField, valued: Valued): FlatFact {
  return {
    edition,
    subject: { id: subject.id, name: subject.name },
    field,
    group: null,
    value: valued.value === null ? null : String(valued.value),
    period: null,
    saying: null,
    origin: originOf(valued),
  }
}

function labelled<T extends string>(sourced: Sourced<T>, labels: Record<T, string>): Sourced<string> {
  return { ...sourced, value: sourced.value === null ? null : labels[sourced.value] }
}

function originOf({ grade, quote, article, url }: RollOrigin): RollOrigin {
  return { grade, quote, article, url }
}
