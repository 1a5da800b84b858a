import { comparePlaces } from '@guiyan/shared/places'
import type { ChamberGrouping } from '@guiyan/shared/routes'
import { allChambers, type ChamberCard } from './chamber-cards.ts'

/** Chambers under one heading; null holds those for which no source says. */
export type DirectoryGroup = { name: string | null; chambers: ChamberCard[] }

const namesIn: Record<ChamberGrouping, (chamber: ChamberCard) => string[]> = {
  home: (chamber) => chamber.homePlaces,
  host: (chamber) => chamber.hostPlaces,
  honour: (chamber) => chamber.honours,
}

const honourLevels = ['全国', '省级', '市级', '县级']
const honourRank = (name: string) => {
  const level = honourLevels.findIndex((known) => name.startsWith(known))
  return level === -1 ? honourLevels.length : level
}
const compareHonours = (a: string, b: string) =>
  honourRank(a) - honourRank(b) || a.localeCompare(b, 'zh-Hans-CN')

/** The directory in groups. A chamber with several homes stands under each; the unknown come last. */
export function chamberDirectory(grouping: ChamberGrouping): DirectoryGroup[] {
  const groups = new Map<string, ChamberCard[]>()
  const unknown: ChamberCard[] = []
  for (const chamber of allChambers()) {
    const names = new Set(namesIn[grouping](chamber))
    if (names.size === 0) unknown.push(chamber)
    for (const name of names) groups.set(name, [...(groups.get(name) ?? []), chamber])
  }
  const compare = grouping === 'honour' ? compareHonours : comparePlaces
  const named = [...groups].map(([name, chambers]) => ({ name, chambers }))
  named.sort((a, b) => compare(a.name, b.name))
  return unknown.length > 0 ? [...named, { name: null, chambers: unknown }] : named
}
