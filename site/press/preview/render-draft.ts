import type { Draft } from '@guiyan/shared/press/preview'
import { routes } from '@guiyan/shared/routes'
import { OverlayStore } from '../../src/content/overlay.ts'
import { pathsOf } from '../../src/content/paths.ts'
import { tags } from '../../src/content/tags.ts'
import { publicFiles } from '../../src/photo-file/public-files.ts'
import { WireError } from '../pull/wire.ts'
import { RenderError, renderPage } from '../render.ts'
import type { Reading } from '../snapshot/reading.ts'
import type { Workshop } from '../workshop.ts'
import { type Presentable, presentable, standInSeries } from './stand-ins.ts'

/** A draft's page as HTML, what it still lacks, and its photos' files: address on the site → name in the CMS. */
export type RenderedDraft = {
  html: string
  lacking: string[]
  files: Map<string, string>
  /** The site has the document, maybe another version of it. */
  published: boolean
}

/** A draft cannot be shown. The message says why, in Chinese. */
export class DraftError extends Error {
  override name = 'DraftError'
}

/**
 * Renders the page of a draft's first document as a publish would, over what is published.
 * @throws DraftError
 */
export async function renderDraft(
  { bundle, siteUrl, imprint, twins }: Pick<Workshop, 'bundle' | 'siteUrl' | 'imprint' | 'twins'>,
  { store: base }: Reading,
  draft: Draft,
): Promise<RenderedDraft> {
  const [first, ...others] = draft.changes.map(presented)
  if (!first) throw new DraftError('草稿是空的。')
  const { collection, id } = first.change
  const changes = [first, ...others].map(({ change }) => change)
  const needsSeries = changes.some(
    ({ document }) => document && 'series' in document && document.series === standInSeries,
  )
  const store = new OverlayStore(base, needsSeries ? [...changes, seriesInPlace] : changes)
  const page = pathsOf(store, collection, id).find(({ file }) => file === null)
  if (!page)
    throw new DraftError(collection === 'awards' ? '所选的奖项不存在，请重新选择。' : '它没有自己的页面。')
  try {
    const context = { store, siteUrl, imprint, hasTwins: twins !== undefined }
    const { bytes, tags: read } = await renderPage(bundle, context, page.path)
    if (!read.has(tags.doc(collection, id)) && !read.has(tags.card(collection, id)))
      throw new DraftError(`网址 ${page.path} 已属于另一份已发布的文稿，请换一个网址名。`)
    return {
      html: bytes.toString('utf8'),
      lacking: first.lacking,
      files: filesOf([first, ...others]),
      published: base.get(collection, id) !== null,
    }
  } catch (error) {
    if (error instanceof RenderError) throw new DraftError(error.problem, { cause: error })
    throw error
  }
}

/** @throws DraftError naming the fields */
function presented({ collection, document }: Draft['changes'][number]): Presentable {
  try {
    return presentable(collection, document)
  } catch (error) {
    if (error instanceof WireError)
      throw new DraftError(`有的栏目填得不对：${error.problem}`, { cause: error })
    throw error
  }
}

/** For an edition that names no series yet. */
const seriesInPlace = {
  collection: 'awardSeries' as const,
  id: standInSeries,
  document: {
    id: standInSeries,
    createdAt: '1970-01-01T00:00:00.000Z',
    updatedAt: '1970-01-01T00:00:00.000Z',
    slug: standInSeries,
    formerSlugs: [],
    name: '（未选奖项）',
    firstYear: 1970,
    firstYearSource: null,
    about: null,
  },
}

function filesOf(documents: Presentable[]): Map<string, string> {
  const files = new Map<string, string>()
  for (const { change } of documents) {
    if (change.collection !== 'photos' || !change.document) continue
    for (const { file, pixels } of publicFiles(change.document))
      files.set(routes.photoFile(change.document, file.filename), pixels.filename)
  }
  return files
}
