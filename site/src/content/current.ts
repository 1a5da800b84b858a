import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Imprint } from '@guiyan/shared/imprint'
import { parseSettings } from '@guiyan/shared/settings'
import type { SearchAnswer } from '../search/answer.ts'
import { SnapshotStore } from './snapshot.ts'
import type { ContentStore } from './store.ts'

/** What a page is rendered from. `siteUrl` has no trailing slash. */
export type ContentContext = {
  store: ContentStore
  siteUrl: string
  imprint: Imprint
  /** Each page has a twin in traditional characters. */
  hasTwins?: boolean
  /** What the search page answers. */
  search?: SearchAnswer
}

/** There is no content to render from. */
export class ContentMissingError extends Error {
  override name = 'ContentMissingError'
}

const given = new AsyncLocalStorage<ContentContext>()
let fallback: (ContentContext & { store: SnapshotStore }) | undefined

/** Renders within `fn` read their content from `context`. */
export function withContent<T>(context: ContentContext, fn: () => T): T {
  return given.run(context, fn)
}

/** The content of the page that is being rendered. @throws ContentMissingError */
export function content(): ContentStore {
  return current().store
}

/** Absolute address of the site, without a trailing slash. @throws ContentMissingError */
export function siteUrl(): string {
  return current().siteUrl
}

/** What the newsroom says of itself: 备案号, contact, licence. @throws ContentMissingError */
export function imprint(): Imprint {
  return current().imprint
}

/** The answer that the search page shows; null where nobody asked. @throws ContentMissingError */
export function searchAnswer(): SearchAnswer | null {
  return current().search ?? null
}

/** Whether each page has a twin in traditional characters (src/zh-hant). @throws ContentMissingError */
export function hasTwins(): boolean {
  return current().hasTwins ?? false
}

function current(): ContentContext {
  return given.getStore() ?? ownContext()
}

/** Opened anew after the press has written, so that `astro dev` shows the content of now. */
function ownContext(): ContentContext {
  if (fallback?.store.outdated()) {
    fallback.store.close()
    fallback = undefined
  }
  return (fallback ??= fromEnvironment())
}

/** Under `astro dev` and `astro build` nobody gives content: they read the snapshot that the press keeps. */
function fromEnvironment(): ContentContext & { store: SnapshotStore } {
  const path = snapshotPath(process.env)
  if (!existsSync(path)) {
    throw new ContentMissingError(
      `没有内容快照：${path}。请先运行 npm start（由印务取稿生成），或用 GUIYAN_SNAPSHOT 指定一个快照。\n` +
        `No content snapshot at ${path}. Run npm start first (the press makes it), or name one with GUIYAN_SNAPSHOT.`,
    )
  }
  const { siteUrl, imprint, hant } = parseSettings(process.env)
  return { store: new SnapshotStore(path), siteUrl, imprint, hasTwins: hant !== null }
}

/** `GUIYAN_SNAPSHOT`, else `press/snapshot.db` in `DATA_DIR`; relative paths start at the workspace's root. */
function snapshotPath(environment: Record<string, string | undefined>): string {
  const named =
    environment['GUIYAN_SNAPSHOT'] || join(environment['DATA_DIR'] || 'data', 'press', 'snapshot.db')
  return resolve(workspaceRoot(process.cwd()), named)
}

function workspaceRoot(folder: string): string {
  if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder
  return dirname(folder) === folder ? process.cwd() : workspaceRoot(dirname(folder))
}
