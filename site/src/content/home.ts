import { type ArticleTeaser, latestArticles } from './teasers.ts'
import { type LaureateRoll, newestRoll } from './rolls.ts'
import { chamberDirectory, type DirectoryGroup } from './directory.ts'

export type HomePage = {
  lead: ArticleTeaser | null
  articles: ArticleTeaser[]
  roll: LaureateRoll | null
  chambers: DirectoryGroup[]
}

/** The home page: the newest article as lead, the nine after it, the newest roll, chambers by home. */
export function homePage(): HomePage {
  const [lead = null, ...articles] = latestArticles(10)
  return { lead, articles, roll: newestRoll(), chambers: chamberDirectory('home') }
}
