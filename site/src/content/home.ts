import { type ChamberGrouping, chamberGroupings, routes } from '@guiyan/shared/routes'
import { allChambers } from './chamber-cards.ts'
import { chamberDirectory } from './directory.ts'
import { type LaureateRoll, newestRoll } from './rolls.ts'
import { type ArticleTeaser, latestArticles } from './teasers.ts'

/** A way into the directory: its first groups, and how many others it has. */
export type DirectoryEntry = {
  grouping: ChamberGrouping
  href: string
  groups: { href: string; name: string; count: number }[]
  others: number
}

export type HomePage = {
  lead: ArticleTeaser | null
  /** Beside the lead. */
  next: ArticleTeaser[]
  /** Below both. */
  further: ArticleTeaser[]
  roll: LaureateRoll | null
  chamberCount: number
  directory: DirectoryEntry[]
}

const articlesShown = 10
const besideLead = 3
const groupsShown = 6

/** The home page: the newest article as lead, the nine after it, the newest roll, the ways into the directory. */
export function homePage(): HomePage {
  const [lead = null, ...articles] = latestArticles(articlesShown)
  const chamberCount = allChambers().length
  return {
    lead,
    next: articles.slice(0, besideLead),
    further: articles.slice(besideLead),
    roll: newestRoll(),
    chamberCount,
    // reason: keys of a const object
    directory:
      chamberCount === 0 ? [] : (Object.keys(chamberGroupings) as ChamberGrouping[]).map(directoryEntry),
  }
}

function directoryEntry(grouping: ChamberGrouping): DirectoryEntry {
  const href = routes.chambersBy(grouping)
  const named = chamberDirectory(grouping).flatMap(({ id, name, chambers }) =>
    name === null ? [] : [{ href: `${href}#${id}`, name, count: chambers.length }],
  )
  return {
    grouping,
    href,
    groups: named.slice(0, groupsShown),
    others: Math.max(0, named.length - groupsShown),
  }
}
