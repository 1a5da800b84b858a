import { comparePlaces } from '@guiyan/shared/places'
import { countyOf } from '@guiyan/shared/places/counties'
import { provinceOf, provinces } from '@guiyan/shared/places/provinces'
import { type ChamberGrouping, routes } from '@guiyan/shared/routes'
import { slugify } from '@guiyan/shared/text/slug'
import { allChambers, type ChamberCard } from './chamber-cards.ts'

/** From how many chambers on the list by name is divided. */
const many = 30

/** Chambers under one heading; a null name holds those for which no source says. */
export type DirectoryGroup = {
  /** Where on its page it stands. */
  id: string
  name: string | null
  chambers: ChamberCard[]
}

/** A heading and where it stands: 晋江市 and 晋江 are one, and 西安 stands under 陕西. */
type Heading = { id: string; name: string }

const named = (name: string): Heading => ({ id: slugify(name) || 'group', name })
const quanzhou: Heading = { id: 'quanzhou', name: '泉州市' }

/** The heading of a place that every page knows: 泉州市, its counties, provinces. */
const knownHeading = {
  home: (place: string): Heading | null =>
    place === '泉州市' || place === '泉州' ? quanzhou : countyOf(place),
  host: (place: string): Heading | null => provinceOf(place),
}

const headingsOf: Record<ChamberGrouping, (chamber: ChamberCard) => Heading[]> = {
  home: ({ homePlaces }) => homePlaces.map((place) => knownHeading.home(place) ?? named(place)),
  host: ({ hostPlaces }) => hostPlaces.map((place) => knownHeading.host(place) ?? named(place)),
  honour: ({ honours }) => honours.map(named),
}

const rankIn = (names: readonly string[], found: (known: string) => boolean) => {
  const at = names.findIndex(found)
  return at === -1 ? names.length : at
}
const provinceNames = provinces.map(({ name }) => name)
const provinceRank = (name: string) => rankIn(provinceNames, (known) => known === name)
const honourRank = (name: string) =>
  rankIn(['全国', '省级', '市级', '县级'], (level) => name.startsWith(level))
// By pinyin, which knows 长三角 from 长辈 where a locale's order does not.
const byPinyin = (a: Heading, b: Heading) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.name < b.name ? -1 : 1)

const compare: Record<ChamberGrouping, (a: Heading, b: Heading) => number> = {
  home: (a, b) => comparePlaces(a.name, b.name),
  host: (a, b) => provinceRank(a.name) - provinceRank(b.name) || byPinyin(a, b),
  honour: (a, b) => honourRank(a.name) - honourRank(b.name) || byPinyin(a, b),
}

/** The directory in groups. A chamber with several homes stands under each; the unknown come last. */
export function chamberDirectory(grouping: ChamberGrouping): DirectoryGroup[] {
  const groups = new Map<string, DirectoryGroup & { name: string }>()
  const unknown: ChamberCard[] = []
  for (const chamber of allChambers()) {
    const headings = new Map(headingsOf[grouping](chamber).map((heading) => [heading.name, heading]))
    if (headings.size === 0) unknown.push(chamber)
    for (const { id, name } of headings.values()) {
      const group = groups.get(name)
      if (group) group.chambers.push(chamber)
      else groups.set(name, { id, name, chambers: [chamber] })
    }
  }
  const sorted = [...groups.values()].sort(compare[grouping])
  return withOwnIds(
    unknown.length > 0 ? [...sorted, { id: 'unknown', name: null, chambers: unknown }] : sorted,
  )
}

/** All chambers by name: under the first letter of their pinyin where there are many, else in one list. */
export function chambersByName(): DirectoryGroup[] {
  const chambers = allChambers()
  if (chambers.length === 0) return []
  if (chambers.length < many) return [{ id: 'all', name: '全部商会', chambers }]
  const groups = Map.groupBy(chambers, ({ slug }) => slug.slice(0, 1).toUpperCase())
  return [...groups].map(([initial, members]) => ({
    id: `initial-${initial.toLowerCase()}`,
    name: initial,
    chambers: members,
  }))
}

/** A place, and where the directory lists its chambers: null where it is no county of Quanzhou and no province. */
export type PlaceLink = {
  name: string
  href: string | null
  /** The group's own name: 陕西 for 西安. */ group: string | null
}

/** A place's link into the directory by home or by host. */
export function placeLink(grouping: 'home' | 'host', place: string): PlaceLink {
  const heading = knownHeading[grouping](place)
  return {
    name: place,
    href: heading && `${routes.chambersBy(grouping)}#${heading.id}`,
    group: heading && heading.name,
  }
}

/** Names that sound alike (福州, 抚州) have one pinyin, and an id of their own. */
function withOwnIds(groups: DirectoryGroup[]): DirectoryGroup[] {
  const taken = new Map<string, number>()
  return groups.map((group) => {
    const times = (taken.get(group.id) ?? 0) + 1
    taken.set(group.id, times)
    return times === 1 ? group : { ...group, id: `${group.id}-${times}` }
  })
}
