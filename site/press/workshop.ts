import type { Imprint } from '@guiyan/shared/imprint'
import type { SnapshotStore } from '../src/content/snapshot.ts'
import type { Twins } from '../src/zh-hant/twins.ts'
import type { Bundle } from './bundle.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { Derivatives } from './pull/derivatives.ts'
import type { Drawer } from './posters/drawer.ts'
import type { Notes } from './snapshot/notes.ts'
import type { Releases } from './release/releases.ts'
import type { SearchIndex } from './search/search-index.ts'

/** What a press works with. `siteUrl` has no trailing slash. */
export type Workshop = {
  bundle: Bundle
  store: SnapshotStore
  notes: Notes
  ledger: Ledger
  releases: Releases
  derivatives: Derivatives
  drawer: Drawer
  search: SearchIndex
  siteUrl: string
  imprint: Imprint
  /** Absent: the site is in simplified characters only. */
  twins?: Twins | undefined
  leniency: Leniency
}

/** `fallShare`: which share of all pages one release may lose. `waived`: soft checks that nobody is asked about. */
export type Leniency = { fallShare: number; waived: string[] }
export const usualLeniency: Leniency = { fallShare: 0.1, waived: [] }

/** Names everything besides content that decides what pages look like. */
export function buildOf({
  bundle,
  siteUrl,
  imprint,
  twins,
}: Pick<Workshop, 'bundle' | 'siteUrl' | 'imprint' | 'twins'>): string {
  return `${bundle.id} ${siteUrl} ${JSON.stringify(imprint)} ${twins?.key ?? ''}`
}
