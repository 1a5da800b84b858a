import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ContentContext } from '../src/content/current.ts'
import type { Twins } from '../src/zh-hant/twins.ts'

/** Astro's server bundle in memory, and the files that go with it. */
export type Bundle = {
  /** Differs whenever a page could look different for the same content. */
  id: string
  render: (path: string, context: ContentContext) => Promise<Response>
  loadTwins: (...options: ConstructorParameters<typeof Twins>) => Promise<Twins>
  /** Static files by their address (`/_astro/x.css`), with where they lie. */
  assets: Map<string, string>
}

/** There is no bundle to render with. */
export class BundleMissingError extends Error {
  override name = 'BundleMissingError'
}

/**
 * Loads the bundle that `pnpm build` left in `folder` (site/dist/press).
 * @throws BundleMissingError
 */
export async function loadBundle(folder: string): Promise<Bundle> {
  const entry = join(folder, 'server', 'entry.mjs')
  if (!existsSync(entry)) {
    throw new BundleMissingError(
      `网页模板还没有构建 (page bundle not built): ${folder}。请运行 pnpm --filter @guiyan/site build`,
    )
  }
  const hash = createHash('sha256')
  for (const file of filesBelow(folder)) {
    hash.update(relative(folder, file)).update('\0').update(readFileSync(file))
  }
  const client = join(folder, 'client')
  const assets = new Map(filesBelow(client).map((file) => [`/${relative(client, file)}`, file]))
  // reason: press/entry.ts is what was bundled
  const parts = (await import(pathToFileURL(entry).href)) as Pick<Bundle, 'render' | 'loadTwins'>
  const { render, loadTwins } = parts
  return { id: hash.digest('hex').slice(0, 16), render, loadTwins, assets }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
